import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { anyFreePort } from '@platform/process/free-port';
import { TestClient } from '../support/client';
import { act, filing, fileDossier, type Filed } from '../support/dossiers';
import { TestProcess } from '../support/processes';
import { testFolder } from '../support/test-server';
import { TestHouse, until } from '../support/test-house';

jest.setTimeout(180_000);
/** A loaded machine; what is bounded is the product's own 20 seconds for what is unfinished. */
const PATIENCE_MS = 60_000;

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

interface Running {
  readonly process: TestProcess;
  readonly port: number;
  readonly client: TestClient;
}

/** The compiled process on the database of the house, ready for work. */
async function run(name: 'api' | 'worker'): Promise<Running> {
  const port = await anyFreePort('127.0.0.1');
  const process = await TestProcess.fork(`apps/${name}/src/main.js`, {
    DATABASE_APP_URL: house.urls.app,
    MOTCUA_DATA: testFolder().root,
    PORT: String(port),
    LOG_LEVEL: 'info',
    RELAY_MS: '20',
  });
  await until(() => Promise.resolve(process.messages.length > 0), Boolean, PATIENCE_MS);
  return { process, port, client: new TestClient(`http://127.0.0.1:${port}`) };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    line.once('error', () => resolve(false)).once('connect', () => resolve(line.destroy().destroyed));
  });
}

/** A filing of which only the first half has been sent. */
function halfSent(
  address: string,
  cookie: string,
  body: Buffer,
): { readonly outgoing: ClientRequest; readonly rest: () => ClientRequest } {
  const headers = {
    cookie,
    'content-type': 'application/json',
    'content-length': body.length,
    'idempotency-key': randomUUID(),
  };
  const outgoing = request(`${address}/api/v1/dossiers`, { method: 'POST', headers, agent: false });
  outgoing.once('error', () => undefined);
  outgoing.write(body.subarray(0, 20));
  return { outgoing, rest: () => outgoing.end(body.subarray(20)) };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of answer.setEncoding('utf8')) text += String(piece);
  return text;
}

describe('SIGTERM', () => {
  test('an api ends what it was asked, takes nothing new, and ends well', async () => {
    const { process, port, client } = await run('api');
    await client.signIn('congdan1');
    const body = Buffer.from(JSON.stringify(await filing(client)));
    const filingNow = halfSent(client.address, client.cookie, body);
    // The first half is there when a request sent after it has been answered.
    await client.get('/health/live');
    process.kill('SIGTERM');
    await until(
      () => isListening(port),
      (listening) => !listening,
      PATIENCE_MS,
    );
    const [answer] = (await once(filingNow.rest(), 'response')) as [IncomingMessage];
    const filed = JSON.parse(await textOf(answer)) as Filed;
    expect(answer.statusCode).toBe(201);
    expect(await process.ended).toBe(0);
    expect(await house.rows('SELECT number FROM dossier WHERE id = $1', [filed.id])).toEqual([
      { number: filed.number },
    ]);
  });

  test('a request that never ends does not keep it: the rest of its time is cut', async () => {
    const { process, client } = await run('api');
    await client.signIn('congdan1');
    const before = await house.rows('SELECT FROM dossier');
    const cut = halfSent(client.address, client.cookie, Buffer.from(JSON.stringify(await filing(client))));
    const hungUp = new Promise((resolve) => cut.outgoing.once('close', resolve));
    await client.get('/health/live');
    process.kill('SIGTERM');
    expect(await process.ended).toBe(0);
    await hungUp;
    expect(await house.rows('SELECT FROM dossier')).toHaveLength(before.length);
  });

  test('a worker ends the job it has begun, once, and leaves the others to the next', async () => {
    const citizen = await house.as('congdan1');
    const desk = await house.as('hang-bac.motcua1');
    await house.owner.query(`
      CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END';
      CREATE TRIGGER slowly BEFORE INSERT ON dossier_event FOR EACH ROW WHEN (NEW.type = 'DossierRouted') EXECUTE FUNCTION slowly()`);
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { id } = await fileDossier(citizen);
      expect((await act(desk, id, 'receive')).status).toBe(200);
      ids.push(id);
    }
    const routed = () =>
      house.rows<{ id: string; times: number }>(
        `SELECT dossier_id AS id, count(*)::int AS times FROM dossier_event WHERE type = 'DossierRouted' AND dossier_id = ANY($1) GROUP BY 1`,
        [ids],
      );
    const first = await run('worker');
    const sleeping = () =>
      house.rows<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
      );
    await until(
      async () => [...(await sleeping()), ...(await routed())],
      (seen) => seen.length > 0,
      PATIENCE_MS,
    );
    first.process.kill('SIGTERM');
    expect(await first.process.ended).toBe(0);
    // Whatever had begun is written: a stop is no rollback.
    expect(await sleeping()).toEqual([]);
    expect((await routed()).length).toBeGreaterThan(0);
    const second = await run('worker');
    const all = await until(routed, (rows) => rows.length === ids.length, PATIENCE_MS);
    expect(all.map(({ times }) => times)).toEqual(ids.map(() => 1));
    second.process.kill('SIGTERM');
    expect(await second.process.ended).toBe(0);
  });
});
