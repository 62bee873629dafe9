import { type DynamicModule, Module } from '@nestjs/common';
import { SettingsModule } from './config/settings.module';
import { DatabaseModule } from './database/database.module';
import { LoggingModule } from './logging/logging.module';
import { QueueModule } from './queue/queue.module';
import { StorageModule } from './storage/storage.module';

/** What every process of the product stands on. */
@Module({})
export class PlatformModule {
  static forProcess(name: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [SettingsModule, LoggingModule.forProcess(name), DatabaseModule, QueueModule, StorageModule],
    };
  }
}
