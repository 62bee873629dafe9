import pino from 'pino';
import { SYSTEM } from '@platform/auth/principal';
import { readSettings } from '@platform/config/settings';
import { claimEffect } from '@platform/idempotency/claim-effect';
import { openQueue } from '@platform/queue/queue.module';
import type { JobHandler, QueuePort } from '@platform/queue/queue.port';
import { TestProcess } from '@test/support/processes';
import type { TestDatabase } from '@test/support/test-database';
import { until } from '@test/support/until';

/** Where the jobs of a test file are kept; it can be stopped and started again. */
export interface QueueStore {
  /** how a process is told of it */
  readonly environment: Readonly<Record<string, string>>;
  readonly database: TestDatabase;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A store that was away needs time to be found again on a busy machine [ms]. */
const PATIENCE_MS = 40_000;
const LOCK_MS = 2_000;
/** Timers may be a little early against another clock [ms]. */
const TOLERANCE_MS = 50;

/** What every backend must do. Each test has a queue of its own, so that none sees the jobs of another. */
export function queueContract(openStore: () => Promise<QueueStore>): void {
  let store: QueueStore;
  const open: QueuePort[] = [];

  beforeAll(async () => {
    store = await openStore();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.close()));
  });
  afterAll(() => store.close());

  async function port(): Promise<QueuePort> {
    const queue = await openQueue(readSettings(store.environment), pino({ level: 'silent' }));
    open.push(queue);
    return queue;
  }

  /** A worker that notes what it was given. */
  async function worker(
    queue: Parameters<QueuePort['consume']>[0],
    handle: JobHandler = () => Promise.resolve(),
    concurrency = 1,
  ): Promise<{ readonly queue: QueuePort; readonly seen: unknown[] }> {
    const seen: unknown[] = [];
    const consumer = await port();
    const note: JobHandler = (job) => {
      seen.push(job.data['no']);
      return handle(job);
    };
    await consumer.consume(queue, note, { concurrency, lockMs: LOCK_MS });
    return { queue: consumer, seen };
  }

  const childWorker = (): Promise<TestProcess> =>
    TestProcess.fork('test/platform/processes/queue-worker.js', { ...store.environment, LOG_LEVEL: 'silent' });

  const seenAll = (seen: readonly unknown[], count: number): Promise<readonly unknown[]> =>
    until(
      () => Promise.resolve(seen),
      ({ length }) => length >= count,
      PATIENCE_MS,
    );

  test('jobs added in bulk arrive, each once, with what they carry', async () => {
    const { queue, seen } = await worker('routing');
    await queue.add(
      'routing',
      Array.from({ length: 200 }, (_, no) => ({ name: 'count', data: { no } })),
    );
    await seenAll(seen, 200);
    expect([...seen].sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 200 }, (_, no) => no));
    await until(
      () => queue.waiting('routing'),
      (left) => left === 0,
    );
  });

  test('a job that fails is tried again, later each time', async () => {
    const attempts: { readonly attempt: number; readonly at: number }[] = [];
    const { queue } = await worker('routing', ({ attempt }) => {
      attempts.push({ attempt, at: performance.now() });
      return attempt < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    });
    await queue.add('routing', [{ name: 'stubborn', data: { no: 1 } }]);
    await seenAll(attempts, 3);
    expect(attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    const [first = 0, second = 0, third = 0] = attempts.map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(500 - TOLERANCE_MS);
    expect(third - second).toBeGreaterThanOrEqual(1_000 - TOLERANCE_MS);
  });

  test('a delayed job waits, and lets the others pass', async () => {
    const { queue, seen } = await worker('sla');
    const addedAt = performance.now();
    await queue.add('sla', [
      { name: 'late', data: { no: 'late' }, delayMs: 1_200 },
      { name: 'now', data: { no: 'now' } },
    ]);
    expect(await queue.waiting('sla')).toBeGreaterThanOrEqual(1);
    await seenAll(seen, 2);
    expect(seen).toEqual(['now', 'late']);
    expect(performance.now() - addedAt).toBeGreaterThanOrEqual(1_200 - TOLERANCE_MS);
  });

  test('a schedule runs by the time of Việt Nam, whatever the process thinks, and is there once', async () => {
    const ran: string[] = [];
    const { queue } = await worker('projections', ({ name }) => {
      ran.push(name);
      return Promise.resolve();
    });
    const hour = Number(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 13));
    const soon = `* * ${hour},${(hour + 1) % 24} * * *`;
    const nightInHaNoi = `* * ${(hour + 12) % 24} * * *`;
    await queue.repeat('projections', 'tick', nightInHaNoi);
    // The same name again replaces: the wrong hour is forgotten, and there are not two.
    await queue.repeat('projections', 'tick', soon);
    await queue.repeat('projections', 'other', nightInHaNoi);
    await until(
      () => Promise.resolve(ran),
      ({ length }) => length >= 2,
      PATIENCE_MS,
    );
    expect(new Set(ran)).toEqual(new Set(['tick']));
    expect(await queue.waiting('projections')).toBeLessThanOrEqual(3);
  });

  test('a worker killed in the middle of a job loses nothing: another does it', async () => {
    const victim = await childWorker();
    const queue = await port();
    await queue.add('documents', [{ name: 'hang', data: { no: 7 } }]);
    await until(
      () => Promise.resolve(victim.messages),
      (messages) => JSON.stringify(messages).includes('"no":7'),
      PATIENCE_MS,
    );
    victim.kill('SIGKILL');
    expect(await victim.ended).toBe('SIGKILL');
    const { seen } = await worker('documents');
    await seenAll(seen, 1);
    expect(seen).toEqual([7]);
  }, 120_000);

  test('a job delivered many times, to two workers at once, has its effect once', async () => {
    const { unitOfWork } = store.database;
    const happens: JobHandler = ({ data }) =>
      unitOfWork.write(SYSTEM, async (tx) => {
        const key = String(data['no']);
        if (await claimEffect(tx, key))
          await tx.query(`INSERT INTO outbox (queue, name, data) VALUES ('sla', $1, '{}')`, [key]);
      });
    const [one, other] = [await worker('notifications', happens, 8), await worker('notifications', happens, 8)];
    const deliveries = Array.from({ length: 60 }, (_, index) => ({
      name: 'notify',
      data: { no: `effect-${index % 3}` },
    }));
    await one.queue.add('notifications', deliveries);
    await until(
      () => Promise.resolve(one.seen.length + other.seen.length),
      (count) => count >= 60,
      PATIENCE_MS,
    );
    await until(
      () => one.queue.waiting('notifications'),
      (left) => left === 0,
      PATIENCE_MS,
    );
    const effects = await store.database.rows<{ name: string }>(
      `SELECT name FROM outbox WHERE name LIKE 'effect-%' ORDER BY name`,
    );
    expect(effects.map(({ name }) => name)).toEqual(['effect-0', 'effect-1', 'effect-2']);
  });

  test('closing lets a running job end, begins no other, and takes nothing more', async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    let done = 0;
    const { queue, seen } = await worker('sla', async () => {
      await gate;
      done += 1;
    });
    await queue.add('sla', [
      { name: 'running', data: { no: 1 } },
      { name: 'next', data: { no: 2 } },
    ]);
    await seenAll(seen, 1);
    let isClosed = false;
    const closing = queue.close().then(() => (isClosed = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([isClosed, done]).toEqual([false, 0]);
    letGo();
    await closing;
    expect([done, seen]).toEqual([1, [1]]);
    await expect(queue.add('sla', [{ name: 'after', data: {} }])).rejects.toMatchObject({ code: 'system.busy' });
    const next = await worker('sla');
    await seenAll(next.seen, 1);
    expect(next.seen).toEqual([2]);
  });

  test('the store stops and comes back under a live worker: it goes on, with what was waiting', async () => {
    const { queue, seen } = await worker('notifications');
    await queue.add('notifications', [{ name: 'before', data: { no: 'before' } }]);
    await seenAll(seen, 1);
    await queue.add('notifications', [{ name: 'kept', data: { no: 'kept' }, delayMs: 3_000 }]);
    await queue.ping();
    await store.stop();
    await expect(queue.ping()).rejects.toBeDefined();
    await expect(queue.add('notifications', [{ name: 'lost', data: { no: 'during' } }])).rejects.toBeDefined();
    await store.start();
    await until(
      () =>
        queue.add('notifications', [{ name: 'after', data: { no: 'after' } }]).then(
          () => true,
          () => false,
        ),
      (isAdded) => isAdded,
      PATIENCE_MS,
    );
    await until(
      () => Promise.resolve(new Set(seen)),
      (known) => known.has('kept') && known.has('after'),
      PATIENCE_MS,
    );
    await queue.ping();
  }, 180_000);

  test('a process can end while the store is away', async () => {
    const process = await childWorker();
    await until(
      () => Promise.resolve(process.messages),
      (messages) => messages.includes('ready'),
      PATIENCE_MS,
    );
    await store.stop();
    process.kill('SIGTERM');
    expect(await process.ended).toBe(0);
    await store.start();
  }, 120_000);
}
