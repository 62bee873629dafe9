import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { Sweeps, type Sweep } from '@platform/jobs/define-job';
import { ActOnDossier, WorkLeftQuery } from '@modules/dossiers';

const BATCH = 200;

/** Closes requests before receipt whose time to answer is over; the table decides whether it is. */
@Injectable()
@Sweeps('unanswered-requests')
export class LapseUnanswered implements Sweep {
  constructor(
    private readonly workLeft: WorkLeftQuery,
    private readonly acts: ActOnDossier,
  ) {}

  async sweep(): Promise<number> {
    let lapsed = 0;
    for (const dossierId of await this.workLeft.unanswered(BATCH)) {
      try {
        await this.acts.actAsSystem(dossierId, () => ({ command: { action: 'lapse', input: {} } }));
        lapsed += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      }
    }
    return lapsed;
  }
}
