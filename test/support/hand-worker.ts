import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { OutboxRelay } from '@platform/outbox/outbox-relay';
import { QueuePort, type JobHandler, type QueuedJob, type QueueName } from '@platform/queue/queue.port';
import { WorkerModule } from '../../apps/worker/src/worker.module';

/** A queue that keeps its jobs until it is told to run them. */
export class HandQueue extends QueuePort {
  private readonly handlers = new Map<QueueName, JobHandler>();
  private jobs: { readonly queue: QueueName; readonly job: QueuedJob }[] = [];

  async add(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void> {
    this.jobs.push(...jobs.map((job) => ({ queue, job })));
    await Promise.resolve();
  }

  async consume(queue: QueueName, handler: JobHandler): Promise<void> {
    this.handlers.set(queue, handler);
    await Promise.resolve();
  }

  /** Runs what is waiting, one after the other; returns how many there were. */
  async run(): Promise<number> {
    const jobs = this.jobs;
    this.jobs = [];
    for (const { queue, job } of jobs) {
      await this.handlers.get(queue)?.({ name: job.name, data: job.data, attempt: 1 });
    }
    return jobs.length;
  }

  /** What an operator's FLUSHALL does. */
  empty(): void {
    this.jobs = [];
  }

  async repeat(): Promise<void> {
    await Promise.resolve();
  }

  async waiting(queue: QueueName): Promise<number> {
    return Promise.resolve(this.jobs.filter((waiting) => waiting.queue === queue).length);
  }

  async ping(): Promise<void> {
    await Promise.resolve();
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}

/** The relay without its loop: rows stay in the outbox, where a test can see them, until `moveBatch`. */
class StillRelay extends OutboxRelay {
  override onApplicationBootstrap(): void {
    // waits to be asked
  }
}

/** The worker process with every moving part stopped: the same handlers, set off by the test. */
export async function handWorker(): Promise<INestApplicationContext> {
  const building = Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(QueuePort)
    .useValue(new HandQueue())
    .overrideProvider(OutboxRelay)
    .useClass(StillRelay)
    .setLogger(new ConsoleLogger({ logLevels: [] }));
  return (await building.compile()).init();
}

/** Moves the outbox and runs its jobs until nothing is left to do; returns how many jobs ran. */
export async function workOff(worker: INestApplicationContext): Promise<number> {
  const [relay, queue] = [worker.get(OutboxRelay), worker.get<HandQueue>(QueuePort)];
  let done = 0;
  for (;;) {
    const moved = await relay.moveBatch();
    const ran = await queue.run();
    if (moved + ran === 0) return done;
    done += ran;
  }
}
