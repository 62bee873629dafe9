import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { PaymentGateway, type Fields } from '../gateway/payment-gateway.port';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { attemptOf, type Attempt } from '@kernel/payments/payment-order';

export interface ReturnedPayer {
  readonly stored: StoredOrder;
  readonly attempt: Attempt;
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
  async read(fields: Fields): Promise<ReturnedPayer | null> {
    const word = this.gateway.read(fields);
    if (word === null) return null;
    const stored = await this.unitOfWork.read(SYSTEM, (tx) => this.store.byReference(tx, word.reference));
    const attempt = stored && attemptOf(stored.order, word.reference);
    return stored && attempt ? { stored, attempt } : null;
  }
}
