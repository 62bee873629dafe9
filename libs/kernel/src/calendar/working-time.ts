import { instantAt, localDayOf, type Instant, type LocalDay } from './local-time';
import type { WorkingCalendar } from './working-calendar';
import type { WorkingHours } from './working-hours';

/** When work is done: the days of the calendar and the hours of the desk. */
export interface WorkingTimes {
  readonly calendar: WorkingCalendar;
  readonly hours: WorkingHours;
}

/** Working time between two instants [ms]; 0 when `to` is not after `from`. Additive: a→b plus b→c is a→c. */
export function workingTimeBetween(times: WorkingTimes, from: Instant, to: Instant): number {
  let total = 0;
  for (let day = localDayOf(from); day <= localDayOf(to); day += 1) {
    for (const [start, end] of shiftsOf(times, day)) {
      total += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
  }
  return total;
}

/**
 * The first instant at which `duration` [ms] of working time has passed since `from`.
 * Nothing to pass gives the first working instant not before `from`.
 */
export function addWorkingTime(times: WorkingTimes, from: Instant, duration: number): Instant {
  let left = duration;
  for (let day = times.calendar.firstWorkingDayFrom(localDayOf(from)); ;) {
    for (const [start, end] of shiftsOf(times, day)) {
      const begin = Math.max(start, from);
      if (begin >= end) continue;
      if (begin + left <= end) return begin + left;
      left -= end - begin;
    }
    day = times.calendar.firstWorkingDayFrom(day + 1);
  }
}

/** When a desk closes on a day, whether or not it opens at all that day. */
export function closingTime({ hours }: WorkingTimes, day: LocalDay): Instant {
  return instantAt(day, hours.closesAt);
}

function shiftsOf({ calendar, hours }: WorkingTimes, day: LocalDay): readonly (readonly [Instant, Instant])[] {
  if (!calendar.isWorkingDay(day)) return [];
  return [
    [instantAt(day, hours.opensAt), instantAt(day, hours.lunchFrom)],
    [instantAt(day, hours.lunchTo), instantAt(day, hours.closesAt)],
  ];
}
