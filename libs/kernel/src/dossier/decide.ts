import type { CalendarBook } from '../calendar/calendar-book';
import type { Instant } from '../calendar/local-time';
import type { WorkingTimes } from '../calendar/working-time';
import { DomainError } from '../errors/domain-error';
import type { Actor } from '../organisation/roles';
import { receivingDesk, type ProcedureFacts } from '../procedure/procedure-facts';
import { ACTS } from './acts';
import type { Dossier } from './dossier';
import type { DossierAction, DossierCommand } from './dossier-commands';
import type { DossierEvent, EventActor, EventBody } from './dossier-events';
import { INITIAL_STATE } from './define-transitions';
import { ALL_ACTIONS, DOSSIER_TRANSITIONS } from './dossier.transitions';
import { evolve } from './evolve';
import type { Situation } from './guards';
import { isRefusal, STANDINGS, type Standing } from './relations';

export interface DecisionContext {
  readonly actor: Actor;
  /** from the database, never from the process */
  readonly now: Instant;
  readonly book: CalendarBook;
  readonly procedure: ProcedureFacts;
}

export interface Outcome {
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
}

/**
 * Decides one act: the table says whether it may happen, the act says what it means, and the same fold that will replay
 * the events for ever gives the new dossier. Nothing is read, nothing is written. @throws DomainError with the reason
 */
export function decide(dossier: Dossier | null, command: DossierCommand, context: DecisionContext): Outcome {
  const times = timesFor(dossier, command, context);
  // Time never runs backwards inside a dossier, even when the database clock was set back between two acts.
  const now = Math.max(context.now, dossier?.lastEventAt ?? 0);
  const situation = permit(dossier, command, { ...context, now }, times);
  const bodies = ACTS[command.action](situation as never, context.book);
  const actor = eventActor(context.actor, situation.standing);
  return apply(dossier, bodies, { at: now, actor, book: context.book });
}

/** The acts open to this actor on this dossier now; conditions on the input are left to the act itself. */
export function availableActions(dossier: Dossier, context: DecisionContext): readonly DossierAction[] {
  const times = context.book.times(context.book.currentVersion, dossier.receivingDeskId);
  return ALL_ACTIONS.filter((action) => {
    const transition = DOSSIER_TRANSITIONS[action];
    if (transition.moves[dossier.state] === undefined) return false;
    const { relation, by } = transition;
    const standing = STANDINGS[relation](dossier, context.actor, by, dossier.receivingDeskId);
    if (isRefusal(standing)) return false;
    const { now, procedure, actor } = context;
    const situation = { dossier, standing, actorId: actor.id, command: null, procedure, times, now };
    return transition.when.every((guard) => guard(situation) === null);
  });
}

/**
 * In which standing the table gives this act to this actor in this state, whatever comes with it. Asked before anything
 * sent is looked at: what is wrong with a file is nobody's business who may not act. @throws DomainError with the reason
 */
export function standingFor(
  dossier: Dossier | null,
  action: DossierAction,
  actor: Actor,
  receivedAt: string | null = dossier?.receivingDeskId ?? null,
): Standing {
  const { relation, by, moves } = DOSSIER_TRANSITIONS[action];
  // The relation comes first: to somebody with no standing, a dossier's state is nobody's business.
  const standing = STANDINGS[relation](dossier, actor, by, receivedAt);
  const state = dossier?.state ?? INITIAL_STATE;
  if (isRefusal(standing) && standing === 'dossier.not_yours') throw new DomainError(standing);
  if (moves[state] === undefined) throw new DomainError('dossier.wrong_state', { state, action });
  if (isRefusal(standing)) throw new DomainError(standing, { action });
  return standing;
}

function permit(
  dossier: Dossier | null,
  command: DossierCommand,
  context: DecisionContext,
  times: WorkingTimes,
): Situation {
  const { action } = command;
  const { actor, now, procedure } = context;
  const standing = standingFor(dossier, action, actor, receivingDeskFor(dossier, command, procedure));
  const situation = { dossier, standing, actorId: actor.id, command, procedure, times, now };
  for (const guard of DOSSIER_TRANSITIONS[action].when) {
    const refusal = guard(situation);
    if (refusal !== null) throw new DomainError(refusal, { action });
  }
  return situation;
}

function apply(
  dossier: Dossier | null,
  bodies: readonly EventBody[],
  stamp: { readonly at: Instant; readonly actor: EventActor; readonly book: CalendarBook },
): Outcome {
  let current = dossier;
  const events: DossierEvent[] = [];
  for (const body of bodies) {
    const event = {
      ...body,
      seq: (current?.version ?? 0) + 1,
      at: stamp.at,
      actor: stamp.actor,
    } as DossierEvent;
    current = evolve(current, event, stamp.book);
    events.push(event);
  }
  if (current === null) throw new DomainError('system.fault', { why: 'an act without events' });
  return { dossier: current, events };
}

function timesFor(
  dossier: Dossier | null,
  command: DossierCommand,
  { book, procedure }: DecisionContext,
): WorkingTimes {
  return book.times(book.currentVersion, receivingDeskFor(dossier, command, procedure));
}

function receivingDeskFor(dossier: Dossier | null, command: DossierCommand, procedure: ProcedureFacts): string {
  const ward = command.action === 'submit' || command.action === 'take_in' ? command.input.wardUnitId : '';
  return dossier?.receivingDeskId ?? receivingDesk(procedure, ward);
}

function eventActor(actor: Actor, standing: Standing): EventActor {
  return {
    kind: actor.kind,
    id: actor.id,
    role: standing.role,
    ...(standing.deskId === null ? {} : { deskId: standing.deskId }),
    ...(standing.standingInFor === null ? {} : { standingInFor: standing.standingInFor }),
  };
}
