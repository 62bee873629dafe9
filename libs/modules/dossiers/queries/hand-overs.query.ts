import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';

/** A line of Form 05. */
export interface HandOverEntry {
  readonly fromDeskId: string;
  readonly toDeskId: string;
  readonly toOfficerId: string | null;
  readonly at: string;
  readonly dueAt: string;
  readonly timing: string;
}

interface HandOverRow {
  readonly from_desk_id: string;
  readonly to_desk_id: string;
  readonly to_officer_id: string | null;
  readonly at: Date;
  readonly due_at: Date;
  readonly timing: string;
}

/** The control sheet (Form 05) of a dossier, in order. */
@Injectable()
export class HandOversQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `dossier.not_found` */
  async read(principal: Principal, dossierId: string): Promise<readonly HandOverEntry[]> {
    const rows = await this.unitOfWork.read(principal, async (tx) => {
      const [seen] = await tx.query('SELECT 1 FROM dossier WHERE id = $1', [dossierId]);
      if (!seen) throw new DomainError('dossier.not_found');
      return tx.query<HandOverRow>(
        'SELECT from_desk_id, to_desk_id, to_officer_id, at, due_at, timing FROM hand_over WHERE dossier_id = $1 ORDER BY seq, to_desk_id',
        [dossierId],
      );
    });
    return rows.map(({ from_desk_id, to_desk_id, to_officer_id, at, due_at, timing }) => ({
      fromDeskId: from_desk_id,
      toDeskId: to_desk_id,
      toOfficerId: to_officer_id,
      at: formatInstant(at.getTime()),
      dueAt: formatInstant(due_at.getTime()),
      timing,
    }));
  }
}
