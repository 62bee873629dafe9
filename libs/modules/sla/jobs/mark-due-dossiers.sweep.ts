import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { QueuePort } from '@platform/queue/queue.port';
import { MARK_DOSSIER } from './mark-dossier.job';

const BATCH = 1_000;

/**
 * Finds dossiers that owe a rung: due soon or overdue and never marked in this running of the clock, or past the
 * moment of the next rung, which a new date puts off. One small job for each.
 */
@Injectable()
@Sweeps('dossiers-to-mark')
export class MarkDueDossiers implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const ids = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ id: string }>(
        `SELECT d.id FROM dossier d
           LEFT JOIN LATERAL (
             SELECT m.next_at FROM sla_mark m WHERE m.dossier_id = d.id AND m.clock_round = d.clock_round
              ORDER BY m.next_at DESC NULLS FIRST LIMIT 1) last ON true
           LEFT JOIN LATERAL (
             SELECT true AS marked FROM sla_mark m WHERE m.dossier_id = d.id AND m.clock_round = d.clock_round LIMIT 1) any_mark ON true
          WHERE d.alert_from <= clock_now() AND (any_mark.marked IS NULL OR (last.next_at < clock_now() AND d.due_at < clock_now()))
          ORDER BY d.alert_from LIMIT ${BATCH}`,
      ),
    );
    await this.queue.add(
      MARK_DOSSIER.queue,
      ids.map(({ id }) => ({ name: MARK_DOSSIER.name, data: { dossierId: id } })),
    );
    return ids.length;
  }
}
