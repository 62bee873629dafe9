import {
  HOUR_MS,
  instantAt,
  localDayOf,
  MINUTE_MS,
  timeOfDay,
  type Instant,
  type LocalDay,
} from '../calendar/local-time';
import { HOURS_PER_WORKING_DAY } from '../calendar/working-hours';
import { addWorkingTime, type WorkingTimes } from '../calendar/working-time';
import type { DeadlineRule, Limit } from './limit';

/** A limit counted out. */
export interface Deadline {
  readonly dueAt: Instant;
  /**
   * The day the count itself arrives at, before a day off moves it (Civil Code art. 148). A pause measures what is left
   * of the limit from here, so that a weekend at the end is not given twice.
   */
  readonly nominalDay: LocalDay;
}

/**
 * When a dossier received at `receivedAt` is due. The one calculator: preview, receipt, stored date, list, tracking page
 * and report all come from here (design §5; Civil Code 91/2015 art. 147–148; Decree 61/2018 art. 18).
 */
export function deadlineOf(times: WorkingTimes, receivedAt: Instant, limit: Limit, rule: DeadlineRule): Deadline {
  switch (limit.unit) {
    case 'hours':
      return fixed(receivedAt + Math.round(limit.value * HOUR_MS));
    case 'same_day':
      return sameDay(times, receivedAt);
    case 'calendar_days':
      return afterCalendarDays(times, localDayOf(receivedAt) + limit.value);
    case 'working_days':
      return rule === 'by_the_clock'
        ? byTheClock(times, receivedAt, limit.value)
        : afterWorkingDays(times, localDayOf(receivedAt), limit.value);
  }
}

/** Received at or before the cut-off of a working day: closing time of that day; otherwise of the next working day. */
export function sameDay({ calendar, hours }: WorkingTimes, receivedAt: Instant): Deadline {
  const day = localDayOf(receivedAt);
  const today = calendar.isWorkingDay(day) && timeOfDay(receivedAt) <= hours.cutOff * MINUTE_MS;
  const dueDay = today ? day : calendar.firstWorkingDayFrom(day + 1);
  return { dueAt: instantAt(dueDay, hours.closesAt), nominalDay: dueDay };
}

/** The nominal day when it is a working day, otherwise the end of the next working day. */
export function afterCalendarDays({ calendar, hours }: WorkingTimes, nominalDay: LocalDay): Deadline {
  return { dueAt: instantAt(calendar.firstWorkingDayFrom(nominalDay), hours.closesAt), nominalDay };
}

/** Closing time of the n-th working day after `day`; a half ends at noon of the working day after the whole ones. */
export function afterWorkingDays({ calendar, hours }: WorkingTimes, day: LocalDay, n: number): Deadline {
  const half = !Number.isInteger(n);
  const dueDay = calendar.workingDayAfter(day, Math.ceil(n));
  return { dueAt: instantAt(dueDay, half ? hours.lunchFrom : hours.closesAt), nominalDay: dueDay };
}

/** n × 8 working hours from the minute of receipt, as existing systems count. */
function byTheClock(times: WorkingTimes, receivedAt: Instant, n: number): Deadline {
  const minute = Math.floor(receivedAt / MINUTE_MS) * MINUTE_MS;
  return fixed(addWorkingTime(times, minute, n * HOURS_PER_WORKING_DAY * HOUR_MS));
}

export function fixed(dueAt: Instant): Deadline {
  return { dueAt, nominalDay: localDayOf(dueAt) };
}
