import { Inject, Injectable } from '@nestjs/common';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { ReconcileDay } from '../use-cases/reconcile-day.use-case';
import { RECONCILE_DAY } from './payment-jobs';

@Injectable()
@Handles(RECONCILE_DAY)
export class ReconcileDayHandler implements Handler {
  constructor(
    private readonly reconciling: ReconcileDay,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle({ day = '' }: Readonly<Record<string, string>>): Promise<void> {
    const result = await this.reconciling.run(day);
    this.log[result.findings > 0 ? 'warn' : 'info']({ day, ...result }, 'payments reconciled');
  }
}
