import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { QueuePort } from '@platform/queue/queue.port';
import { ASK_GATEWAY, SETTLE_OBLIGATION } from './payment-jobs';

const BATCH = 200;
/** An attempt older than this is asked about, and then again after as long. */
const PATIENCE = `interval '2 minutes'`;
/** Older ones were asked about by the daily reconciliation, again and again. */
const HORIZON = `interval '7 days'`;

/** Attempts whose end nobody has announced. */
@Injectable()
@Sweeps('attempts-to-ask-about')
export class AskAboutAttempts implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ reference: string }>(
        `SELECT a.reference FROM payment_attempt a
          WHERE a.started_at BETWEEN clock_now() - ${HORIZON} AND clock_now() - ${PATIENCE}
            AND NOT EXISTS (SELECT FROM payment_event e WHERE e.reference = a.reference AND e.type <> 'AttemptStarted')
            AND NOT EXISTS (SELECT FROM gateway_message m WHERE m.reference = a.reference AND m.heard_at > clock_now() - ${PATIENCE})
          ORDER BY a.started_at LIMIT ${BATCH}`,
      ),
    );
    await this.queue.add(
      ASK_GATEWAY.queue,
      rows.map(({ reference }) => ({ name: ASK_GATEWAY.name, data: { reference } })),
    );
    return rows.length;
  }
}

/** Obligations that were paid, and the dossier does not know it yet. */
@Injectable()
@Sweeps('obligations-to-settle')
export class SettlePaidObligations implements Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueuePort,
  ) {}

  async sweep(): Promise<number> {
    const rows = await this.unitOfWork.read(SYSTEM, (tx) =>
      tx.query<{ id: string }>(
        `SELECT o.id FROM payment_order o JOIN dossier d ON d.id = o.dossier_id
          WHERE o.purpose = 'obligation' AND d.last_event_at > clock_now() - interval '90 days'
            AND EXISTS (SELECT FROM payment_event e WHERE e.order_id = o.id AND e.state = 'paid' AND e.at < clock_now() - interval '5 seconds')
            AND NOT EXISTS (SELECT FROM payment_finding f WHERE f.reference = o.number)
            AND NOT EXISTS (SELECT FROM dossier_event e WHERE e.dossier_id = o.dossier_id
                              AND e.type = 'ObligationSettled' AND e.payload->>'receipt' = o.number)
          ORDER BY o.created_at LIMIT ${BATCH}`,
      ),
    );
    await this.queue.add(
      SETTLE_OBLIGATION.queue,
      rows.map(({ id }) => ({ name: SETTLE_OBLIGATION.name, data: { orderId: id } })),
    );
    return rows.length;
  }
}
