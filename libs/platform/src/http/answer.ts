import type { Response } from 'express';
import type { CommandAnswer } from '../idempotency/commands';

/** Sends a command's answer: status, and the new version as ETag for the next `If-Match`. */
export function sendAnswer<Body>(response: Response, { status, body, version }: CommandAnswer<Body>): Body {
  response.status(status).setHeader('Cache-Control', 'no-store');
  if (version !== null) response.setHeader('ETag', etagOf(version));
  return body;
}

export function etagOf(version: number): string {
  return `"${version}"`;
}
