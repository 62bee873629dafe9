import { HOUR_MS, instantAt, localDayOf, MINUTE_MS, timeOfDay, type Instant } from '../calendar/local-time';
import { HOURS_PER_WORKING_DAY } from '../calendar/working-hours';
import { addWorkingTime, workingTimeBetween, type WorkingTimes } from '../calendar/working-time';
import type { SlaClock } from './sla-clock';

/** Who is told, rung by rung; each rung is climbed once in a running of the clock. */
export const LADDER = [
  { rung: 'due_soon', workingDaysLate: null, tells: 'officer' },
  { rung: 'overdue', workingDaysLate: 0, tells: 'unit_head' },
  { rung: 'overdue_2_days', workingDaysLate: 2, tells: 'supervisor' },
  { rung: 'overdue_5_days', workingDaysLate: 5, tells: 'leader' },
] as const;

export type Rung = (typeof LADDER)[number]['rung'];

const WORKING_DAY_MS = HOURS_PER_WORKING_DAY * HOUR_MS;

/**
 * From when a dossier is "due soon": a fifth of its time is left, or one working day, whichever comes first.
 * null while the clock stands.
 */
export function dueSoonFrom(clock: SlaClock, times: WorkingTimes): Instant | null {
  if (clock.status !== 'running' || clock.dueAt === null || clock.roundStartedAt === null) return null;
  const whole = workingTimeBetween(times, clock.roundStartedAt, clock.dueAt);
  const left = whole <= WORKING_DAY_MS ? whole / 5 : Math.max(whole / 5, WORKING_DAY_MS);
  return Math.min(addWorkingTime(times, clock.roundStartedAt, Math.floor(whole - left)), clock.dueAt);
}

/** The rungs whose moment has come at `now`, lowest first. */
export function rungsReached(clock: SlaClock, times: WorkingTimes, now: Instant): readonly Rung[] {
  const soon = dueSoonFrom(clock, times);
  if (soon === null || clock.dueAt === null || now < soon) return [];
  const dueAt = clock.dueAt;
  const reached = LADDER.filter(
    ({ workingDaysLate }) => workingDaysLate === null || now > workingDaysAfter(times, dueAt, workingDaysLate),
  );
  return reached.map(({ rung }) => rung);
}

/** When the rung above `rung` will be reached if the dossier is still open then; null at the top of the ladder. */
export function nextRungAt(clock: SlaClock, times: WorkingTimes, rung: Rung): Instant | null {
  const above = LADDER[LADDER.findIndex((each) => each.rung === rung) + 1];
  if (above === undefined || clock.dueAt === null) return null;
  return workingDaysAfter(times, clock.dueAt, above.workingDaysLate ?? 0);
}

function workingDaysAfter({ calendar }: WorkingTimes, dueAt: Instant, days: number): Instant {
  const day = calendar.workingDayAfter(localDayOf(dueAt), days);
  return instantAt(day, Math.floor(timeOfDay(dueAt) / MINUTE_MS));
}
