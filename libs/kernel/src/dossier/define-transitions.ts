import type { Role } from '../organisation/roles';
import type { DossierAction } from './dossier-commands';
import type { DossierEventType } from './dossier-events';
import { ALL_STATES, type DossierState } from './dossier-states';
import type { Guard } from './guards';
import type { Relation } from './relations';

/** What an act does to the SLA clock. `supplement` and `obligation` follow the policy of the procedure version. */
export type ClockRule =
  | 'none'
  | 'start'
  | 'supplement'
  | 'supplement_done'
  | 'obligation'
  | 'obligation_done'
  | 'halt'
  | 'unhalt'
  | 'reappoint'
  | 'resolve'
  | 'end';

export interface Transition {
  /** from → to; a list means "back to where it was", remembered in the dossier */
  readonly moves: Readonly<Partial<Record<DossierState, DossierState | readonly DossierState[]>>>;
  readonly by: readonly Role[];
  /** what the actor must be to this dossier */
  readonly relation: Relation;
  readonly when: readonly Guard[];
  readonly clock: ClockRule;
  readonly event: DossierEventType;
  /** the rule it rests on, a key of the texts */
  readonly law: string;
}

export type TransitionTable = Readonly<Record<DossierAction, Transition>>;

export const INITIAL_STATE: DossierState = 'draft';

/**
 * Refuses a table with an unknown or unreachable state, a dead end that is not an end, or an act nobody may do, so that
 * a mistake in the law stops the boot and not a dossier. @throws Error naming the cell
 */
export function defineTransitions(table: TransitionTable): TransitionTable {
  const pairs = legalPairs(table);
  const known = new Set<string>(ALL_STATES);
  for (const pair of pairs) for (const state of pair) if (!known.has(state)) throw new Error(`unknown state ${state}`);
  const reached = reachableFrom(INITIAL_STATE, pairs);
  const lost = ALL_STATES.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`unreachable states: ${lost.join(', ')}`);
  for (const [action, { by, moves, law }] of Object.entries(table)) {
    if (by.length === 0 || Object.keys(moves).length === 0 || law === '') throw new Error(`incomplete act ${action}`);
  }
  return table;
}

/** Every [from, to] a dossier may take in one act; the database trigger enforces exactly these. */
export function legalPairs(table: TransitionTable): readonly (readonly [DossierState, DossierState])[] {
  const seen = new Map<string, readonly [DossierState, DossierState]>();
  for (const { moves } of Object.values(table)) {
    for (const [from, to] of Object.entries(moves) as [DossierState, DossierState | readonly DossierState[]][]) {
      for (const target of typeof to === 'string' ? [to] : to) seen.set(`${from}>${target}`, [from, target]);
    }
  }
  return [...seen.values()];
}

function reachableFrom(
  start: DossierState,
  pairs: readonly (readonly [DossierState, DossierState])[],
): Set<DossierState> {
  const reached = new Set([start]);
  for (let grown = true; grown;) {
    const next = pairs.filter(([from, to]) => reached.has(from) && !reached.has(to));
    for (const [, to] of next) reached.add(to);
    grown = next.length > 0;
  }
  return reached;
}
