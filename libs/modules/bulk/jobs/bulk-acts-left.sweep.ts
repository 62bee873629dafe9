import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { QueuePort } from '@platform/queue/queue.port';
import { PERFORM_BULK_ACT } from './perform-bulk-act.job';

/** Acts that no job will finish any more: the queue was emptied, or a worker died in the middle. */
@Injectable()
@Sweeps('bulk-acts-left')
export class BulkActsLeft implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ bulk_id: string }>(
        `SELECT i.bulk_id FROM bulk_item i JOIN bulk_act b ON b.id = i.bulk_id
          GROUP BY i.bulk_id, b.created_at HAVING bool_or(i.state = 'waiting')
             AND greatest(b.created_at, max(i.acted_at)) < clock_now() - interval '30 seconds' LIMIT 100`,
      ),
    );
    const jobs = rows.map(({ bulk_id }) => PERFORM_BULK_ACT.message({ bulkId: bulk_id }));
    await this.queue.add(
      PERFORM_BULK_ACT.queue,
      jobs.map(({ name, data }) => ({ name, data })),
    );
    return rows.length;
  }
}
