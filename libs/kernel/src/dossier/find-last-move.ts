import type { CalendarBook } from '../calendar/calendar-book';
import { openRouteSteps } from './dossier';
import type { DossierEvent, MoveType } from './dossier-events';
import { replay } from './evolve';
import { MOVES, type LastMove } from './last-move';

const MOVE_EVENTS: readonly string[] = Object.values(MOVES);

/** The passing-on at the end of a history; null when something else has happened since. */
export function findLastMove(events: readonly DossierEvent[], book: CalendarBook): LastMove | null {
  const index = events.findLastIndex(({ type }) => type !== 'DossierRouted');
  const event = events[index];
  if (event === undefined || !isMove(event)) return null;
  const before = replay(events.slice(0, index), book);
  const { no } = event.payload;
  const besideNos = openRouteSteps(before).flatMap((step) => (step.no === no ? [] : [step.no]));
  const planned = before.steps
    .filter(({ state }) => state === 'planned')
    .map(({ action, deskId, group, weight, wish }) => ({ action, deskId, group, weight, wish }));
  const back = { no, ofSeq: event.seq, undone: event.type, besideNos, planned };
  return { by: event.actor.id, at: event.at, back };
}

function isMove(event: DossierEvent): event is DossierEvent<MoveType> {
  return MOVE_EVENTS.includes(event.type);
}
