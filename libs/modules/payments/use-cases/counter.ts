import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { isAtReceivingDesk } from '@kernel/payments/what-is-due';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { Transaction } from '@platform/database/unit-of-work';
import { OfficerRoster } from '@modules/organisation';
import { PaymentStore } from '../persistence/payment-store';
import { Bills, type Bill } from './bills';

/** Who stands at the counter is checked again for every act. */
@Injectable()
export class Counter {
  constructor(
    private readonly store: PaymentStore,
    private readonly bills: Bills,
    private readonly roster: OfficerRoster,
  ) {}

  /** @throws DomainError `dossier.not_at_your_desk` | `dossier.not_found` */
  async open(
    tx: Transaction,
    { actor }: Principal,
    dossierId: string,
  ): Promise<{ readonly bill: Bill; readonly now: Instant }> {
    const now = await databaseNow(tx);
    await this.store.lockDossier(tx, dossierId);
    const bill = await this.bills.open(tx, dossierId);
    const officer = await this.roster.actor(tx, actor.id, now);
    if (!isAtReceivingDesk(officer, bill.dossier)) throw new DomainError('dossier.not_at_your_desk');
    return { bill, now };
  }
}
