import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeDocument } from './openapi-problems';
import { PermitCheck, type Permission } from './permit';
import type { NextFunction, Request, Response } from 'express';

const DESCRIPTION = `
Every command takes an **Idempotency-Key** (8–200 letters, digits, hyphens); sending the same command again with the same
key gives the same answer and no second act. Acts on a dossier also take **If-Match** with the version seen (\`"3"\`).
Refusals are RFC 9457 problems with a stable \`code\` and the sentence in Vietnamese and English.`;

/** @param routes who may call what; asked of a booted application when not given */
export function openApiDocument(app: INestApplication, routes = app.get(PermitCheck).routes()): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Một Cửa')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addCookieAuth('motcua_session')
    .build();
  const permissions = new Map<string, readonly Permission[]>();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => {
      const route = routes.find((each) => each.controller === controller && each.handler === method);
      permissions.set(method, route?.permissions ?? []);
      return method;
    },
  });
  return completeDocument(document, permissions);
}

/** `/api/docs` for reading, `/api/openapi.json` for programs. */
export function serveOpenApi(app: NestExpressApplication): void {
  // The reading page comes with styles in its markup; only this page may have them.
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    next();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Một Cửa API',
  });
}
