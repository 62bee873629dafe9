import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { LOGGER, NestLogger, type Logger } from '@platform/logging/logger';
import { runProcess } from '@platform/process/run-process';
import { WorkerModule } from './worker.module';

void runProcess('worker', async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true, abortOnError: false });
  app.useLogger(new NestLogger(app.get<Logger>(LOGGER)));
  return app;
});
