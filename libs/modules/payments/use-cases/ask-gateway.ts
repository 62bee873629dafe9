import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Heard } from '@kernel/payments/hear-gateway';
import { openAttempt } from '@kernel/payments/payment-order';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { PaymentGateway } from '../gateway/payment-gateway.port';
import type { StoredOrder } from '../persistence/payment-store';
import { HearWord } from './hear-word';

/** Asks the gateway for its own word on an attempt, and takes note of it. No transaction is open while it is asked. */
@Injectable()
export class AskGateway {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly hearing: HearWord,
  ) {}

  /** null for a reference that is not ours. @throws DomainError `payment.gateway_away` */
  async ask(reference: string): Promise<Heard | null> {
    const attempt = await this.unitOfWork.read(SYSTEM, async (tx) => {
      const [row] = await tx.query<{ started_at: Date }>(
        'SELECT started_at FROM payment_attempt WHERE reference = $1',
        [reference],
      );
      return row ? { startedAt: row.started_at.getTime(), now: await databaseNow(tx) } : null;
    });
    if (attempt === null) return null;
    return this.hearing.hear(await this.gateway.ask({ reference, startedAt: attempt.startedAt }, attempt.now));
  }

  /**
   * Before anybody pays, the fate of an attempt that is still open is asked for: its announcement may have been lost.
   * @throws DomainError `payment.gateway_away` when its time is over and nobody can say whether it was paid
   */
  async askAboutOpen(orders: readonly StoredOrder[]): Promise<void> {
    for (const { order } of orders) {
      const attempt = openAttempt(order);
      if (attempt === null) continue;
      try {
        await this.ask(attempt.reference);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'payment.gateway_away') throw error;
        const now = await this.unitOfWork.read(SYSTEM, databaseNow);
        if (now > attempt.expiresAt) throw error;
      }
    }
  }
}
