import type { Instant } from '../calendar/local-time';
import { addWorkingTime, workingTimeBetween, type WorkingTimes } from '../calendar/working-time';
import type { Dossier, Step } from './dossier';
import type { EventPayloads, PlannedStep } from './dossier-events';

/** The steps to open next: the first planned one, with all of its parallel group. */
export function nextStepsOf(dossier: Dossier): readonly Step[] {
  const first = dossier.steps.find((step) => step.state === 'planned');
  if (!first) return [];
  if (first.group === null) return [first];
  return dossier.steps.filter((step) => step.state === 'planned' && step.group === first.group);
}

/**
 * A step's own deadline: its share of the working time left, against the weights still to come. Work done early
 * leaves more to the next desk; a step limit serves supervision and never replaces the legal limit.
 */
export function stepDueAt(dossier: Dossier, step: Step, times: WorkingTimes, now: Instant): Instant {
  const { dueAt } = dossier.clock;
  if (dueAt === null || dueAt <= now) return dueAt ?? now;
  const ahead = dossier.steps.filter(
    ({ state, no, group }) => state === 'planned' && (no === step.no || group === null || group !== step.group),
  );
  const total = ahead.reduce((sum, { weight }) => sum + weight, 0);
  const left = workingTimeBetween(times, now, dueAt);
  return Math.min(dueAt, addWorkingTime(times, now, Math.floor((left * step.weight) / total)));
}

export function plannedStep(planned: PlannedStep, no: number, wish: Step['wish'] = null): Step {
  const { action, deskId, group, weight } = planned;
  return {
    no,
    action,
    deskId,
    group,
    weight,
    wish,
    officerId: null,
    state: 'planned',
    openedAt: null,
    dueAt: null,
    doneAt: null,
  };
}

/** Puts steps before the first planned one; planned steps are renumbered, steps with a history keep their numbers. */
export function insertNext(steps: readonly Step[], inserted: readonly Step[]): readonly Step[] {
  const past = steps.filter(({ state }) => state !== 'planned');
  const planned = steps.filter(({ state }) => state === 'planned');
  const first = nextStepNo(steps);
  return [...past, ...[...inserted, ...planned].map((step, index) => ({ ...step, no: first + index }))];
}

/** Planned steps have no history yet, so a new step takes their numbers and they move up. */
export function nextStepNo(steps: readonly Step[]): number {
  return steps.reduce((most, { no, state }) => (state === 'planned' ? most : Math.max(most, no)), 0) + 1;
}

export function closeStep(steps: readonly Step[], no: number, at: Instant): readonly Step[] {
  return steps.map((step) => (step.no === no ? { ...step, state: 'done', doneAt: at } : step));
}

/** Interrupts what is open: each open route step is closed and planned again, with the officer who had it asked for. */
export function interruptSteps(steps: readonly Step[], at: Instant): readonly Step[] {
  const open = steps.filter(({ state, action }) => state === 'open' && action !== 'consult');
  const closed = open.reduce((all, { no }) => closeStep(all, no, at), steps);
  return insertNext(
    closed,
    open.map((step) => plannedStep(step, 0, heldBefore(step))),
  );
}

/** What the passing-on opened is closed, the step it ended is open again as a new one, and the plan is what it was. */
export function takenBack(
  steps: readonly Step[],
  { no, besideNos, planned }: EventPayloads['MoveTakenBack'],
  at: Instant,
): readonly Step[] {
  const opened = steps.filter(
    ({ state, action, no: of }) => state === 'open' && action !== 'consult' && !besideNos.includes(of),
  );
  const past = opened
    .reduce((all, { no: of }) => closeStep(all, of, at), steps)
    .filter(({ state }) => state !== 'planned');
  const again = steps
    .filter((step) => step.no === no)
    .map((step): Step => ({ ...step, state: 'open', openedAt: at, doneAt: null }));
  return insertNext(past, [...again, ...planned.map((step) => plannedStep(step, 0, step.wish))]);
}

/** Ends every step still open; what was planned will not happen. */
export function endSteps(
  steps: readonly Step[],
  at: Instant,
  keep: (step: Step) => boolean = () => false,
): readonly Step[] {
  return steps.map((step) => {
    if (step.state === 'open') return { ...step, state: 'done', doneAt: at };
    return step.state === 'planned' && !keep(step) ? { ...step, state: 'skipped' } : step;
  });
}

export function heldBefore({ officerId }: Pick<Step, 'officerId'>): Step['wish'] {
  return officerId === null ? null : { officerId, because: 'held_before' };
}

/** A step whose work can be sent back to be done again. */
export function canBeRedone({ action, state }: Pick<Step, 'action' | 'state'>): boolean {
  return state === 'done' && action !== 'receive' && action !== 'consult';
}
