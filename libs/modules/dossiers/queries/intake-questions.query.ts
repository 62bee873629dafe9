import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { lookUpProvisional, type KnownProvisional } from '../persistence/provisional-numbers';

/** An open dossier of the same person about the same thing. */
export interface OpenDossier {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly channel: string;
  readonly submittedAt: string;
  readonly dueAt: string | null;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly channel: string;
  readonly submitted_at: Date;
  readonly due_at: Date | null;
}

const MOST = 5;

/** What the counter asks before it takes in another dossier. */
@Injectable()
export class IntakeQuestions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open dossiers of the person for the procedure, the newest first; only those the reader may see. */
  async duplicates(principal: Principal, citizenNumber: string, procedureId: string): Promise<readonly OpenDossier[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<Row>(
        `SELECT d.id, d.number, d.state, d.channel, d.submitted_at, d.due_at
           FROM dossier_search s JOIN dossier d ON d.id = s.dossier_id
          WHERE s.citizen_number = $1 AND d.procedure_id = $2 AND d.resolved_at IS NULL AND d.ended_at IS NULL
          ORDER BY d.submitted_at DESC, d.id DESC LIMIT ${MOST}`,
        [citizenNumber, procedureId],
      ),
    );
    return rows.map(({ submitted_at, due_at, ...row }) => ({
      ...row,
      submittedAt: formatInstant(submitted_at.getTime()),
      dueAt: due_at === null ? null : formatInstant(due_at.getTime()),
    }));
  }

  /** @throws DomainError `dossier.not_found` */
  async provisional(principal: Principal, number: string): Promise<Omit<KnownProvisional, 'lookupSecret'>> {
    const { lookupSecret: _secret, ...dossier } = await this.unitOfWork.read(principal, (tx) =>
      lookUpProvisional(tx, number),
    );
    return dossier;
  }
}
