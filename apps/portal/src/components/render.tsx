import type { Response } from 'express';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export function markup(page: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** Sends a page. Nothing personal is left in a shared cache or shown after signing out. */
export function sendPage(response: Response, page: ReactNode, status = 200): void {
  response.status(status).setHeader('Cache-Control', 'private, no-store').type('html').send(markup(page));
}
