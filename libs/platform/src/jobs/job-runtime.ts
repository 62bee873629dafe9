import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { LOGGER, type Logger } from '../logging/logger';
import { QUEUES, QueuePort, type QueueName } from '../queue/queue.port';
import { HANDLED_JOB, knownJobs, type Handler, type JobDefinition } from './define-job';

/** How many jobs of a queue one worker process runs at a time. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  routing: 8,
  sla: 4,
  documents: 2,
  payments: 4,
  notifications: 4,
  projections: 1,
  bulk: 2,
};

/** Joins jobs to handlers at the start and refuses to run with a job nobody handles, or two do. */
@Injectable()
export class JobRuntime implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly queue: QueuePort,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers();
    const missing = knownJobs().filter(({ name }) => !handlers.has(name));
    if (missing.length > 0) throw new Error(`jobs without a handler: ${missing.map(({ name }) => name).join(', ')}`);
    for (const queue of QUEUES) {
      if (![...handlers.values()].some(({ job }) => job.queue === queue)) continue;
      await this.queue.consume(queue, (job) => this.run(handlers, job.name, job.data), {
        concurrency: CONCURRENCY[queue],
      });
    }
  }

  private handlers(): ReadonlyMap<string, { readonly job: JobDefinition; readonly handler: Handler }> {
    const found = new Map<string, { job: JobDefinition; handler: Handler }>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const job = this.reflector.get<JobDefinition | undefined>(HANDLED_JOB, metatype);
      if (job === undefined) continue;
      if (found.has(job.name)) throw new Error(`job ${job.name} has two handlers`);
      found.set(job.name, { job, handler: instance as Handler });
    }
    return found;
  }

  private async run(
    handlers: ReadonlyMap<string, { readonly handler: Handler }>,
    name: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const found = handlers.get(name);
    if (!found) throw new Error(`no handler for job ${name}`);
    const startedAt = performance.now();
    await found.handler.handle(data as Readonly<Record<string, string>>);
    this.log.debug({ job: name, ms: Math.round(performance.now() - startedAt) }, 'job done');
  }
}
