import type { Client } from 'pg';
import type { Instant } from '@kernel/calendar/local-time';
import type { DossierState } from '@kernel/dossier/dossier-states';
import { isRoutable } from '@modules/dossiers';

export interface WaitingStep {
  readonly no: number;
  readonly action: string;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly dueAt: Instant;
}

/** Where a dossier that is not ended stands. */
export interface Standing {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly procedureId: string;
  readonly receivingDeskId: string;
  readonly isOnline: boolean;
  readonly delivery: string;
  readonly awaitsRouting: boolean;
  readonly dueAt: Instant | null;
  readonly lastEventAt: Instant;
  readonly steps: readonly WaitingStep[];
}

interface StandingRow extends Omit<Standing, 'dueAt' | 'lastEventAt' | 'steps'> {
  readonly dueAt: Date | null;
  readonly lastEventAt: Date;
  readonly steps: readonly (Omit<WaitingStep, 'dueAt'> & { readonly dueAt: string })[] | null;
}

/**
 * Tells who has something to do, as a bell on a desk does. What is to be done, and whether it may be, everybody then
 * asks the house itself.
 */
export async function listen(owner: Client): Promise<readonly Standing[]> {
  const { rows } = await owner.query<StandingRow>({
    name: 'demo-bell',
    text: `SELECT d.id, d.number, d.state, d.version, d.procedure_id AS "procedureId", d.receiving_desk_id AS "receivingDeskId",
                  d.channel = 'online' AS "isOnline", d.delivery, d.awaiting_routing AS "awaitsRouting", d.due_at AS "dueAt",
                  d.last_event_at AS "lastEventAt", s.steps
             FROM dossier d LEFT JOIN (
               SELECT dossier_id, json_agg(json_build_object('no', no, 'action', action, 'deskId', desk_id, 'officerId', officer_id, 'dueAt', due_at) ORDER BY no) AS steps
                 FROM open_step GROUP BY dossier_id) s ON s.dossier_id = d.id
            WHERE d.ended_at IS NULL ORDER BY d.id`,
  });
  return rows.map((row) => ({
    ...row,
    dueAt: row.dueAt?.getTime() ?? null,
    lastEventAt: row.lastEventAt.getTime(),
    steps: (row.steps ?? []).map((step) => ({ ...step, dueAt: Date.parse(step.dueAt) })),
  }));
}

/** Its next desk is still to be found by the worker. */
export function awaitsWorker({ awaitsRouting, state }: Standing): boolean {
  return isRoutable({ awaitingRouting: awaitsRouting, state: state as DossierState });
}
