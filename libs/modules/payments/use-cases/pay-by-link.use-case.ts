import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { PaymentPurpose } from '@kernel/payments/payment-events';
import { PUBLIC, SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { CommandKey } from '@platform/http/params';
import { Commands, type CommandAnswer } from '@platform/idempotency/commands';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { AskGateway } from './ask-gateway';
import { Bills } from './bills';
import { OrderDesk, payerOf } from './order-desk';
import { WalkToGateway, type PayerFacts, type StartedPayment } from './walk-to-gateway';

/** Where a link leads; the token is in the query, which no log keeps. */
const LINK_PATH = '/thanh-toan?ma=';

export interface PaymentLink {
  readonly address: string;
  readonly orderId: string;
}

/** Links by which somebody else pays. A link opens one order: its amount, the number and the procedure, nothing more. */
@Injectable()
export class PaymentLinks {
  constructor(
    private readonly commands: Commands,
    private readonly store: PaymentStore,
    private readonly bills: Bills,
    private readonly desk: OrderDesk,
  ) {}

  /** @throws DomainError `payment.*` | `dossier.not_found` */
  async make(
    principal: Principal,
    key: CommandKey,
    {
      dossierId,
      purpose,
      site,
    }: { readonly dossierId: string; readonly purpose: PaymentPurpose; readonly site: string },
  ): Promise<CommandAnswer<PaymentLink>> {
    return this.commands.once(principal, key, async (tx) => {
      const now = await databaseNow(tx);
      await this.store.lockDossier(tx, dossierId);
      const bill = await this.bills.open(tx, dossierId);
      const due = this.bills.due(bill, purpose);
      if (!due.isOnline) throw new DomainError('payment.desk_only');
      const { id } = await this.desk.orderFor(tx, bill, due, { actor: payerOf(principal), now });
      const token = randomBytes(24).toString('base64url');
      await tx.query(
        'INSERT INTO payment_link (token_hash, order_id, dossier_id, created_at, created_by) VALUES ($1, $2, $3, $4, $5)',
        [hashOf(token), id, dossierId, new Date(now), principal.accountId],
      );
      return { status: 201, body: { address: `${site}${LINK_PATH}${token}`, orderId: id }, version: null };
    });
  }
}

/** Whoever holds a link. */
@Injectable()
export class PayByLink {
  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PaymentStore,
    private readonly walking: WalkToGateway,
    private readonly asking: AskGateway,
  ) {}

  /** @throws DomainError `payment.link_unknown` */
  async look(token: string): Promise<StoredOrder> {
    const proof = { number: '', secret: hashOf(token).toString('hex') };
    const found = await this.unitOfWork.read(
      PUBLIC,
      async (tx) => {
        const [link] = await tx.query<{ order_id: string }>('SELECT order_id FROM payment_link WHERE token_hash = $1', [
          hashOf(token),
        ]);
        return link ? this.store.load(tx, link.order_id) : null;
      },
      proof,
    );
    if (!found) throw new DomainError('payment.link_unknown');
    return found;
  }

  /** @throws DomainError `payment.link_unknown` | `payment.already_paid` | … */
  async start(token: string, key: CommandKey, payer: PayerFacts): Promise<CommandAnswer<StartedPayment>> {
    const stored = await this.look(token);
    await this.asking.askAboutEarlier([stored]);
    // The holder of the link has no rows of their own: the system acts, on the one order the link names.
    return this.commands.once(SYSTEM, key, async (tx) => {
      const now = await databaseNow(tx);
      const { dossierId, order, id } = stored;
      const actor = payerOf(PUBLIC);
      const body = await this.walking.walk(tx, { dossierId, purpose: order.purpose, payer, now, actor, only: id });
      return { status: 200, body, version: null };
    });
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
