import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLogger } from '@platform/logging/logger';
import { runProcess } from '@platform/process/run-process';
import { WorkerModule } from './worker.module';

void runProcess('worker', () =>
  NestFactory.createApplicationContext(WorkerModule, { logger: NestLogger.forProcess('worker'), abortOnError: false }),
);
