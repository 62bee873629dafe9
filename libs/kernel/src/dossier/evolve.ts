import type { CalendarBook } from '../calendar/calendar-book';
import { parseInstant, type Instant } from '../calendar/local-time';
import { newClock } from '../sla/sla-clock';
import { clockAfter } from './clock-rules';
import { INITIAL_STATE } from './define-transitions';
import type { Dossier } from './dossier';
import type { DossierEvent } from './dossier-events';
import { DOSSIER_STATES, type DossierState } from './dossier-states';
import { targetState, transitionOfEvent } from './dossier.transitions';
import { EFFECTS } from './effects';
import { momentOf } from './receipt-time';

/**
 * The fold: what a dossier is after one more event. State and clock come from the table; `EFFECTS` adds what is
 * particular to the event. The same function serves the act itself, the projection and `motcua verify`.
 * @throws Error when the event cannot follow, which means that the history was tampered with
 */
export function evolve(dossier: Dossier | null, event: DossierEvent, book: CalendarBook): Dossier {
  const before = dossier ?? born(event);
  const row = transitionOfEvent(event.type, before.state);
  const state = targetState(row, before);
  if (state === null) throw new Error(`${event.type} leads nowhere from ${before.state}`);
  const times = book.times(calendarVersionOf(event) ?? book.currentVersion, before.receivingDeskId);
  const at = momentOf(event);
  const cause = { at, law: row.law, times, newDueAt: newDueAtOf(event) };
  const clock = clockAfter(before, row.clock, cause);
  const moved: Dossier = {
    ...before,
    state,
    clock,
    version: event.seq,
    lastEventAt: event.at,
    ...stamps(before, state, at),
  };
  const effect = EFFECTS[event.type] as (dossier: Dossier, event: DossierEvent, before: Dossier) => Dossier;
  return effect(moved, event, before);
}

/** Folds a whole history. @throws Error for an empty or impossible one */
export function replay(events: readonly DossierEvent[], book: CalendarBook): Dossier {
  let dossier: Dossier | null = null;
  for (const event of events) dossier = evolve(dossier, event, book);
  if (dossier === null) throw new Error('a dossier without events');
  return dossier;
}

/** The version of the calendar an event was counted with; null for events that count nothing. */
export function calendarVersionOf({ payload }: DossierEvent): number | null {
  return 'calendarVersion' in payload ? payload.calendarVersion : null;
}

function newDueAtOf(event: DossierEvent): Instant | null {
  return event.type === 'DossierReappointed' && event.payload.dueAt !== null ? parseInstant(event.payload.dueAt) : null;
}

function stamps(before: Dossier, state: DossierState, at: Instant): Partial<Dossier> {
  const { stage } = DOSSIER_STATES[state];
  return {
    receivedAt: before.receivedAt ?? (state === 'received' ? at : null),
    resolvedAt: before.resolvedAt ?? (stage === 'resolved' ? at : null),
    endedAt: stage === 'ended' ? at : null,
  };
}

function born(event: DossierEvent): Dossier {
  if (event.type !== 'DossierSubmitted') throw new Error(`a dossier cannot begin with ${event.type}`);
  const { limit, rule, statedAt: _statedAt, postmarkedOn: _postmarkedOn, ...facts } = event.payload;
  return {
    ...facts,
    id: '',
    state: INITIAL_STATE,
    version: 0,
    lastEventAt: event.at,
    clock: newClock(limit, rule),
    steps: [],
    awaitingRouting: false,
    supplements: [],
    resumeState: null,
    obligation: null,
    draft: null,
    endorsedBy: [],
    decision: null,
    submittedAt: momentOf(event),
    receivedAt: null,
    resolvedAt: null,
    endedAt: null,
    verdict: null,
  };
}
