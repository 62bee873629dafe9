import { renameSync, writeFileSync } from 'node:fs';
import { Client, escapeIdentifier } from 'pg';
import type { Readiness } from '@platform/health/readiness';
import { expectProblem } from '../support/problems';
import { TestHouse, until } from '../support/test-house';

let house: TestHouse;

beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

const live = () => house.client().get('/health/live');
const ready = () => house.client().get<Readiness>('/health/ready');

/** Shuts the door of the database and shows everybody out, as a restart does. */
async function closeDatabase(): Promise<void> {
  const app = new Client({ connectionString: house.urls.app });
  await app.connect();
  await limitConnections(0);
  await app.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  );
  await app.end();
}

async function limitConnections(limit: number): Promise<void> {
  const [row] = await house.rows<{ name: string }>('SELECT current_database() AS name');
  await house.rows(`ALTER DATABASE ${escapeIdentifier(row!.name)} CONNECTION LIMIT ${limit}`);
}

describe('health', () => {
  test('alive and ready, each part by itself', async () => {
    expect(await live()).toMatchObject({ status: 200, body: { status: 'ok' } });
    const answer = await ready();
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: { database: { ok: true }, queue: { ok: true }, files: { ok: true } } },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  test('while the database is away: alive, not ready, and every refusal says to come back', async () => {
    const citizen = await house.as('congdan1');
    await closeDatabase();
    try {
      expect((await live()).status).toBe(200);
      const { status, body } = await ready();
      expect({ status, said: body.status, database: body.checks.database.ok }).toEqual({
        status: 503,
        said: 'failing',
        database: false,
      });
      expect(body.checks.database.advice).toContain('motcua migrate');
      expect(body.checks.files).toEqual({ ok: true });
      for (const answer of [
        await citizen.get('/api/v1/my/dossiers'),
        await house.client().get('/api/v1/procedures'),
        await house.client().post('/api/v1/sessions', { login: 'congdan1', password: 'motcua-demo-2020' }),
      ]) {
        expectProblem(answer, { status: 503, code: 'system.database_down' });
        expect(answer.headers.get('retry-after')).toBe('2');
      }
    } finally {
      await limitConnections(-1);
    }
    await until(ready, ({ status }) => status === 200);
    expect((await citizen.get('/api/v1/my/dossiers')).status).toBe(200);
  });

  test('not ready when files cannot be kept', async () => {
    const aside = `${house.files}-aside`;
    renameSync(house.files, aside);
    const folder = aside.replace(/-aside$/, '');
    writeFileSync(folder, 'not a folder');
    const { status, body } = await ready();
    expect({ status, files: body.checks.files.ok, database: body.checks.database.ok }).toEqual({
      status: 503,
      files: false,
      database: true,
    });
    expect(body.checks.files.advice).toContain('MOTCUA_DATA');
  });
});
