import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { Bills, type Bill } from '../use-cases/bills';

/** The money of a dossier, for the person concerned and the units that have to do with it. */
@Injectable()
export class PaymentsOfDossierQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: Bills,
    private readonly store: PaymentStore,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async read(principal: Principal, dossierId: string): Promise<Bill> {
    return this.unitOfWork.read(principal, (tx) => this.bills.open(tx, dossierId));
  }

  /** One order, for its receipt. @throws DomainError `payment.unknown` */
  async order(principal: Principal, orderId: string): Promise<StoredOrder> {
    const stored = await this.unitOfWork.read(principal, (tx) => this.store.load(tx, orderId));
    if (!stored) throw new DomainError('payment.unknown');
    return stored;
  }
}
