import type { Client } from 'pg';
import { v5 } from 'uuid';
import { DEFAULT_HOURS } from '@kernel/calendar/working-hours';
import type { SeedPlan } from '../plan-seed';
import { inventedName } from '../profile/plan-officers';
import { SEED_NAMESPACE } from '../profile/plan-procedures';
import { publishForms } from './publish-forms';

export interface DemoAccounts {
  /** argon2 hash of the password all invented people share */
  readonly passwordHash: string;
  readonly citizens: number;
}

/** In force before the first simulated dossier. */
const STAFF_SINCE = '2015-01-01';

/** Whether this database has been seeded. */
export async function isSeeded(client: Pick<Client, 'query'>): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM installation WHERE key = 'profile'`);
  return (rowCount ?? 0) > 0;
}

/** Writes the whole plan or nothing. */
export async function writeSeed(client: Client, plan: SeedPlan, demo: DemoAccounts | null): Promise<void> {
  await client.query('BEGIN');
  try {
    await insert(client, 'unit', plan.organisation.units);
    await insert(client, 'desk', plan.organisation.desks);
    await insert(client, 'field', plan.catalog.fields);
    await insert(client, 'procedure', plan.catalog.procedures);
    await insert(client, 'procedure_version', plan.catalog.versions);
    await publishForms(client, plan.forms);
    await insert(client, 'search_synonym', plan.finding.synonyms);
    await insert(client, 'life_event', plan.finding.lifeEvents);
    await client.query(
      'INSERT INTO working_calendar (version, published_at, note, days, hours) VALUES (1, now(), $1, $2, $3)',
      ['data/holidays.json', JSON.stringify(plan.days), JSON.stringify({ common: DEFAULT_HOURS, desks: {} })],
    );
    if (demo !== null) await writePeople(client, plan, demo);
    const profile = { name: demo === null ? 'empty' : 'hoan-kiem-2020', simulated: demo !== null };
    await client.query(`INSERT INTO installation (key, value) VALUES ('profile', $1)`, [JSON.stringify(profile)]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function writePeople(
  client: Client,
  { officers }: SeedPlan,
  { passwordHash, citizens }: DemoAccounts,
): Promise<void> {
  const staff = officers.map(({ id, unit_id, name, title_vi }) => ({
    id,
    unit_id,
    name,
    title_vi,
    simulated: true,
    valid_from: STAFF_SINCE,
  }));
  await insert(client, 'officer', staff);
  const grants = officers.flatMap(({ id, grants: held }) =>
    held.map((grant) => ({ officer_id: id, ...grant, valid_from: STAFF_SINCE })),
  );
  await insert(client, 'officer_role', grants);
  const accounts = officers.map(({ id, login, name }) => ({ kind: 'officer', login, name, officer_id: id }));
  const people = Array.from({ length: citizens }, (_, index) => ({
    kind: 'citizen',
    login: `congdan${index + 1}`,
    name: inventedName(1_000 + index),
    officer_id: null,
  }));
  const rows = [...accounts, ...people].map((account) => ({
    ...account,
    id: v5(`account/${account.login}`, SEED_NAMESPACE),
    password_hash: passwordHash,
    simulated: true,
    created_at: new Date(),
  }));
  await insert(client, 'account', rows);
}

/** Rows by their column names; JSON columns take what the row holds. */
async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
