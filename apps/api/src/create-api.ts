import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp } from '@platform/http/http-app';
import { serveOpenApi } from '@platform/http/openapi';
import { NestLogger } from '@platform/logging/logger';
import { errorPage, servePortalAssets } from '@portal';
import { ApiModule } from './api.module';
import { serveDeskAssets, serveDeskPage } from './serve-desk';

/** The whole HTTP application, not yet listening; tests start exactly this one. */
export async function createApi(): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    logger: NestLogger.forProcess('api'),
    abortOnError: false,
    bodyParser: false,
  });
  servePortalAssets(app);
  serveDeskAssets(app);
  configureHttp(app, errorPage);
  serveDeskPage(app);
  serveOpenApi(app);
  return app;
}
