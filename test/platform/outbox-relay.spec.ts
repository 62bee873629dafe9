import { Writable } from 'node:stream';
import pino from 'pino';
import { SYSTEM } from '@platform/auth/principal';
import { readSettings } from '@platform/config/settings';
import { claimEffect } from '@platform/idempotency/claim-effect';
import { addToOutbox } from '@platform/outbox/outbox';
import { OutboxRelay } from '@platform/outbox/outbox-relay';
import { UnknownQueues } from '@platform/outbox/unknown-queues.sweep';
import { QueuePort, type QueuedJob, type QueueName } from '@platform/queue/queue.port';
import { TestDatabase } from '@test/support/test-database';
import { until } from '@test/support/until';

/** A queue in memory: what it was given, and what happens to it then. */
class TestQueue extends QueuePort {
  readonly given: { readonly queue: QueueName; readonly name: string; readonly no: string }[] = [];

  constructor(private readonly afterwards: (queue: QueueName) => Promise<void> = () => Promise.resolve()) {
    super();
  }

  async add(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void> {
    this.given.push(...jobs.map(({ name, data }) => ({ queue, name, no: String(data['no']) })));
    if (jobs.length > 0) await this.afterwards(queue);
  }
  consume = (): Promise<void> => Promise.resolve();
  repeat = (): Promise<void> => Promise.resolve();
  waiting = (): Promise<number> => Promise.resolve(0);
  ping = (): Promise<void> => Promise.resolve();
  close = (): Promise<void> => Promise.resolve();
}

let database: TestDatabase;
const lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'info' },
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  }),
);

beforeAll(async () => (database = await TestDatabase.open(10)));
afterAll(() => database.close());
beforeEach(async () => {
  lines.length = 0;
  await database.rows('DELETE FROM outbox');
});

const relayTo = (queue: QueuePort): OutboxRelay =>
  new OutboxRelay(
    database.unitOfWork,
    queue,
    readSettings({ DATABASE_APP_URL: database.urls.app, RELAY_MS: '20' }),
    log,
  );

async function owe(count: number, queue: string, from = 0): Promise<readonly string[]> {
  const numbers = Array.from({ length: count }, (_, index) => `${queue}-${from + index}`);
  const messages = numbers.map((no) => ({ queue, name: 'count', data: { no } }));
  await database.unitOfWork.write(SYSTEM, (tx) => addToOutbox(tx, messages));
  return numbers;
}

const left = async (): Promise<number> => (await database.rows('SELECT FROM outbox')).length;

async function moveAll(relay: OutboxRelay): Promise<void> {
  while ((await relay.moveBatch()) > 0);
}

/** What a worker does with deliveries: the effect of each happens once, however often it comes. */
async function handle(deliveries: readonly { readonly no: string }[]): Promise<readonly string[]> {
  const effects: string[] = [];
  await Promise.all(
    deliveries.map(({ no }) =>
      database.unitOfWork.write(SYSTEM, async (tx) => {
        if (await claimEffect(tx, `count ${no}`)) effects.push(no);
      }),
    ),
  );
  return effects.sort();
}

describe('the relay of the outbox', () => {
  test('two at once share the rows: each is delivered once', async () => {
    const owed = [...(await owe(1_200, 'routing')), ...(await owe(700, 'sla'))];
    const [one, other] = [new TestQueue(), new TestQueue()];
    await Promise.all([moveAll(relayTo(one)), moveAll(relayTo(other)), moveAll(relayTo(one))]);
    const given = [...one.given, ...other.given];
    expect(given.map(({ no }) => no).sort()).toEqual([...owed].sort());
    expect(given.filter(({ queue, no }) => !no.startsWith(`${queue}-`))).toEqual([]);
    expect(await left()).toBe(0);
  });

  test('while it holds rows, another takes the next ones and does not wait', async () => {
    await owe(600, 'routing');
    let letGo: () => void = () => undefined;
    const slow = new TestQueue(() => new Promise((resolve) => (letGo = resolve)));
    const held = relayTo(slow).moveBatch();
    await until(
      () => Promise.resolve(slow.given.length),
      (count) => count > 0,
    );
    const quick = new TestQueue();
    await moveAll(relayTo(quick));
    expect(quick.given).toHaveLength(100);
    letGo();
    expect(await held).toBe(500);
    expect(await left()).toBe(0);
  });

  test('killed after the jobs were added and before its rows are gone, it has lost none: they come again', async () => {
    const owed = await owe(40, 'documents');
    const killer = await database.app();
    const dying = new TestQueue(async () => {
      await killer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE 'DELETE FROM outbox%'`,
      );
    });
    await expect(relayTo(dying).moveBatch()).rejects.toBeDefined();
    await killer.end();
    expect(dying.given).toHaveLength(40);
    expect(await left()).toBe(40);
    const next = new TestQueue();
    await moveAll(relayTo(next));
    expect(next.given).toHaveLength(40);
    expect(await left()).toBe(0);
    // Delivered twice, and handled once.
    expect(await handle([...dying.given, ...next.given])).toEqual([...owed].sort());
  });

  test('a queue that is away keeps nothing from coming later, itself and the queues that were already given theirs', async () => {
    const owed = [...(await owe(5, 'routing')), ...(await owe(5, 'notifications'))];
    let isAway = true;
    const queue = new TestQueue((name) =>
      isAway && name === 'notifications' ? Promise.reject(new Error('away')) : Promise.resolve(),
    );
    await expect(relayTo(queue).moveBatch()).rejects.toThrow('away');
    expect(await left()).toBe(10);
    isAway = false;
    await moveAll(relayTo(queue));
    expect(await left()).toBe(0);
    expect(await handle(queue.given)).toEqual([...owed].sort());
  });

  test('running by itself it outlives the outage, and stops when it is told to', async () => {
    let refusals = 3;
    const queue = new TestQueue(() => (refusals-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve()));
    await owe(3, 'sla');
    const relay = relayTo(queue);
    relay.onApplicationBootstrap();
    await until(left, (count) => count === 0);
    await relay.onApplicationShutdown();
    expect(lines.filter(({ msg }) => msg === 'relay failed, will try again')).toHaveLength(3);
    await owe(1, 'sla', 3);
    expect(await left()).toBe(1);
  });
});

describe('rows for a queue this release does not know', () => {
  test('stay where they are, and let the others pass', async () => {
    await owe(700, 'telepathy');
    await owe(3, 'routing');
    const queue = new TestQueue();
    await moveAll(relayTo(queue));
    expect(queue.given.map(({ no }) => no).sort()).toEqual(['routing-0', 'routing-1', 'routing-2']);
    expect(await left()).toBe(700);
  });

  test('are reported by the worker, by queue, until a release takes them', async () => {
    const sweep = new UnknownQueues(database.unitOfWork, log);
    expect([await sweep.sweep(), lines]).toEqual([0, []]);
    await owe(2, 'telepathy');
    await owe(1, 'pigeons');
    await owe(1, 'routing');
    expect(await sweep.sweep()).toBe(3);
    expect(lines).toMatchObject([
      { level: 40, queues: { pigeons: 1, telepathy: 2 }, msg: 'the outbox holds messages for queues nobody knows' },
    ]);
  });
});
