import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { DossierRecordQuery } from '@modules/dossiers';

export interface DossierNote {
  readonly id: string;
  readonly officerId: string;
  readonly officerName: string;
  readonly writtenAt: string;
  readonly text: string;
}

/** What one page holds: the newest of them. */
const MOST = 200;

@Injectable()
export class NotesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
  ) {}

  /** Oldest first. @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, dossierId: string): Promise<readonly DossierNote[]> {
    return this.unitOfWork.read(principal, async (tx) => {
      await this.records.read(tx, dossierId);
      const rows = await tx.query<{ id: string; officer_id: string; name: string; written_at: Date; text: string }>(
        `SELECT n.id, n.officer_id, o.name, n.written_at, n.text FROM
           (SELECT * FROM dossier_note WHERE dossier_id = $1 ORDER BY written_at DESC, id DESC LIMIT ${MOST}) n
           JOIN officer o ON o.id = n.officer_id ORDER BY n.written_at, n.id`,
        [dossierId],
      );
      return rows.map(({ id, officer_id, name, written_at, text }) => ({
        id,
        officerId: officer_id,
        officerName: name,
        writtenAt: formatInstant(written_at.getTime()),
        text,
      }));
    });
  }
}
