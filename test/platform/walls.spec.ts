import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { approved, fileDossier, inProcess } from '@test/support/dossiers';
import { COPY } from '@test/support/payments';
import { TestHouse } from '@test/support/test-house';
import { OPEN, WALLED } from './walls';

let house: TestHouse;
let app: Client;
/** a dossier of congdan1 in the ward, signed, with everything that hangs on one */
let ours: { readonly id: string; readonly accountId: string };

beforeAll(async () => {
  house = await TestHouse.open();
  app = new Client({ connectionString: house.urls.app });
  await app.connect();
  const { id, citizen, desk } = await approved(house);
  await citizen.post(`/api/v1/dossiers/${id}/messages`, { text: 'Khi nào có kết quả?' });
  await citizen.post('/api/v1/drafts', { procedureId: COPY, data: {} });
  const withFee = await inProcess(house, COPY);
  await citizen.post(`/api/v1/dossiers/${withFee.id}/payments/online`, { purpose: 'fee' });
  await desk.post(
    `/api/v1/dossiers/${id}/return-result`,
    { method: 'counter', receivedBy: 'Hoa' },
    { seen: await version(id) },
  );
  await citizen.post(`/api/v1/dossiers/${id}/rating`, { level: 5 });
  const [row] = await house.rows<{ applicant_id: string }>('SELECT applicant_id FROM dossier WHERE id = $1', [id]);
  ours = { id, accountId: row!.applicant_id };
});
afterAll(async () => {
  await app.end();
  await house.close();
});

async function version(id: string): Promise<number> {
  const [row] = await house.rows<{ version: number }>('SELECT version FROM dossier WHERE id = $1', [id]);
  return row!.version;
}

interface TableSeen {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly rights: string;
  readonly columns: string | null;
  readonly policies: string | null;
  readonly others: string | null;
}

const CATALOG = `
  SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
    (SELECT coalesce(string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), '')
       FROM aclexplode(c.relacl) a WHERE a.grantee = 'motcua_app'::regrole) AS rights,
    (SELECT string_agg(a.privilege_type || ' ' || t.attname, ', ' ORDER BY t.attnum, a.privilege_type)
       FROM pg_attribute t, aclexplode(t.attacl) a WHERE t.attrelid = c.oid AND a.grantee = 'motcua_app'::regrole) AS columns,
    (SELECT string_agg(command, ', ' ORDER BY command) FROM (
       SELECT CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command
         FROM pg_policy p WHERE p.polrelid = c.oid) AS commands) AS policies,
    (SELECT string_agg(DISTINCT a.grantee::regrole::text, ', ')
       FROM aclexplode(c.relacl) a WHERE a.grantee NOT IN ('motcua_app'::regrole, c.relowner)) AS others
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p','v','m','f') ORDER BY c.relname`;

describe('the declaration of the walls', () => {
  let tables: readonly TableSeen[];
  beforeAll(async () => (tables = await house.rows<TableSeen>(CATALOG)));

  test('names every table and view there is, once', () => {
    const declared = [...Object.keys(WALLED), ...Object.keys(OPEN)].sort();
    expect(tables.map(({ name }) => name)).toEqual(declared);
    expect(new Set(declared).size).toBe(declared.length);
  });

  test.each(Object.entries(WALLED))('%s has its rows behind the wall, and these rights exactly', (name, wall) => {
    const { columns = null, ...rest } = wall;
    const found = tables.find((table) => table.name === name);
    expect(found).toEqual({ name, enabled: true, forced: true, columns, others: null, ...rest });
  });

  test.each(Object.entries(OPEN))('%s has no wall, for a reason, and these rights exactly', (name, open) => {
    const { columns = null, rights } = open;
    const found = tables.find((table) => table.name === name);
    expect(found).toEqual({ name, enabled: false, forced: false, rights, columns, policies: null, others: null });
  });

  test('the role of the processes owns nothing, inherits nothing and is not above the wall', async () => {
    const [role] = await house.rows(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owns,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships,
         has_schema_privilege(r.oid, 'public', 'CREATE') AS creates
       FROM pg_roles r WHERE rolname = 'motcua_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owns: 0,
      memberships: 0,
      creates: false,
    });
  });

  test('no function of the schema runs with the rights of its owner', async () => {
    const rows = await house.rows(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    );
    expect(rows).toEqual([]);
  });
});

/** As one principal, in a transaction that is rolled back. */
async function as<T>(settings: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    for (const [name, value] of Object.entries(settings))
      await app.query(`SELECT set_config($1, $2, true)`, [name, value]);
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

const count = async (table: string, where = 'true'): Promise<number> =>
  (await app.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`)).rows[0]!.count;

/** Tables with rows of our dossier or our citizen, as this house has them. */
const OURS: Readonly<Record<string, string>> = {
  dossier: 'true',
  dossier_event: 'true',
  dossier_message: 'true',
  document: 'true',
  draft: 'true',
  hand_over: 'true',
  open_step: 'true',
  payment_order: 'true',
  payment_event: 'true',
  notice: 'true',
  satisfaction_rating: 'true',
  session: 'true',
  idempotency_key: `actor NOT IN ('system', 'public')`,
};

const FOREIGNERS: readonly (readonly [who: string, settings: () => Readonly<Record<string, string>>])[] = [
  ['nobody: without SET LOCAL', () => ({})],
  ['another citizen', () => ({ 'app.kind': 'citizen', 'app.account': randomUUID() })],
  [
    'an officer of a unit that has never had it',
    () => ({ 'app.kind': 'officer', 'app.account': randomUUID(), 'app.units': 'hk-hang-dao' }),
  ],
  ['an officer without a unit', () => ({ 'app.kind': 'officer', 'app.account': randomUUID(), 'app.units': '' })],
  [
    'the public with the number and a wrong secret',
    () => ({ 'app.kind': 'public', 'app.lookup_number': 'x', 'app.lookup_secret': 'AAAAAAAA' }),
  ],
  [
    'a citizen who says to be an officer by account only',
    () => ({ 'app.kind': 'citizen', 'app.account': randomUUID(), 'app.units': 'hk-hang-bac' }),
  ],
];

describe('the second wall alone, under raw SQL of the role of the processes', () => {
  test.each(Object.entries(OURS))(
    '%s has rows the system sees, so that the rest of this suite means something',
    async (table, where) => {
      expect(await as({ 'app.kind': 'system' }, () => count(table, where))).toBeGreaterThan(0);
    },
  );

  test.each(FOREIGNERS)('%s sees no row of it', async (_who, settings) => {
    const seen: string[] = [];
    for (const [table, where] of Object.entries(OURS))
      if ((await as(settings(), () => count(table, where))) > 0) seen.push(table);
    expect(seen).toEqual([]);
  });

  test.each(FOREIGNERS)('%s changes and deletes no row of it', async (_who, settings) => {
    const touched = await as(settings(), async () => [
      (await app.query(`UPDATE dossier SET state = state, version = version + 1`)).rowCount,
      (await app.query(`UPDATE document SET dossier_id = NULL`)).rowCount,
      (await app.query(`UPDATE account SET name = 'x'`)).rowCount,
      (await app.query(`DELETE FROM draft`)).rowCount,
      (await app.query(`DELETE FROM open_step`)).rowCount,
      (await app.query(`DELETE FROM session`)).rowCount,
      (await app.query(`DELETE FROM idempotency_key`)).rowCount,
    ]);
    expect(touched).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('whoever filed it and whoever has it see it', async () => {
    const filer = { 'app.kind': 'citizen', 'app.account': ours.accountId };
    const officer = { 'app.kind': 'officer', 'app.account': randomUUID(), 'app.units': 'hk-hang-bac' };
    for (const settings of [filer, officer])
      expect(await as(settings, () => count('dossier_event', `dossier_id = '${ours.id}'`))).toBeGreaterThan(5);
  });

  test('settings end with their transaction', async () => {
    await as({ 'app.kind': 'system' }, () => count('dossier'));
    expect(await count('dossier')).toBe(0);
  });

  test.each([
    `UPDATE dossier_event SET payload = '{}'`,
    `UPDATE dossier_event SET hash = hash`,
    'DELETE FROM dossier_event',
    'TRUNCATE dossier_event',
    'DELETE FROM dossier',
    `UPDATE dossier SET number = 'x'`,
    `UPDATE dossier SET applicant_id = NULL`,
    `UPDATE dossier SET submitted_at = now()`,
    `UPDATE hand_over SET timing = 'before'`,
    'DELETE FROM hand_over',
    'DELETE FROM sla_mark',
    'UPDATE sla_mark SET told = NULL',
    'DELETE FROM sla_counter',
    'DELETE FROM processed_effect',
    'UPDATE idempotency_key SET status = 200',
    'UPDATE payment_event SET state = state',
    'DELETE FROM payment_order',
    'DELETE FROM ledger_posting',
    `UPDATE dossier_message SET text = 'x'`,
    'DELETE FROM satisfaction_rating',
    `UPDATE document SET sha256 = ''`,
    'INSERT INTO simulated_clock SELECT',
    'DELETE FROM legal_move',
    'UPDATE procedure_version SET limit_value = 99',
    'INSERT INTO officer_role SELECT',
    'SELECT reason FROM absence',
    'ALTER TABLE dossier NO FORCE ROW LEVEL SECURITY',
    'DROP TABLE outbox',
    'CREATE TABLE mine (x int)',
  ])('even as the system, refuses: %s', async (statement) => {
    await expect(as({ 'app.kind': 'system' }, () => app.query(statement))).rejects.toMatchObject({ code: '42501' });
  });

  test('an answer is kept for its actor alone, and nobody can put one in for somebody else', async () => {
    const insert = (actor: string) =>
      app.query(
        `INSERT INTO idempotency_key (actor, route, key, request_hash, status, body) VALUES ($1, 'POST /x', $2, 'h', 200, '{}')`,
        [actor, randomUUID()],
      );
    const me = { 'app.kind': 'citizen', 'app.account': ours.accountId };
    await as(me, () => insert(ours.accountId));
    await expect(as(me, () => insert(randomUUID()))).rejects.toMatchObject({ code: '42501' });
    const secrets = await as(me, () => count('idempotency_key', `body::text LIKE '%lookupSecret%'`));
    expect(secrets).toBeGreaterThan(0);
    await fileDossier(await house.as('congdan2'));
    expect(await as(me, () => count('idempotency_key', `body::text LIKE '%lookupSecret%'`))).toBe(secrets);
  });
});
