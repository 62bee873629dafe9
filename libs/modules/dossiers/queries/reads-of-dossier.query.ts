import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { OrganisationDirectory } from '@modules/organisation';
import type { ReadKind } from '../persistence/read-journal';

/** Somebody has looked. */
export interface ReadOfDossier {
  readonly at: string;
  readonly kind: ReadKind;
  readonly unitId: string;
  /** for inspectors; the person concerned is told the unit */
  readonly officerName: string | null;
}

interface Row {
  readonly at: Date;
  readonly kind: ReadKind;
  readonly unit_id: string;
  readonly officer_id: string;
}

const MOST = 100;

/** Who has looked at a dossier: for the person concerned, and for whoever inspects. */
@Injectable()
export class ReadsOfDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** The last hundred, the newest first. @throws DomainError `dossier.not_found` */
  async read(principal: Principal, dossierId: string): Promise<readonly ReadOfDossier[]> {
    const rows = await this.unitOfWork.read(principal, async (tx) => {
      const [seen] = await tx.query('SELECT 1 FROM dossier WHERE id = $1', [dossierId]);
      if (!seen) throw new DomainError('dossier.not_found');
      return tx.query<Row>(
        `SELECT at, kind, unit_id, officer_id FROM dossier_read WHERE dossier_id = $1 ORDER BY at DESC, officer_id LIMIT ${MOST}`,
        [dossierId],
      );
    });
    const officers = await this.directory.officers();
    return rows.map(({ at, kind, unit_id, officer_id }) => ({
      at: formatInstant(at.getTime()),
      kind,
      unitId: unit_id,
      officerName: principal.kind === 'officer' ? (officers.get(officer_id)?.name ?? null) : null,
    }));
  }
}
