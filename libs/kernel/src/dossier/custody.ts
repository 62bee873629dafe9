import type { Instant } from '../calendar/local-time';
import { workingTimeBetween, type WorkingTimes } from '../calendar/working-time';
import type { DossierEvent } from './dossier-events';
import { momentOf } from './receipt-time';

/** Nobody inside: the citizen's turn, or a stop. */
export const OUTSIDE = 'outside';

/** Who had the dossier: a desk, or nobody inside while the clock stood (the citizen's turn, or a stop). */
export interface Custody {
  /** a desk, or `OUTSIDE` */
  readonly holder: string;
  readonly from: Instant;
  readonly to: Instant;
}

const LEAVES_THE_HOUSE: ReadonlySet<DossierEvent['type']> = new Set([
  'SupplementRequested',
  'ObligationRequired',
  'DossierStopped',
]);
const COMES_BACK: ReadonlySet<DossierEvent['type']> = new Set([
  'SupplementAnswered',
  'ObligationSettled',
  'DossierResumed',
]);
const ENDS: ReadonlySet<DossierEvent['type']> = new Set([
  'ResultSigned',
  'ResultConcluded',
  'DossierRefused',
  'DossierWithdrawn',
]);

/**
 * From receipt to resolution (or `until`), who had the dossier, without gap or overlap. Of parallel desks the first of
 * the group answers for the time; between an act and its routing the giving desk still has it.
 */
export function custodyOf(events: readonly DossierEvent[], until: Instant): readonly Custody[] {
  const spans: Custody[] = [];
  let holder: string | null = null;
  let since = 0;
  let lastDesk = '';
  const hand = (next: string | null, at: Instant): void => {
    if (holder !== null && at > since) spans.push({ holder, from: since, to: at });
    holder = next;
    since = at;
  };
  for (const event of events) {
    const next = holderAfter(event, holder, lastDesk);
    if (next !== null && next !== OUTSIDE) lastDesk = next;
    if (next !== holder) hand(next, momentOf(event));
  }
  hand(null, Math.max(until, since));
  return spans;
}

function holderAfter(event: DossierEvent, holder: string | null, lastDesk: string): string | null {
  if (event.type === 'DossierReceived') return firstDesk(event.payload.steps);
  if (holder === null || ENDS.has(event.type)) return null;
  if (event.type === 'DossierRouted') return firstDesk(event.payload.steps);
  // A stop lifted back into a wait: the clock still stands.
  if (event.type === 'DossierResumed' && event.payload.dueAt === null) return OUTSIDE;
  if (LEAVES_THE_HOUSE.has(event.type)) return OUTSIDE;
  return COMES_BACK.has(event.type) ? lastDesk : holder;
}

function firstDesk(steps: readonly { readonly deskId: string }[]): string | null {
  return steps[0]?.deskId ?? null;
}

export interface HeldTime {
  /** working time in each desk's hands [ms] */
  readonly byDesk: ReadonlyMap<string, number>;
  /** working time while the clock stood [ms] */
  readonly outside: number;
  /** working time from receipt to the end [ms]; always the sum of the others */
  readonly total: number;
}

/** Conservation of time: what the desks held plus the waits is all there was. */
export function heldTime(spans: readonly Custody[], times: WorkingTimes): HeldTime {
  const byDesk = new Map<string, number>();
  let outside = 0;
  for (const { holder, from, to } of spans) {
    const worked = workingTimeBetween(times, from, to);
    if (holder === OUTSIDE) outside += worked;
    else byDesk.set(holder, (byDesk.get(holder) ?? 0) + worked);
  }
  const first = spans[0]?.from ?? 0;
  const last = spans[spans.length - 1]?.to ?? 0;
  return { byDesk, outside, total: workingTimeBetween(times, first, last) };
}
