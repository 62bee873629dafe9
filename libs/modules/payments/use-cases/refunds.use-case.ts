import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Actor } from '@kernel/organisation/roles';
import type { PaymentCommand } from '@kernel/payments/decide-payment';
import { isAtReceivingDesk, mayReleaseMoney } from '@kernel/payments/what-is-due';
import type { Dossier } from '@kernel/dossier/dossier';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { DossierStore } from '@modules/dossiers';
import { OfficerRoster } from '@modules/organisation';
import { PaymentStore } from '../persistence/payment-store';
import { orderAnswer, type OrderAnswer } from './order-answer';
import { OrderDesk, payerOf } from './order-desk';

type RefundCommand = PaymentCommand<'request_refund' | 'pay_refund' | 'decline_refund'>;

/** Who may do what with a refund: one asks, another lets go. */
const MAY: Readonly<Record<RefundCommand['action'], (actor: Actor, dossier: Dossier) => boolean>> = {
  request_refund: isAtReceivingDesk,
  pay_refund: mayReleaseMoney,
  decline_refund: mayReleaseMoney,
};

/** Money given back, recorded with the slip it was paid out by. The gateway or the bank pays it; the house keeps the books. */
@Injectable()
export class Refunds {
  constructor(
    private readonly commands: Commands,
    private readonly store: PaymentStore,
    private readonly dossiers: DossierStore,
    private readonly roster: OfficerRoster,
    private readonly desk: OrderDesk,
  ) {}

  /** @throws DomainError `payment.unknown` | `payment.four_eyes` | `payment.refund_*` | … */
  async act(
    principal: Principal,
    key: CommandKey,
    orderId: string,
    command: RefundCommand,
  ): Promise<CommandAnswer<OrderAnswer>> {
    return this.commands.once(principal, key, async (tx) => {
      const found = await this.store.load(tx, orderId);
      if (!found) throw new DomainError('payment.unknown');
      await this.store.lockDossier(tx, found.dossierId);
      const stored = (await this.store.load(tx, orderId)) ?? found;
      const now = await databaseNow(tx);
      const dossier = (await this.dossiers.load(tx, stored.dossierId))?.dossier;
      const officer = await this.roster.actor(tx, principal.actor.id, now);
      if (!dossier || !MAY[command.action](officer, dossier)) throw new DomainError('dossier.not_at_your_desk');
      return orderAnswer(await this.desk.decide(tx, stored, command, { actor: payerOf(principal), now }));
    });
  }
}
