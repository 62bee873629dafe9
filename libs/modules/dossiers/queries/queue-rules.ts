import type { Principal } from '@platform/auth/principal';
import type { NamedValues } from './named-values';

export const DESK_QUEUES = [
  'to_receive',
  'mine',
  'my_desks',
  'waiting_for_others',
  'waiting_for_citizen',
  'to_return',
  'due_soon',
  'overdue',
  'taken_back',
  'unit',
] as const;
export type DeskQueue = (typeof DESK_QUEUES)[number];

export const OPEN = 'd.received_at IS NOT NULL AND d.resolved_at IS NULL AND d.ended_at IS NULL';
/**
 * Past the date it is judged by; a date missed before a wait stays missed. `coalesce` in the place of `least` would not
 * be let past row-level security into an index.
 */
export const OVERDUE = `${OPEN} AND least(d.missed_at, d.judged_by) < {now}::timestamptz`;
/** Due soon is what the escalation ladder says it is. */
export const DUE_SOON = `${OPEN} AND d.alert_from <= {now}::timestamptz AND least(d.missed_at, d.judged_by) >= {now}::timestamptz`;
const OF_UNITS = 'd.unit_ids && {units}::text[]';

/** A condition every step meets; a constant could not be sorted by. */
export const ANY_STEP = 's.no IS NOT NULL';

/** What a queue holds: dossiers, or the dossiers of certain open steps. */
interface QueueRule {
  /** of the dossier `d` */
  readonly where?: string;
  /** of its open step `s` */
  readonly step?: string;
  readonly sortedBy: 'due' | 'submitted';
}

/** `{desks}`, `{officers}` and `{units}` are the reader's: the desks worked at, whom one acts for, the units read. */
const RULES: Readonly<Record<DeskQueue, QueueRule>> = {
  to_receive: {
    where: `d.state = 'submitted' AND d.receiving_desk_id = ANY({desks}::text[])`,
    sortedBy: 'submitted',
  },
  mine: { step: 's.officer_id = ANY({officers}::uuid[])', sortedBy: 'due' },
  my_desks: { step: 's.desk_id = ANY({desks}::text[])', sortedBy: 'due' },
  // Asked for an opinion, other desks have it; the step itself stays here until they answer (art. 19(5)).
  waiting_for_others: {
    step: `s.desk_id = ANY({desks}::text[]) AND s.action <> 'consult' AND EXISTS (
      SELECT FROM open_step o WHERE o.dossier_id = s.dossier_id AND o.action = 'consult' AND o.desk_id <> ALL({desks}::text[]))`,
    sortedBy: 'due',
  },
  waiting_for_citizen: {
    where: `d.state IN ('supplement_before', 'supplement', 'fee_pending') AND ${OF_UNITS}`,
    sortedBy: 'submitted',
  },
  to_return: { step: `s.action = 'return' AND s.desk_id = ANY({desks}::text[])`, sortedBy: 'due' },
  due_soon: { where: `${DUE_SOON} AND ${OF_UNITS}`, sortedBy: 'due' },
  overdue: { where: `${OVERDUE} AND ${OF_UNITS}`, sortedBy: 'due' },
  taken_back: { where: `d.state = 'withdraw_requested' AND ${OF_UNITS}`, sortedBy: 'due' },
  unit: { where: `${OPEN} AND ${OF_UNITS}`, sortedBy: 'due' },
};

/** The condition on the dossier `d` to be in a queue: what is over is in none. */
export function inQueue(queue: DeskQueue): string {
  const { where, step } = RULES[queue];
  const parts = ['d.ended_at IS NULL'];
  if (where !== undefined) parts.push(where);
  if (step !== undefined) parts.push(`d.id IN (SELECT s.dossier_id FROM open_step s WHERE ${step})`);
  return parts.join(' AND ');
}

/** The condition on an open step `s` to be the one a dossier is in this queue for. */
export function stepOfQueue(queue: DeskQueue): string {
  return RULES[queue].step ?? ANY_STEP;
}

export function sortOfQueue(queue: DeskQueue): 'due' | 'submitted' {
  return RULES[queue].sortedBy;
}

export function readerValues({ actor, readableUnits }: Principal): NamedValues {
  return {
    desks: actor.grants.flatMap(({ deskId }) => (deskId === null ? [] : [deskId])),
    officers: [actor.id, ...actor.substitutesFor],
    units: readableUnits,
  };
}
