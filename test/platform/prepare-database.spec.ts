import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { MIGRATIONS } from '@platform/database/migrations';
import { prepareDatabase, type DatabaseUrls } from '@platform/database/prepare-database';
import { QueuePort } from '@platform/queue/queue.port';
import { connectOwner } from '@platform/database/owner-client';
import { TestProcess } from '@test/support/processes';
import { TestHouse } from '@test/support/test-house';
import { testServer } from '@test/support/test-server';

test('a database that has been worked on is prepared again without a change', async () => {
  const house = await TestHouse.open({ worker: false });
  // The first job of a queue makes a sequence, which belongs to the role the processes run under.
  await house.get<QueuePort>(QueuePort as never).add('documents', [{ name: 'any', data: {} }]);
  expect(await prepareDatabase(house.urls)).toEqual([]);
  await house.close();
});

describe('an empty database', () => {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  let urls: DatabaseUrls;
  beforeAll(async () => (urls = await (await testServer()).database(name)));
  afterAll(async () => (await testServer()).dropDatabase(name));

  /** What `motcua migrate` in a process of its own says it ran. */
  async function migrate(): Promise<readonly string[]> {
    const settings = { DATABASE_URL: urls.owner, DATABASE_APP_URL: urls.app };
    const process = await TestProcess.motcua(['migrate', '--json'], settings);
    expect({ code: await process.ended, stderr: process.stderr }).toEqual({ code: 0, stderr: '' });
    return (JSON.parse(process.stdout) as { migrations: string[] }).migrations;
  }

  async function shape(client: Client): Promise<unknown> {
    const { rows } = await client.query(
      `SELECT (SELECT json_agg(json_build_array(name, timestamp) ORDER BY id) FROM migrations) AS ran,
              (SELECT json_agg(m ORDER BY m) FROM (SELECT m::text AS m FROM legal_move m) AS moves) AS moves,
              (SELECT count(*)::int FROM pg_policy) AS policies, (SELECT count(*)::int FROM pg_class) AS relations`,
    );
    return rows;
  }

  test('is migrated once by three processes at once, and by a fourth not at all', async () => {
    const ran = await Promise.all([migrate(), migrate(), migrate()]);
    expect(ran.map(({ length }) => length).sort((a, b) => b - a)).toEqual([MIGRATIONS.length, 0, 0]);
    const client = await connectOwner(urls.owner);
    try {
      const before = await shape(client);
      expect(await migrate()).toEqual([]);
      expect(await shape(client)).toEqual(before);
    } finally {
      await client.end();
    }
  }, 180_000);
});
