import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { Page } from '@platform/http/cursor';
import { readDossierPage, type DossierSummary, type ListPlan } from './dossier-list';

export const DESK_QUEUES = [
  'to_receive',
  'mine',
  'my_desks',
  'waiting_for_citizen',
  'to_return',
  'overdue',
  'unit',
] as const;
export type DeskQueue = (typeof DESK_QUEUES)[number];

/** The queues of an officer: what is to be received, what is in hand, what waits for whom. */
@Injectable()
export class DeskQueuesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    principal: Principal,
    queue: DeskQueue,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<DossierSummary>> {
    return readDossierPage(this.unitOfWork, principal, planOf(queue, principal), page);
  }

  /** How many are in each queue, in one round. */
  async counts(principal: Principal): Promise<Readonly<Record<DeskQueue, number>>> {
    return this.unitOfWork.read(principal, async (tx) => {
      const counts: Partial<Record<DeskQueue, number>> = {};
      for (const queue of DESK_QUEUES) {
        const { from, where, values } = planOf(queue, principal);
        const [row] = await tx.query<{ count: number }>(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, values);
        counts[queue] = row?.count ?? 0;
      }
      return counts as Record<DeskQueue, number>;
    });
  }
}

const OPEN = `d.received_at IS NOT NULL AND d.resolved_at IS NULL AND d.ended_at IS NULL`;
const STEPS = 'open_step s JOIN dossier d ON d.id = s.dossier_id';

type PlanOfQueue = Omit<ListPlan, 'newestFirst' | 'values'> & { readonly of: 'desks' | 'officers' | 'units' };

/** What each tab of the desk shows. `$1` is the reader's own desks, the officers they act for, or the units they read. */
const PLANS: Readonly<Record<DeskQueue, PlanOfQueue>> = {
  to_receive: {
    from: 'dossier d',
    where: `d.state = 'submitted' AND d.receiving_desk_id = ANY($1)`,
    of: 'desks',
    sortBy: 'd.submitted_at',
  },
  mine: { from: STEPS, where: 's.officer_id = ANY($1::uuid[])', of: 'officers', sortBy: 's.due_at' },
  my_desks: { from: STEPS, where: 's.desk_id = ANY($1)', of: 'desks', sortBy: 's.due_at' },
  to_return: {
    from: STEPS,
    where: `s.action = 'return' AND s.desk_id = ANY($1)`,
    of: 'desks',
    sortBy: 's.opened_at',
  },
  waiting_for_citizen: {
    from: 'dossier d',
    where: `d.state IN ('supplement_before', 'supplement', 'fee_pending') AND d.unit_ids && $1`,
    of: 'units',
    sortBy: 'd.last_event_at',
  },
  overdue: {
    from: 'dossier d',
    where: `${OPEN} AND d.unit_ids && $1 AND (d.missed_at IS NOT NULL OR d.judged_by < clock_now())`,
    of: 'units',
    sortBy: 'coalesce(d.missed_at, d.judged_by)',
  },
  unit: { from: 'dossier d', where: `${OPEN} AND d.unit_ids && $1`, of: 'units', sortBy: 'd.received_at' },
};

function planOf(queue: DeskQueue, { actor, readableUnits }: Principal): ListPlan {
  const { of, ...plan } = PLANS[queue];
  const readers = {
    desks: actor.grants.flatMap(({ deskId }) => (deskId === null ? [] : [deskId])),
    officers: [actor.id, ...actor.substitutesFor],
    units: readableUnits,
  };
  return { ...plan, values: [readers[of]], newestFirst: false };
}
