import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../auth/principal';
import { UnitOfWork } from '../database/unit-of-work';
import { Sweeps, type Sweep } from '../jobs/define-job';
import { LOGGER, type Logger } from '../logging/logger';
import { WAITING_FOR_NOBODY } from './outbox';

/**
 * Messages of a later release, after a step back, or of a mistaken one: the relay leaves them in the outbox for a
 * release that knows their queue. Until then somebody has to hear of them.
 */
@Injectable()
@Sweeps('messages-for-unknown-queues')
export class UnknownQueues implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async sweep(): Promise<number> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ queue: string; count: number }>(WAITING_FOR_NOBODY),
    );
    if (rows.length === 0) return 0;
    const queues = Object.fromEntries(rows.map(({ queue, count }) => [queue, count]));
    this.log.warn({ queues }, 'the outbox holds messages for queues nobody knows');
    return rows.reduce((sum, { count }) => sum + count, 0);
  }
}
