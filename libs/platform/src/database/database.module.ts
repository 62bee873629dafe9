import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstallationProfile } from '../config/installation-profile';
import { Settings, SettingsError } from '../config/settings';
import { Commands } from '../idempotency/commands';
import { IdSource } from '../identifiers/id-source';
import { dataSourceOptions } from './data-source';
import { UnitOfWork } from './unit-of-work';

/** What one statement of a page or an act may take [ms]. */
const STATEMENT_MS = 5_000;

/** The connection of a process, under the app role. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions({
          url: appUrl(settings),
          pool: settings.DATABASE_POOL,
          applicationName: 'motcua',
          statementTimeoutMs: STATEMENT_MS,
        }),
        autoLoadEntities: true,
        retryAttempts: 20,
        retryDelay: 500,
        toRetry: () => true,
      }),
    }),
  ],
  providers: [UnitOfWork, Commands, IdSource, InstallationProfile],
  exports: [UnitOfWork, Commands, IdSource, InstallationProfile, TypeOrmModule],
})
export class DatabaseModule {}

function appUrl({ DATABASE_APP_URL }: Settings): string {
  if (DATABASE_APP_URL !== undefined) return DATABASE_APP_URL;
  throw new SettingsError([
    { name: 'DATABASE_APP_URL', value: '', problem: 'is needed by this process; `motcua start` sets it' },
  ]);
}
