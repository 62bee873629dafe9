import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { Heard } from '@kernel/payments/hear-gateway';
import { attemptsInDoubt, type Attempt } from '@kernel/payments/payment-order';
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
   * Before anybody pays, the gateway is asked about every attempt before: an announcement may have been lost, and one that
   * said "failed" may have been wrong. @throws DomainError `payment.gateway_away` when the time of an open attempt is over
   * and nobody can say whether it was paid
   */
  async askAboutEarlier(orders: readonly StoredOrder[]): Promise<void> {
    for (const { order } of orders) await this.askAbout(attemptsInDoubt(order).toReversed());
  }

  private async askAbout(latestFirst: readonly Attempt[]): Promise<void> {
    for (const attempt of latestFirst) {
      try {
        await this.ask(attempt.reference);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'payment.gateway_away') throw error;
        // What the gateway has called failed hinders nobody; should it have been paid after all, that is a surplus.
        if (attempt.state === 'open' && (await this.isOver(attempt))) throw error;
        return;
      }
    }
  }

  private async isOver({ expiresAt }: Attempt): Promise<boolean> {
    return (await this.unitOfWork.read(SYSTEM, databaseNow)) > expiresAt;
  }
}
