import { Injectable } from '@nestjs/common';
import { formatDate, HOUR_MS, localDayOf, timeOfDay } from '@kernel/calendar/local-time';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { claimEffect } from '@platform/idempotency/claim-effect';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { addToOutbox } from '@platform/outbox/outbox';
import { PaymentGateway } from '../gateway/payment-gateway.port';
import { RECONCILE_DAY } from './payment-jobs';

/** By then the gateway has closed the day before [h, local]. */
const FROM_HOUR = 2;

/** The daily reconciliation: once a day, and once more every hour until the gateway has answered everything. */
@Injectable()
@Sweeps('days-to-reconcile')
export class ReconcileYesterday implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
  ) {}

  async sweep(): Promise<number> {
    if (this.gateway.kind === null) return 0;
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const now = await databaseNow(tx);
      const hour = Math.floor(timeOfDay(now) / HOUR_MS);
      if (hour < FROM_HOUR) return 0;
      const day = formatDate(localDayOf(now) - 1);
      const done = await tx.query('SELECT FROM reconciliation_run WHERE day = $1 AND unanswered = 0 LIMIT 1', [day]);
      if (done.length > 0) return 0;
      if (!(await claimEffect(tx, `reconcile ${day} in hour ${hour}`))) return 0;
      await addToOutbox(tx, [RECONCILE_DAY.message({ day })]);
      return 1;
    });
  }
}
