import { Injectable } from '@nestjs/common';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { SettleObligation } from '../use-cases/settle-obligation.use-case';
import { SETTLE_OBLIGATION } from './payment-jobs';

@Injectable()
@Handles(SETTLE_OBLIGATION)
export class SettleObligationHandler implements Handler {
  constructor(private readonly settling: SettleObligation) {}

  async handle({ orderId = '' }: Readonly<Record<string, string>>): Promise<void> {
    await this.settling.settle(orderId);
  }
}
