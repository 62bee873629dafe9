import type { CalendarBook } from '../calendar/calendar-book';
import type { Instant } from '../calendar/local-time';
import { workingTimeBetween } from '../calendar/working-time';
import type { ClockEffect, SlaClock } from './sla-clock';

const STARTS: ReadonlySet<ClockEffect> = new Set(['start', 'restart', 'resume']);
const HALTS: ReadonlySet<ClockEffect> = new Set(['stop', 'pause', 'end']);

/** Working time a dossier was in the hands of the authorities [ms]: the running segments of its ledger, no waits for the citizen. */
export function workedTime({ ledger }: SlaClock, book: CalendarBook, deskId: string): number {
  let total = 0;
  let since: Instant | null = null;
  for (const { effect, at, calendarVersion } of ledger) {
    if (STARTS.has(effect)) since = at;
    if (!HALTS.has(effect) || since === null) continue;
    total += workingTimeBetween(book.times(calendarVersion, deskId), since, at);
    since = null;
  }
  return total;
}

export interface WaitingTimes {
  /** dossiers counted */
  readonly n: number;
  /** half of them took no longer [ms of working time] */
  readonly median: number;
  /** nine of ten took no longer [ms of working time] */
  readonly p90: number;
}

/** By nearest rank, so that both figures are times that really happened. null without any. */
export function waitingTimesOf(worked: readonly number[]): WaitingTimes | null {
  if (worked.length === 0) return null;
  const sorted = [...worked].sort((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { n: sorted.length, median: rank(0.5), p90: rank(0.9) };
}
