import { Injectable } from '@nestjs/common';
import type { PaymentOutcome } from '@kernel/payments/decide-payment';
import { postingsOf } from '@kernel/payments/ledger';
import { replayOrder, type PaymentOrder } from '@kernel/payments/payment-order';
import type { PaymentEvent } from '@kernel/payments/payment-events';
import { DomainError } from '@kernel/errors/domain-error';
import { violatedConstraint } from '@platform/database/database-errors';
import type { Transaction } from '@platform/database/unit-of-work';
import { addToOutbox } from '@platform/outbox/outbox';
import { reactionsToPayment } from '../jobs/reactions';

/** An order with what it is about. */
export interface StoredOrder {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierNumber: string;
  readonly procedureId: string;
  readonly order: PaymentOrder;
}

type OrderFacts = Omit<StoredOrder, 'order'>;

interface EventRow {
  readonly id: string;
  readonly dossier_id: string;
  readonly dossier_number: string;
  readonly procedure_id: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: PaymentEvent['actor'];
  readonly payload: PaymentEvent['payload'];
}

const READ = `
  SELECT o.id, o.dossier_id, o.dossier_number, o.procedure_id, e.seq, e.type, e.at, e.actor, e.payload
    FROM payment_order o JOIN payment_event e ON e.order_id = o.id`;

/**
 * Orders as their events. Whoever changes one takes its lock first, so that two who come at once come one after the
 * other; the keys of the tables are the wall behind the lock.
 */
@Injectable()
export class PaymentStore {
  /** One at a time for everything that is owed for a dossier. */
  async lockDossier(tx: Transaction, dossierId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`pay:${dossierId}`], 'pay-lock');
  }

  /** null when there is none, or not for these eyes */
  async load(tx: Transaction, orderId: string): Promise<StoredOrder | null> {
    return this.one(await tx.query<EventRow>(`${READ} WHERE o.id = $1 ORDER BY e.seq`, [orderId], 'order-load'));
  }

  async byReference(tx: Transaction, reference: string): Promise<StoredOrder | null> {
    const rows = await tx.query<EventRow>(
      `${READ} WHERE o.id = (SELECT order_id FROM payment_attempt WHERE reference = $1) ORDER BY e.seq`,
      [reference],
      'order-by-reference',
    );
    return this.one(rows);
  }

  /** All orders of a dossier, the oldest first. */
  async ofDossier(tx: Transaction, dossierId: string): Promise<readonly StoredOrder[]> {
    const rows = await tx.query<EventRow>(
      `${READ} WHERE o.dossier_id = $1 ORDER BY o.created_at, o.id, e.seq`,
      [dossierId],
      'orders-of-dossier',
    );
    const ids = [...new Set(rows.map(({ id }) => id))];
    return ids.flatMap((id) => this.one(rows.filter((row) => row.id === id)) ?? []);
  }

  async create(tx: Transaction, facts: OrderFacts, { order, event }: PaymentOutcome): Promise<StoredOrder> {
    const { id, dossierId, dossierNumber, procedureId } = facts;
    const { number, purpose, amountVnd, createdAt } = order;
    await tx.query(
      `INSERT INTO payment_order (id, dossier_id, number, dossier_number, procedure_id, purpose, amount_vnd, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, dossierId, number, dossierNumber, procedureId, purpose, amountVnd, new Date(createdAt)],
    );
    await this.log(tx, id, order, event);
    return { ...facts, order };
  }

  /** Adds what was decided: the event, its ledger entry, and what follows. @throws DomainError `payment.changed_meanwhile` | `payment.receipt_used` */
  async append(tx: Transaction, before: StoredOrder, { order, event }: PaymentOutcome): Promise<StoredOrder> {
    await this.addBeside(tx, before.id, event);
    await this.log(tx, before.id, order, event);
    const postings = postingsOf(before.order, event);
    if (postings !== null) {
      await tx.query(
        `WITH entry AS (INSERT INTO ledger_entry (order_id, seq, at) VALUES ($1, $2, $3))
         INSERT INTO ledger_posting (order_id, seq, account, amount_vnd) SELECT $1, $2, p.account, p.amount FROM unnest($4::text[], $5::bigint[]) AS p(account, amount)`,
        [
          before.id,
          event.seq,
          new Date(event.at),
          postings.map(({ account }) => account),
          postings.map(({ amountVnd }) => amountVnd),
        ],
      );
    }
    await addToOutbox(tx, reactionsToPayment(before.id, order, event));
    return { ...before, order };
  }

  private async addBeside(tx: Transaction, orderId: string, event: PaymentEvent): Promise<void> {
    if (event.type === 'AttemptStarted') {
      await tx.query(
        'INSERT INTO payment_attempt (reference, order_id, started_at, expires_at) VALUES ($1, $2, $3, $4)',
        [event.payload.reference, orderId, new Date(event.at), event.payload.expiresAt],
      );
    }
    if (event.type === 'CashReceived') {
      const { deskId, receipt } = event.payload;
      const rows = await tx.query(
        'INSERT INTO cash_receipt (desk_id, receipt, order_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS one',
        [deskId, receipt, orderId],
      );
      if (rows.length === 0) throw new DomainError('payment.receipt_used', { receipt, field: 'receipt' });
    }
  }

  private async log(tx: Transaction, orderId: string, { state }: PaymentOrder, event: PaymentEvent): Promise<void> {
    const reference = 'reference' in event.payload ? event.payload.reference : null;
    try {
      await tx.query(
        'INSERT INTO payment_event (order_id, seq, type, state, reference, at, actor, payload) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [
          orderId,
          event.seq,
          event.type,
          state,
          reference,
          new Date(event.at),
          JSON.stringify(event.actor),
          JSON.stringify(event.payload),
        ],
        'payment-log',
      );
    } catch (error) {
      if (violatedConstraint(error) !== null) throw new DomainError('payment.changed_meanwhile');
      throw error;
    }
  }

  private one(rows: readonly EventRow[]): StoredOrder | null {
    const [row] = rows;
    if (!row) return null;
    const events = rows.map(
      ({ seq, type, at, actor, payload }) => ({ seq, type, at: at.getTime(), actor, payload }) as PaymentEvent,
    );
    return {
      id: row.id,
      dossierId: row.dossier_id,
      dossierNumber: row.dossier_number,
      procedureId: row.procedure_id,
      order: replayOrder(events),
    };
  }
}
