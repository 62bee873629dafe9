import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SYSTEM } from '../auth/principal';
import { Settings } from '../config/settings';
import { UnitOfWork } from '../database/unit-of-work';
import { LOGGER, type Logger } from '../logging/logger';
import { QUEUES, QueuePort, type QueueName } from '../queue/queue.port';
import { errorMessage } from '../errors/error-facts';
import { KNOWN_QUEUES } from './outbox';

interface OutboxRow {
  readonly queue: QueueName;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const BATCH = 500;

/**
 * Moves outbox rows to the queues in bulk. Added first, deleted after: a crash between repeats a job, which handlers
 * allow, and never loses one. Rows of a queue nobody knows stay (`UnknownQueues`). Polling instead of NOTIFY, which
 * would serialise the commits of every act (measured).
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.loop;
  }

  /** Moves one batch; returns its size. */
  async moveBatch(): Promise<number> {
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const rows = await tx.query<OutboxRow>(
        `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE ${KNOWN_QUEUES} ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING queue, name, data`,
      );
      for (const queue of QUEUES) {
        const jobs = rows.filter((row) => row.queue === queue).map(({ name, data }) => ({ name, data }));
        await this.queue.add(queue, jobs);
      }
      return rows.length;
    });
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      let moved = 0;
      try {
        moved = await this.moveBatch();
      } catch (error) {
        this.log.warn({ err: errorMessage(error) }, 'relay failed, will try again');
      }
      if (moved < BATCH) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.settings.RELAY_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
