import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { DossierRecordQuery } from '@modules/dossiers';

export interface DossierMessage {
  readonly id: string;
  readonly author: 'citizen' | 'officer';
  /** the unit that speaks; null for the applicant */
  readonly unitId: string | null;
  readonly sentAt: string;
  readonly text: string;
}

/** What one page holds; a dossier with more has had a conversation that belongs at the counter. */
const MOST = 200;

@Injectable()
export class MessagesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
  ) {}

  /** Oldest first. @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, dossierId: string): Promise<readonly DossierMessage[]> {
    return this.unitOfWork.read(principal, async (tx) => {
      await this.records.read(tx, dossierId);
      const rows = await tx.query<{
        id: string;
        author_kind: 'citizen' | 'officer';
        unit_id: string | null;
        sent_at: Date;
        text: string;
      }>(
        `SELECT id, author_kind, unit_id, sent_at, text FROM
           (SELECT * FROM dossier_message WHERE dossier_id = $1 ORDER BY sent_at DESC, id DESC LIMIT ${MOST}) newest
          ORDER BY sent_at, id`,
        [dossierId],
      );
      return rows.map(({ id, author_kind, unit_id, sent_at, text }) => ({
        id,
        author: author_kind,
        unitId: unit_id,
        sentAt: formatInstant(sent_at.getTime()),
        text,
      }));
    });
  }
}
