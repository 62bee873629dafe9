import { Injectable } from '@nestjs/common';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { PerformBulkAct } from '../use-cases/perform-bulk-act';
import { PERFORM_BULK_ACT } from './perform-bulk-act.job';

@Injectable()
@Handles(PERFORM_BULK_ACT)
export class PerformBulkActHandler implements Handler {
  constructor(private readonly performing: PerformBulkAct) {}

  async handle({ bulkId = '' }: Readonly<Record<string, string>>): Promise<void> {
    await this.performing.perform(bulkId);
  }
}
