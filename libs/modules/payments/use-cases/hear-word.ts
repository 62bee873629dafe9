import { Injectable } from '@nestjs/common';
import { hear, type FindingKind, type GatewayWord, type Heard } from '@kernel/payments/hear-gateway';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { addToOutbox } from '@platform/outbox/outbox';
import { ASK_GATEWAY } from '../jobs/payment-jobs';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { OrderDesk } from './order-desk';

/** Takes note of a genuine word of the gateway: message, event, ledger and finding in one transaction, or nothing. */
@Injectable()
export class HearWord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaymentStore,
    private readonly desk: OrderDesk,
    private readonly ids: IdSource,
  ) {}

  /** null when no order of ours has the reference */
  async hear(word: GatewayWord): Promise<Heard | null> {
    return this.unitOfWork.write(SYSTEM, async (tx) => {
      const now = await databaseNow(tx);
      const stored = await this.locked(tx, word.reference);
      const heard = stored && hear(stored.order, word, now);
      await recordMessage(tx, word, heard?.answer ?? 'unknown_order', now);
      if (!stored || !heard) return null;
      const context = { actor: { kind: 'gateway', id: word.source } as const, now };
      if (heard.command) await this.desk.decide(tx, stored, heard.command, context);
      if (heard.finding) await this.find(tx, stored, { word, kind: heard.finding, now });
      if (heard.ask) await addToOutbox(tx, [ASK_GATEWAY.message({ reference: word.reference })]);
      return heard;
    });
  }

  /** The order of a reference, read again once nobody else can change it. */
  private async locked(tx: Transaction, reference: string): Promise<StoredOrder | null> {
    const found = await this.store.byReference(tx, reference);
    if (!found) return null;
    await this.store.lockDossier(tx, found.dossierId);
    return this.store.byReference(tx, reference);
  }

  private async find(
    tx: Transaction,
    { id }: StoredOrder,
    { word, kind, now }: { readonly word: GatewayWord; readonly kind: FindingKind; readonly now: number },
  ): Promise<void> {
    const { reference, source, ...details } = word;
    await recordFinding(tx, {
      id: this.ids.newId(),
      orderId: id,
      reference,
      kind,
      details: { ...details, source },
      now,
    });
  }
}

export interface NewFinding {
  readonly id: string;
  readonly orderId: string;
  readonly reference: string;
  readonly kind: FindingKind;
  readonly details: object;
  readonly now: number;
}

/** Names a contradiction for a person, once. */
export async function recordFinding(
  tx: Transaction,
  { id, orderId, reference, kind, details, now }: NewFinding,
): Promise<void> {
  await tx.query(
    `INSERT INTO payment_finding (id, order_id, reference, kind, details, found_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (reference, kind) DO NOTHING`,
    [id, orderId, reference, kind, JSON.stringify(details), new Date(now)],
  );
}

async function recordMessage(tx: Transaction, word: GatewayWord, answer: string, now: number): Promise<void> {
  const { reference, source, outcome, amountVnd, responseCode, transactionNo } = word;
  await tx.query(
    `INSERT INTO gateway_message (reference, source, outcome, amount_vnd, response_code, transaction_no, answer, heard_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [reference, source, outcome, amountVnd, responseCode, transactionNo, answer, new Date(now)],
    'gateway-message',
  );
}
