import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';

export interface Alert {
  readonly dossierId: string;
  readonly number: string;
  readonly rung: string;
  readonly dueAt: string;
  readonly markedAt: string;
}

const MOST = 200;

/**
 * What the ladder has told this officer about dossiers that are still open, the most pressing first. While the clock
 * stands nothing is due, unless the date was missed before.
 */
@Injectable()
export class AlertsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async mine(principal: Principal): Promise<readonly Alert[]> {
    const rows = await this.unitOfWork.read(principal, (tx) =>
      tx.query<{ dossier_id: string; number: string; rung: string; due_at: Date; marked_at: Date }>(
        `SELECT m.dossier_id, d.number, m.rung, m.due_at, m.marked_at
           FROM sla_mark m JOIN dossier d ON d.id = m.dossier_id AND d.clock_round = m.clock_round
          WHERE m.told @> ARRAY[$1::uuid] AND d.resolved_at IS NULL AND d.ended_at IS NULL
            AND (d.due_at IS NOT NULL OR d.missed_at IS NOT NULL)
          ORDER BY m.due_at, m.marked_at DESC LIMIT ${MOST}`,
        [principal.actor.id],
      ),
    );
    return rows.map(({ dossier_id, number, rung, due_at, marked_at }) => ({
      dossierId: dossier_id,
      number,
      rung,
      dueAt: formatInstant(due_at.getTime()),
      markedAt: formatInstant(marked_at.getTime()),
    }));
  }
}
