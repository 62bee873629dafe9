import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { ActOnDossier, ROUTE_DOSSIER } from '@modules/dossiers';
import { ChooseNext } from '../use-cases/choose-next';

/** Opens the next step of a dossier. Delivered twice, too late or out of order, it finds nothing to do and ends well. */
@Injectable()
@Handles(ROUTE_DOSSIER)
export class RouteDossierHandler implements Handler {
  constructor(
    private readonly acts: ActOnDossier,
    private readonly choosing: ChooseNext,
  ) {}

  async handle({ dossierId = '' }: Readonly<Record<string, string>>): Promise<void> {
    try {
      await this.acts.actAsSystem(dossierId, (scene) => this.choosing.prepare(scene));
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'conflict' && error.kind !== 'not_found')) throw error;
    }
  }
}
