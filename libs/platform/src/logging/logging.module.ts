import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings';
import { createLogger, LOGGER } from './logger';

@Global()
@Module({})
export class LoggingModule {
  static forProcess(name: string): DynamicModule {
    return {
      module: LoggingModule,
      providers: [
        { provide: LOGGER, inject: [Settings], useFactory: (settings: Settings) => createLogger(settings, name) },
      ],
      exports: [LOGGER],
    };
  }
}
