import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { singleLine } from '@kernel/payments/fee-lines';
import type { PaymentPurpose } from '@kernel/payments/payment-events';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { AskGateway } from './ask-gateway';
import { Bills } from './bills';
import { Counter } from './counter';
import { orderAnswer, type OrderAnswer } from './order-answer';
import { OrderDesk, payerOf } from './order-desk';

export interface CashPayment {
  readonly dossierId: string;
  readonly purpose: PaymentPurpose;
  /** number printed on the receipt */
  readonly receipt: string;
  /** what was counted; must be what is due [VND] */
  readonly amountVnd: number;
}

/** The one-stop desk and money: cash against a receipt, and fees nobody has published. */
@Injectable()
export class DeskPayments {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly counter: Counter,
    private readonly bills: Bills,
    private readonly desk: OrderDesk,
    private readonly asking: AskGateway,
  ) {}

  /** @throws DomainError `payment.amount_differs` | `payment.attempt_open` | `payment.receipt_used` | … */
  async receiveCash(principal: Principal, key: CommandKey, cash: CashPayment): Promise<CommandAnswer<OrderAnswer>> {
    const { orders } = await this.unitOfWork.read(principal, (tx) => this.bills.open(tx, cash.dossierId));
    await this.asking.askAboutEarlier(orders);
    return this.commands.once(principal, key, async (tx) => {
      const { bill, now } = await this.counter.open(tx, principal, cash.dossierId);
      const due = this.bills.due(bill, cash.purpose);
      const context = { actor: payerOf(principal), now };
      const order = await this.desk.orderFor(tx, bill, due, context);
      const { amountVnd } = order.order;
      if (amountVnd !== cash.amountVnd)
        throw new DomainError('payment.amount_differs', {
          dueVnd: amountVnd,
          amountVnd: cash.amountVnd,
          field: 'amountVnd',
        });
      const input = { receipt: cash.receipt, deskId: bill.dossier.receivingDeskId };
      return orderAnswer(await this.desk.decide(tx, order, { action: 'receive_cash', input }, context));
    });
  }

  /** Names the fee where the City People's Council sets it. @throws DomainError `payment.fee_known` | `payment.already_paid` | … */
  async assessFee(
    principal: Principal,
    key: CommandKey,
    { dossierId, amountVnd, basis }: { readonly dossierId: string; readonly amountVnd: number; readonly basis: string },
  ): Promise<CommandAnswer<OrderAnswer>> {
    return this.commands.once(principal, key, async (tx) => {
      const { bill, now } = await this.counter.open(tx, principal, dossierId);
      if (bill.published.version.feeVnd !== null) throw new DomainError('payment.fee_known');
      const due = this.bills.due(bill, 'fee');
      const lines = singleLine('assessed', amountVnd, basis);
      return orderAnswer(await this.desk.replace(tx, bill, { ...due, lines }, { actor: payerOf(principal), now }));
    });
  }
}
