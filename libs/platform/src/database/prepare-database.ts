import { runMigrations as migrateQueueSchema } from 'bullmq';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { legalPairs } from '@kernel/dossier/define-transitions';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { paymentPairs } from '@kernel/payments/payment.transitions';
import { connect } from './data-source';
import { APP_ROLE } from './migrations/grant';

export interface DatabaseUrls {
  /** the role that owns and migrates */
  readonly owner: string;
  /** the role the processes run under */
  readonly app: string;
}

/** Two starters at once: the second waits for the first. Any number no other software uses for an advisory lock. */
const PREPARE_LOCK = 7_224_271;

/**
 * Brings a database to the shape this release needs: role, tables, queue schema, legal moves. Forward only and
 * repeatable; on a database that is up to date it changes nothing. Returns the names of the migrations it ran.
 */
export async function prepareDatabase({ owner, app }: DatabaseUrls): Promise<readonly string[]> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK]);
    await ensureAppRole(client, app);
    const ran = await migrateTables(owner);
    await migrateQueues(client);
    await writeMoves(client, 'legal_move', legalPairs(DOSSIER_TRANSITIONS));
    await writeMoves(client, 'payment_move', paymentPairs());
    return ran;
  } finally {
    await client.end();
  }
}

/** True when no migration is waiting: a cheap question for `doctor` and for the boot of a process. */
export async function isUpToDate(url: string): Promise<boolean> {
  const dataSource = await connect({ url, pool: 2, applicationName: 'motcua-doctor', statementTimeoutMs: 5_000 });
  try {
    return !(await dataSource.showMigrations());
  } finally {
    await dataSource.destroy();
  }
}

async function ensureAppRole(client: Client, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (decodeURIComponent(username) !== APP_ROLE) return;
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
  const secret = escapeLiteral(decodeURIComponent(password));
  if (rowCount === 0) {
    await client.query(
      `CREATE ROLE ${APP_ROLE} LOGIN PASSWORD ${secret} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`,
    );
  }
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(rows[0]?.name ?? '')} TO ${APP_ROLE}`);
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
}

async function migrateTables(owner: string): Promise<readonly string[]> {
  const dataSource = await connect({ url: owner, pool: 2, applicationName: 'motcua-migrate', statementTimeoutMs: 0 });
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

async function migrateQueues(client: Client): Promise<void> {
  await migrateQueueSchema(client);
  // CREATE, because BullMQ makes one sequence per queue on the first job. The schema holds jobs only, never evidence. Those
  // sequences belong to the app role, and only their owner could grant them.
  await client.query(`
    GRANT USAGE, CREATE ON SCHEMA bullmq TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${APP_ROLE};
    DO $$ DECLARE own regclass; BEGIN
      FOR own IN SELECT oid FROM pg_class WHERE relkind = 'S' AND relnamespace = 'bullmq'::regnamespace
                    AND pg_has_role(current_user, relowner, 'USAGE')
      LOOP EXECUTE format('GRANT USAGE ON SEQUENCE %s TO ${APP_ROLE}', own); END LOOP;
    END $$`);
}

/** The database refuses what the kernel's tables do not contain, even to raw SQL. */
async function writeMoves(
  client: Client,
  table: 'legal_move' | 'payment_move',
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  await client.query('BEGIN');
  await client.query(`DELETE FROM ${table}`);
  await client.query(`INSERT INTO ${table} SELECT * FROM unnest($1::text[], $2::text[])`, [
    pairs.map(([from]) => from),
    pairs.map(([, to]) => to),
  ]);
  await client.query('COMMIT');
}
