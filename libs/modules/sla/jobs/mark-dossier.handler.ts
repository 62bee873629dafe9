import { Inject, Injectable } from '@nestjs/common';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { MarkDossier } from '../use-cases/mark-dossier.use-case';
import { MARK_DOSSIER } from './mark-dossier.job';

@Injectable()
@Handles(MARK_DOSSIER)
export class MarkDossierHandler implements Handler {
  constructor(
    private readonly marking: MarkDossier,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle({ dossierId = '' }: Readonly<Record<string, string>>): Promise<void> {
    const rungs = await this.marking.mark(dossierId);
    if (rungs.length > 0) this.log.info({ dossierId, rungs }, 'escalated');
  }
}
