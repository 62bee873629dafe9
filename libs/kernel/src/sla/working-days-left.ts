import { localDayOf, type Instant } from '../calendar/local-time';
import type { WorkingCalendar } from '../calendar/working-calendar';

/**
 * Working days from today to the due day, as people count them: 0 is today, 1 the next working day; past the due
 * instant the days by which it was missed, below zero, and −0 never: late on the due day itself is −1.
 */
export function workingDaysLeft(calendar: WorkingCalendar, now: Instant, dueAt: Instant): number {
  const [today, dueDay] = [localDayOf(now), localDayOf(dueAt)];
  return now <= dueAt
    ? calendar.countWorkingDays(today, dueDay)
    : -Math.max(1, calendar.countWorkingDays(dueDay, today));
}
