import { Injectable } from '@nestjs/common';
import { formatShortDate, localDayOf, type Instant } from '@kernel/calendar/local-time';
import { secretFrom } from '@kernel/dossier/dossier-number';
import { DomainError } from '@kernel/errors/domain-error';
import { createOrder, decidePayment, type PaymentCommand, type PaymentContext } from '@kernel/payments/decide-payment';
import type { FeeLine } from '@kernel/payments/fee-lines';
import type { PaymentActor } from '@kernel/payments/payment-events';
import type { Principal } from '@platform/auth/principal';
import type { Transaction } from '@platform/database/unit-of-work';
import { IdSource } from '@platform/identifiers/id-source';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import type { Bill, Due } from './bills';

/** Makes orders, and lets the kernel decide what happens to them. */
@Injectable()
export class OrderDesk {
  constructor(
    private readonly store: PaymentStore,
    private readonly ids: IdSource,
  ) {}

  /**
   * The order for what is due now. One whose amount is no longer right is replaced; one the payer may be paying at this
   * moment is not. @throws DomainError `payment.fee_unknown` | `payment.attempt_open`
   */
  async orderFor(tx: Transaction, bill: Bill, due: Due, context: PaymentContext): Promise<StoredOrder> {
    if (due.lines === null) throw new DomainError('payment.fee_unknown');
    if (due.live?.order.amountVnd === due.amountVnd) return due.live;
    return this.replace(tx, bill, { ...due, lines: due.lines }, context);
  }

  /** A new order in the place of the live one, if there is one. */
  async replace(
    tx: Transaction,
    { dossier }: Bill,
    due: Due & { readonly lines: readonly FeeLine[] },
    context: PaymentContext,
  ): Promise<StoredOrder> {
    const number = this.newNumber(context.now);
    if (due.live?.order.state === 'pending') throw new DomainError('payment.attempt_open');
    if (due.live) await this.decide(tx, due.live, { action: 'cancel', input: { replacedBy: number } }, context);
    const { purpose, lines, obligationSeq } = due;
    const outcome = createOrder({ number, purpose, lines, obligationSeq }, context);
    const facts = {
      id: this.ids.newId(),
      dossierId: dossier.id,
      dossierNumber: dossier.number,
      procedureId: dossier.procedureId,
    };
    return this.store.create(tx, facts, outcome);
  }

  async decide(
    tx: Transaction,
    stored: StoredOrder,
    command: PaymentCommand,
    context: PaymentContext,
  ): Promise<StoredOrder> {
    return this.store.append(tx, stored, decidePayment(stored.order, command, context));
  }

  /** Short enough to read out, not to be guessed, and no two alike. */
  private newNumber(now: Instant): string {
    return `TT${formatShortDate(localDayOf(now))}${secretFrom(this.ids.secretBytes())}`;
  }
}

export function payerOf({ kind, actor }: Principal): PaymentActor {
  return kind === 'public' ? { kind, id: '' } : { kind, id: actor.id };
}
