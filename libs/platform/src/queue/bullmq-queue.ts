import { type JobsOptions, Queue, Worker } from 'bullmq';
import { DomainError } from '@kernel/errors/domain-error';
import type { Logger } from 'pino';
import { QueuePort, type ConsumeOptions, type JobHandler, type QueuedJob, type QueueName } from './queue.port';

/** The constructors of one backend, bound to its connections. */
export interface Backend {
  readonly queue: (name: string, options: { readonly defaultJobOptions: JobsOptions }) => Queue;
  readonly worker: (
    name: string,
    handler: (job: { name: string; data: unknown; attemptsMade: number }) => Promise<void>,
    options: WorkerTuning,
  ) => Worker;
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WorkerTuning {
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly maxStalledCount: number;
}

const JOB_OPTIONS: JobsOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 1_000 },
};
const LOCK_MS = 30_000;
/** Stalls count against a job although it did nothing wrong (measured): let the sweeper decide what is hopeless. */
const MAX_STALLED = 1_000_000;
/** BullMQ's `add` while the store is away, or after close, may never settle (measured): every call has an end [ms]. */
const CALL_MS = 10_000;

/** BullMQ behind the port. Everything a backend does differently is in `postgres-backend.ts` and `redis-backend.ts`. */
export class BullmqQueue extends QueuePort {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private closed = false;

  constructor(
    private readonly backend: Backend,
    private readonly log: Logger,
  ) {
    super();
  }

  async add(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const bulk = jobs.map(({ id, name, data, delayMs }) => ({
      name,
      data,
      opts: { ...(id === undefined ? {} : { jobId: id }), ...(delayMs === undefined ? {} : { delay: delayMs }) },
    }));
    await this.bounded(this.queue(queue).addBulk(bulk));
  }

  async consume(
    queue: QueueName,
    handler: JobHandler,
    { concurrency, lockMs = LOCK_MS }: ConsumeOptions,
  ): Promise<void> {
    const tuning = { concurrency, lockDuration: lockMs, stalledInterval: lockMs / 2, maxStalledCount: MAX_STALLED };
    const worker = this.backend.worker(
      queue,
      async ({ name, data, attemptsMade }) =>
        handler({ name, data: data as Record<string, unknown>, attempt: attemptsMade + 1 }),
      tuning,
    );
    worker.on('error', (error) => this.log.warn({ queue, code: codeOf(error) }, 'queue connection'));
    worker.on('failed', (job, error) =>
      this.log.error(
        { queue, job: job?.name, id: job?.id, attempt: job?.attemptsMade, err: error.message },
        'job failed',
      ),
    );
    this.workers.push(worker);
    await this.bounded(worker.waitUntilReady());
  }

  async repeat(queue: QueueName, name: string, pattern: string): Promise<void> {
    await this.bounded(this.queue(queue).upsertJobScheduler(name, { pattern, tz: 'Asia/Ho_Chi_Minh' }, { name }));
  }

  async waiting(queue: QueueName): Promise<number> {
    const counts = await this.bounded(this.queue(queue).getJobCounts('wait', 'active', 'delayed', 'prioritized'));
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async ping(): Promise<void> {
    await this.bounded(this.backend.ping());
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const all = [...this.workers, ...this.queues.values()];
    await Promise.allSettled(all.map((each) => this.bounded(each.close())));
    await this.bounded(this.backend.close()).catch(() => undefined);
  }

  private queue(name: QueueName): Queue {
    if (this.closed) throw new DomainError('system.busy');
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.backend.queue(name, { defaultJobOptions: JOB_OPTIONS });
    queue.on('error', (error) => this.log.warn({ queue: name, code: codeOf(error) }, 'queue connection'));
    this.queues.set(name, queue);
    return queue;
  }

  private async bounded<T>(call: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new DomainError('system.busy')), CALL_MS);
    });
    try {
      return await Promise.race([call, end]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
