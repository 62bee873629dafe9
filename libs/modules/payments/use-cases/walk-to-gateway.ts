import { Injectable } from '@nestjs/common';
import { MINUTE_MS, type Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { openAttempt } from '@kernel/payments/payment-order';
import type { PaymentPurpose } from '@kernel/payments/payment-events';
import type { Language } from '@kernel/sla/ratio';
import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import type { Transaction } from '@platform/database/unit-of-work';
import { PaymentGateway } from '../gateway/payment-gateway.port';
import { PaymentStore, type StoredOrder } from '../persistence/payment-store';
import { Bills, type Due } from './bills';
import { OrderDesk, type payerOf } from './order-desk';

/** How long the gateway takes money for one attempt. */
const ATTEMPT_MS = 15 * MINUTE_MS;

/** What the gateway is told about the payer's browser. */
export interface PayerFacts {
  readonly address: string;
  readonly language: Language;
  /** this site as the payer knows it */
  readonly site: string;
}

export interface StartedPayment {
  readonly orderId: string;
  readonly number: string;
  readonly reference: string;
  readonly amountVnd: number;
  /** where the payer's browser goes */
  readonly payAddress: string;
}

interface Walk {
  readonly dossierId: string;
  readonly purpose: PaymentPurpose;
  readonly payer: PayerFacts;
  readonly now: Instant;
  readonly actor: ReturnType<typeof payerOf>;
  /** the order a link was made for; another is not paid through it */
  readonly only?: string;
}

/** The transaction of a walk to the gateway. */
@Injectable()
export class WalkToGateway {
  constructor(
    private readonly store: PaymentStore,
    private readonly bills: Bills,
    private readonly desk: OrderDesk,
    private readonly gateway: PaymentGateway,
  ) {}

  async walk(tx: Transaction, { dossierId, purpose, payer, now, actor, only }: Walk): Promise<StartedPayment> {
    await this.store.lockDossier(tx, dossierId);
    const bill = await this.bills.open(tx, dossierId);
    const due = this.bills.due(bill, purpose);
    this.refuseOffline(due);
    const context = { actor, now };
    if (only !== undefined && due.live?.id !== only) throw new DomainError('payment.link_unknown');
    const order = await this.desk.orderFor(tx, bill, due, context);
    if (only !== undefined && order.id !== only) throw new DomainError('payment.link_unknown');
    const attempt = openAttempt(order.order);
    const walking = attempt === null ? await this.begin(tx, order, context) : order;
    return this.answer(walking, payer);
  }

  private refuseOffline({ isOnline }: Due): void {
    if (!isOnline) throw new DomainError('payment.desk_only');
    if (this.gateway.kind === null) throw new DomainError('payment.no_gateway');
  }

  private begin(
    tx: Transaction,
    stored: StoredOrder,
    context: { readonly actor: Walk['actor']; readonly now: Instant },
  ): Promise<StoredOrder> {
    const { number, attempts } = stored.order;
    const reference = `${number}${String(attempts.length + 1).padStart(2, '0')}`;
    const input = { reference, expiresAt: context.now + ATTEMPT_MS };
    return this.desk.decide(tx, stored, { action: 'start_attempt', input }, context);
  }

  private answer({ id, dossierNumber, order }: StoredOrder, { address, language, site }: PayerFacts): StartedPayment {
    const { number, amountVnd, purpose } = order;
    const attempt = openAttempt(order);
    if (attempt === null) throw new Error('an order on its way has an open attempt');
    const { reference, expiresAt } = attempt;
    const subject = foldVietnamese(`${purpose === 'fee' ? 'Lệ phí' : 'Nghĩa vụ tài chính'} hồ sơ ${dossierNumber}`);
    const startedAt = expiresAt - ATTEMPT_MS;
    const request = { reference, amountVnd, subject, startedAt, expiresAt, payerAddress: address, language, site };
    return { orderId: id, number, reference, amountVnd, payAddress: this.gateway.payAddress(request) };
  }
}
