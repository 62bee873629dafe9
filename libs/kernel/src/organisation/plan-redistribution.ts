import { chooseOfficer, type OfficerCandidate } from './choose-officer';

/** An officer among whom work is given out anew; who may do what is said by each step. */
export type OfficerAtDesk = Omit<OfficerCandidate, 'authorised'>;

/** An open step in somebody's hands, and who could have it. */
export interface StepInHand {
  readonly dossierId: string;
  readonly no: number;
  readonly officerId: string;
  readonly candidates: readonly string[];
}

export interface PlannedMove<S extends StepInHand = StepInHand> {
  readonly step: S;
  readonly toOfficerId: string;
}

export interface RedistributionPlan<S extends StepInHand = StepInHand> {
  readonly moves: readonly PlannedMove<S>[];
  /** remaining work of each officer, were all the moves made [steps] */
  readonly after: ReadonlyMap<string, number>;
}

/** Everything in the hands of one officer, or, with null, what evens out the work of those present. */
export interface RedistributionWish {
  readonly fromOfficerId: string | null;
  readonly most: number;
}

/**
 * Proposes whom open steps should go to, by the same rule as the routing: the least remaining work among those present.
 * Of an officer's steps those named first go first. Evening out, a step is only moved where its new officer then has
 * no more than its old one, so that no plan can make it worse. A dossier moves once: its version is then another.
 */
export function planRedistribution<S extends StepInHand>(
  officers: readonly OfficerAtDesk[],
  steps: readonly S[],
  { fromOfficerId, most }: RedistributionWish,
): RedistributionPlan<S> {
  const after = new Map(officers.map(({ officerId, remainingWork }) => [officerId, remainingWork]));
  const table: Table<S> = { officers, after, left: [...steps] };
  const moves: PlannedMove<S>[] = [];
  while (moves.length < most) {
    const move = fromOfficerId === null ? nextToEven(table) : nextOf(table, fromOfficerId, 0);
    if (move === null) break;
    const { step, toOfficerId } = move;
    moves.push(move);
    after.set(step.officerId, loadOf(table, step.officerId) - 1);
    after.set(toOfficerId, loadOf(table, toOfficerId) + 1);
    table.left = table.left.filter(({ dossierId }) => dossierId !== step.dossierId);
  }
  return { moves, after };
}

interface Table<S extends StepInHand> {
  readonly officers: readonly OfficerAtDesk[];
  readonly after: ReadonlyMap<string, number>;
  left: readonly S[];
}

/** Two steps apart: one step nearer to each other would only swap them. */
const WORTH_MOVING = 2;

function nextToEven<S extends StepInHand>(table: Table<S>): PlannedMove<S> | null {
  const givers = table.officers
    .filter(({ present }) => present)
    .map(({ officerId }) => officerId)
    .sort((one, other) => loadOf(table, other) - loadOf(table, one) || (one < other ? -1 : 1));
  for (const giver of givers) {
    const move = nextOf(table, giver, WORTH_MOVING);
    if (move !== null) return move;
  }
  return null;
}

/** The step of an officer that finds the least loaded other, at least so many steps below. */
function nextOf<S extends StepInHand>(table: Table<S>, giver: string, apart: number): PlannedMove<S> | null {
  const all = table.officers.map((each) => ({ ...each, remainingWork: loadOf(table, each.officerId) }));
  const ceiling = apart === 0 ? Infinity : loadOf(table, giver) - apart;
  let best: { readonly move: PlannedMove<S>; readonly load: number } | null = null;
  for (const step of table.left.filter(({ officerId }) => officerId === giver)) {
    const others = all.map((each) => ({ ...each, authorised: isFor(step, each.officerId) }));
    const { officerId: toOfficerId, reason } = chooseOfficer(others);
    const load = reason.remainingWork ?? Infinity;
    if (toOfficerId === null || load > ceiling || (best !== null && load >= best.load)) continue;
    best = { move: { step, toOfficerId }, load };
  }
  return best?.move ?? null;
}

function isFor({ officerId: holder, candidates }: StepInHand, officerId: string): boolean {
  return officerId !== holder && candidates.includes(officerId);
}

function loadOf({ after }: Pick<Table<StepInHand>, 'after'>, officerId: string): number {
  return after.get(officerId) ?? 0;
}
