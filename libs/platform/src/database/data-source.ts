import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { installTypeParsers } from './type-parsers';

installTypeParsers();

export interface ConnectionChoice {
  readonly url: string;
  /** connections at most */
  readonly pool: number;
  readonly applicationName: string;
  /** what one statement may take [ms]; 0 for the operator's long work */
  readonly statementTimeoutMs: number;
  /** entities to read; a Nest process collects its own */
  readonly entities?: readonly (new () => object)[];
}

/** Idle inside a transaction means that the code between two statements hangs [ms]. */
const IDLE_IN_TRANSACTION_MS = 10_000;
const LOCK_MS = 2_000;
/** Starting parallel workers takes longer (5 ms, measured) than any statement of ours, and takes cores from other people. */
const NO_PARALLEL_WORKERS = '-c max_parallel_workers_per_gather=0';

/** One way to connect for every process: hand-written migrations, never `synchronize`. */
export function dataSourceOptions({
  url,
  pool,
  applicationName,
  statementTimeoutMs,
  entities = [],
}: ConnectionChoice): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName,
    synchronize: false,
    migrationsRun: false,
    migrations: MIGRATIONS,
    entities: [...entities],
    poolSize: pool,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      connectionTimeoutMillis: 5_000,
      options: NO_PARALLEL_WORKERS,
      statement_timeout: statementTimeoutMs,
      ...(statementTimeoutMs === 0
        ? {}
        : { idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS, lock_timeout: LOCK_MS }),
    },
    poolErrorHandler: () => undefined,
  };
}

export async function connect(choice: ConnectionChoice): Promise<DataSource> {
  return new DataSource(dataSourceOptions(choice)).initialize();
}
