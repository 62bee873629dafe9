import { Injectable } from '@nestjs/common';
import type { PaymentPurpose } from '@kernel/payments/payment-events';
import type { Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { AskGateway } from './ask-gateway';
import { Bills } from './bills';
import { payerOf } from './order-desk';
import { WalkToGateway, type PayerFacts, type StartedPayment } from './walk-to-gateway';

/**
 * Sends a payer to the gateway. At most one attempt of an order is open at any time: whoever comes again, from another
 * tab, by the back button or through a link, is sent to the same one, and the gateway takes money for a reference once.
 */
@Injectable()
export class StartPayment {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: Bills,
    private readonly walking: WalkToGateway,
    private readonly asking: AskGateway,
  ) {}

  /** @throws DomainError `payment.*` | `dossier.not_found` */
  async start(
    principal: Principal,
    key: CommandKey,
    {
      dossierId,
      purpose,
      payer,
    }: { readonly dossierId: string; readonly purpose: PaymentPurpose; readonly payer: PayerFacts },
  ): Promise<CommandAnswer<StartedPayment>> {
    const bill = await this.unitOfWork.read(principal, (tx) => this.bills.open(tx, dossierId));
    await this.asking.askAboutEarlier(bill.orders);
    return this.commands.once(principal, key, async (tx) => {
      const now = await databaseNow(tx);
      const body = await this.walking.walk(tx, { dossierId, purpose, payer, now, actor: payerOf(principal) });
      return { status: 200, body, version: null };
    });
  }
}
