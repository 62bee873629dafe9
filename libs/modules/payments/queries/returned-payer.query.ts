import { Injectable } from '@nestjs/common';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { PaymentGateway, type Fields } from '../gateway/payment-gateway.port';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { attemptOf, type Attempt } from '@kernel/payments/payment-order';

export interface ReturnedPayer {
  readonly stored: StoredOrder;
  readonly attempt: Attempt;
  /** whether the reader may open the dossier; somebody who paid by link may not */
  readonly isOwn: boolean;
}

/**
 * What to show somebody the gateway sends back. The signature proves that they come from there; what is shown is what
 * the house knows, never what the address says, and nothing is booked here.
 */
@Injectable()
export class ReturnedPayerQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly store: PaymentStore,
  ) {}

  /** null for an address the gateway has not signed, or about nothing of ours */
  async read(reader: Principal, fields: Fields): Promise<ReturnedPayer | null> {
    const word = this.gateway.read(fields);
    if (word === null) return null;
    const stored = await this.unitOfWork.read(SYSTEM, (tx) => this.store.byReference(tx, word.reference));
    const attempt = stored && attemptOf(stored.order, word.reference);
    if (!stored || !attempt) return null;
    const seen = await this.unitOfWork.read(reader, (tx) => this.store.load(tx, stored.id));
    return { stored, attempt, isOwn: seen !== null };
  }
}
