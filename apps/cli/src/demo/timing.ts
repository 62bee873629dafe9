import { HOUR_MS, instantAt, localDayOf, MINUTE_MS, timeOfDay, type Instant } from '@kernel/calendar/local-time';
import { addWorkingTime, workingTimeBetween, type WorkingTimes } from '@kernel/calendar/working-time';
import type { Random } from '@modules/simulation';

/** Officers with time look at their desk at full half hours. */
const ROUND_MS = 30 * MINUTE_MS;
const UNHURRIED_MS = 8 * HOUR_MS;
const SHORTEST_MS = 20 * MINUTE_MS;

/** Some time before the step is due, in working hours. */
export function beforeDue(times: WorkingTimes, random: Random, now: Instant, dueAt: Instant): Instant {
  const left = Math.max(workingTimeBetween(times, now, dueAt), SHORTEST_MS);
  const at = addWorkingTime(times, now, Math.floor(left * random.between(0.05, 0.6)));
  return left > UNHURRIED_MS ? Math.max(now, at - (timeOfDay(at) % ROUND_MS)) : at;
}

/** After the date, by hours or a few days. */
export function afterDue(times: WorkingTimes, random: Random, now: Instant, dueAt: Instant): Instant {
  return addWorkingTime(times, Math.max(now, dueAt), random.between(1, 30) * HOUR_MS);
}

export function withinHours(times: WorkingTimes, random: Random, now: Instant, most: number): Instant {
  return addWorkingTime(times, now, random.between(0.1, most) * HOUR_MS);
}

/** A citizen's answer: one to eight days later, in a waking hour. */
export function daysLater(random: Random, now: Instant): Instant {
  return instantAt(localDayOf(now) + 1 + random.whole(8), Math.floor(random.between(8, 21) * 60));
}

/** Everything planned up to here is done at once, but work not after the shift in which the first of it falls. */
export function endOfMoment({ hours }: WorkingTimes, first: Instant, lengthMs: number): Instant {
  const day = localDayOf(first);
  const ends = [hours.lunchFrom, hours.closesAt].map((minute) => instantAt(day, minute) - MINUTE_MS);
  const shift = ends.find((end) => end >= first) ?? Number.POSITIVE_INFINITY;
  return Math.max(first, Math.min(first + lengthMs, shift));
}
