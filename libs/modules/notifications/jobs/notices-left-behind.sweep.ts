import { Injectable } from '@nestjs/common';
import { NOTICED_EVENTS } from '@kernel/notifications/notices';
import { PAID_BY } from '@kernel/payments/payment-events';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { QueuePort, type QueuedJob } from '@platform/queue/queue.port';
import { NOTIFY_OF_EVENT } from '@modules/dossiers';
import { NOTIFY_OF_MESSAGE } from '@modules/messages';
import { NOTIFY_OF_PAYMENT } from '@modules/payments';
import { DELIVER_NOTICE } from './notice-jobs';

const BATCH = 500;
/** What is older is no news any more. */
const NEWS = `interval '2 days'`;
/** The normal path has had its time. */
const SETTLED = `interval '15 seconds'`;

/** Changes that people should have been told of, and no job reminds of any more. */
@Injectable()
@Sweeps('changes-to-tell')
export class TellChanges implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const jobs = await this.unitOfWork.read(SYSTEM, async (tx): Promise<readonly QueuedJob[]> => {
      const events = await tx.query<{ dossierId: string; seq: string }>(
        `SELECT e.dossier_id AS "dossierId", e.seq::text AS seq FROM dossier_event e
          WHERE e.at BETWEEN clock_now() - ${NEWS} AND clock_now() - ${SETTLED} AND e.type = ANY($1)
            AND (e.type <> 'DossierSubmitted' OR e.payload->>'channel' = 'online')
            AND NOT EXISTS (SELECT FROM notice n WHERE n.effect_key = 'event ' || e.dossier_id || ' ' || e.seq)
          ORDER BY e.at LIMIT ${BATCH}`,
        [NOTICED_EVENTS],
      );
      const payments = await tx.query<{ orderId: string; seq: string }>(
        `SELECT e.order_id AS "orderId", e.seq::text AS seq FROM payment_event e
          WHERE e.at BETWEEN clock_now() - ${NEWS} AND clock_now() - ${SETTLED} AND e.type = ANY($1)
            AND NOT EXISTS (SELECT FROM notice n WHERE n.effect_key = 'payment ' || e.order_id || ' ' || e.seq)
          ORDER BY e.at LIMIT ${BATCH}`,
        [PAID_BY],
      );
      const messages = await tx.query<{ messageId: string }>(
        `SELECT m.id AS "messageId" FROM dossier_message m
          WHERE m.sent_at BETWEEN clock_now() - ${NEWS} AND clock_now() - ${SETTLED} AND m.author_kind = 'officer'
            AND NOT EXISTS (SELECT FROM notice n WHERE n.effect_key = 'message ' || m.id)
          ORDER BY m.sent_at LIMIT ${BATCH}`,
      );
      return [
        ...events.map((data) => ({ name: NOTIFY_OF_EVENT.name, data })),
        ...payments.map((data) => ({ name: NOTIFY_OF_PAYMENT.name, data })),
        ...messages.map((data) => ({ name: NOTIFY_OF_MESSAGE.name, data })),
      ];
    });
    await this.queue.add('notifications', jobs);
    return jobs.length;
  }
}

/** Deliveries whose time has come: the morning after a quiet night, or the next try after a failure. */
@Injectable()
@Sweeps('notices-to-deliver')
export class DeliverDueNotices implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ noticeId: string; channel: string }>(
        `SELECT notice_id AS "noticeId", channel FROM notice_delivery
          WHERE state = 'waiting' AND not_before <= clock_now() AND (taken_until IS NULL OR taken_until < clock_timestamp())
          ORDER BY not_before LIMIT ${BATCH}`,
      ),
    );
    await this.queue.add(
      DELIVER_NOTICE.queue,
      rows.map((data) => ({ name: DELIVER_NOTICE.name, data })),
    );
    return rows.length;
  }
}
