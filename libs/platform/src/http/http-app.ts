import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Response } from 'express';
import helmet from 'helmet';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { pinoHttp } from 'pino-http';
import { parse as parseCookies } from 'cookie';
import { DomainError } from '@kernel/errors/domain-error';
import { PrincipalSource, SESSION_COOKIE } from '../auth/principal-source';
import { Settings } from '../config/settings';
import { LOGGER, type Logger } from '../logging/logger';
import { ProblemFilter, type ErrorPage } from './problem.filter';
import { isApiPath, requestIdOf, type MotcuaRequest } from './request';
import { refuseReservedNames, strictJsonBody } from './strict-json';
import { validationPipe } from './validation';

/** Largest body that is not a file. */
const BODY_LIMIT = '256kb';
/** A client that cannot send its request in this time is holding a place others need [ms]. */
const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;

/** Everything between the socket and a controller, in order. */
export function configureHttp(app: NestExpressApplication, errorPage: ErrorPage): void {
  const log = app.get<Logger>(LOGGER);
  const settings = app.get(Settings);
  const filter = new ProblemFilter(log, errorPage);
  app.disable('x-powered-by');
  // Anybody may write an X-Forwarded-For: only what a known proxy adds to it says who is calling.
  app.set('trust proxy', settings.TRUSTED_PROXIES === '' ? false : settings.TRUSTED_PROXIES);
  app.set('query parser', 'simple');
  app.use(identify);
  app.use(requestLog(log));
  app.use(helmet(securityHeaders(settings)));
  app.use(compression());
  app.use(refuseReservedNames);
  app.use(refuseForeignTypes);
  app.use(express.raw({ type: ['application/json', 'application/*+json'], limit: BODY_LIMIT, inflate: false }));
  app.use(strictJsonBody);
  app.use(express.urlencoded({ extended: false, limit: BODY_LIMIT, parameterLimit: 300, inflate: false }));
  app.use(refuseCrossSite);
  app.use(recognise(app.get(PrincipalSource)));
  // Errors of the middleware above never reach Nest's filter.
  app.use((error: unknown, request: MotcuaRequest, response: Response, _next: NextFunction) =>
    filter.answer(error, request, response),
  );
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(filter);
  const server: Server = app.getHttpServer();
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
}

function identify(request: MotcuaRequest, response: Response, next: NextFunction): void {
  request.id = requestIdOf(request.headers['x-request-id']);
  response.setHeader('X-Request-Id', request.id);
  next();
}

function requestLog(logger: Logger): (request: IncomingMessage, response: ServerResponse) => void {
  return pinoHttp({
    logger,
    autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') ?? false },
    // An allowlist: no query (it may hold a look-up code), no headers, no address.
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: ({ type, message }: { type: string; message: string }) => ({ type, message }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
  });
}

function securityHeaders({ PUBLIC_URL, VNPAY_PAY_URL }: Settings): Parameters<typeof helmet>[0] {
  const isSecure = PUBLIC_URL?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // A form that leads on to the payment gateway: browsers follow the rule through the redirect.
        formAction: ["'self'", ...(VNPAY_PAY_URL === undefined ? [] : [new URL(VNPAY_PAY_URL).origin])],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  };
}

const TYPES = /^(application\/([\w.-]+\+)?json|multipart\/form-data)\b/i;

/** Commands are JSON, files are multipart; a form from elsewhere is neither. */
function refuseForeignTypes(request: MotcuaRequest, _response: Response, next: NextFunction): void {
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  const understood = TYPES.test(type) && isUtf8(type) && encoding === undefined;
  const refused = isApiPath(request.path) && hasBody(request) && !understood;
  next(refused ? new DomainError('request.unsupported_type') : undefined);
}

function hasBody({ headers }: MotcuaRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isUtf8(contentType: string): boolean {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  return charset === undefined || charset.toLowerCase() === 'utf-8';
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Cookies travel with requests other sites cause; the browser says so, and then nothing is changed. */
function refuseCrossSite(request: MotcuaRequest, _response: Response, next: NextFunction): void {
  if (SAFE_METHODS.has(request.method)) {
    next();
    return;
  }
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.headers.host;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  next(foreignOrigin || foreignSite ? new DomainError('session.cross_site') : undefined);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function recognise(
  principals: PrincipalSource,
): (request: MotcuaRequest, response: Response, next: NextFunction) => void {
  return (request, _response, next) => {
    const token = parseCookies(request.headers.cookie ?? '')[SESSION_COOKIE];
    if (token === undefined || token === '') {
      next();
      return;
    }
    principals.principalOf(token).then(
      (principal) => {
        if (principal !== null) request.principal = principal;
        next();
      },
      (error: unknown) => next(error),
    );
  };
}
