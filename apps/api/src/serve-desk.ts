import { randomBytes } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { projectRoot } from '@platform/config/project-root';

const BUILT = path.join(projectRoot(), 'apps', 'desk', 'dist');
const ASSETS = path.join(BUILT, 'assets');
/** Written into the page by the build, and replaced in every answer: `apps/desk/vite.config.mjs`. */
const NONCE = 'NONCE-OF-THE-ANSWER';
/** While the desk is still being built, a browser asks again after this [s]. */
const AGAIN_SECONDS = 3;

/** The parts of the staff application have their hash in their name: whoever has one need never ask again. */
export function serveDeskAssets(app: NestExpressApplication): void {
  app.use(
    '/desk/assets',
    compressed,
    express.static(ASSETS, { maxAge: '365d', immutable: true, index: false, redirect: false, setHeaders: describe }),
  );
}

/** Every other address below `/desk` is a page of the application, which is one page for the server. */
export function serveDeskPage(app: NestExpressApplication): void {
  app.use('/desk', (request: Request, response: Response, next: NextFunction) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !request.path.startsWith('/assets/');
    if (!isPage) {
      next();
      return;
    }
    readFile(path.join(BUILT, 'index.html'), 'utf8').then(
      (page) => sendPage(response, page),
      () => sendNotYet(response),
    );
  });
}

function sendPage(response: Response, page: string): void {
  const nonce = randomBytes(16).toString('base64url');
  response
    .set('Content-Security-Policy', policy(nonce))
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(page.replaceAll(NONCE, nonce));
}

/**
 * The portal's policy, and for the desk: styles its components write at run time carry the nonce of the answer; papers
 * are shown from memory (`blob:`), because their own answers let nobody frame them; a worker of our own may keep it
 * going without a network.
 */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}

function sendNotYet(response: Response): void {
  response
    .status(503)
    .set('Cache-Control', 'no-store')
    .set('Retry-After', String(AGAIN_SECONDS))
    .set('Refresh', String(AGAIN_SECONDS))
    .type('html')
    .send(
      '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một Cửa</title>' +
        '<p>Bàn làm việc đang được dựng, trang sẽ tự mở trong giây lát.</p>' +
        '<p lang="en">The desk is being built; this page will open by itself in a moment.</p></html>',
    );
}

/** Encoding → ending of the file that the build has compressed that way, the smaller first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const PART = /^[\w.-]+\.(js|css|svg)$/;

/** Sends what the build has compressed, where there is such a file and the browser takes it. */
const compressed: RequestHandler = (request, response, next) => {
  const name = request.path.slice(1);
  const accepted = request.headers['accept-encoding'] ?? '';
  const choice = PART.test(name) ? ENCODINGS.find(([encoding]) => accepted.includes(encoding)) : undefined;
  response.setHeader('Vary', 'Accept-Encoding');
  if (choice === undefined) {
    next();
    return;
  }
  const [, ending] = choice;
  access(path.join(ASSETS, name + ending)).then(
    () => {
      request.url += ending;
      next();
    },
    () => next(),
  );
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

function describe(response: Response, file: string): void {
  const encoded = ENCODINGS.find(([, ending]) => file.endsWith(ending));
  if (encoded) {
    const [encoding, ending] = encoded;
    response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Type', TYPES[path.extname(file.slice(0, -ending.length))] ?? 'text/plain');
  }
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}
