import { formatDate, localDayOf, type Instant, type LocalDay } from '../calendar/local-time';
import { isWeekend } from '../calendar/working-calendar';
import type { WorkingTimes } from '../calendar/working-time';
import { deadlineOf } from './deadline';
import type { DeadlineRule, Limit } from './limit';

/** receipt: the first day, not counted · counted: the n-th day · weekend, off, substitute: skipped · moved: after the count, because the last day was off */
export type DayRole = 'receipt' | 'counted' | 'weekend' | 'off' | 'substitute' | 'moved';

export interface ExplainedDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly role: DayRole;
  /** the ordinal of a counted day, otherwise null */
  readonly count: number | null;
  readonly nameVi?: string;
  readonly nameEn?: string;
}

export interface DeadlineExplanation {
  readonly dueAt: Instant;
  readonly days: readonly ExplainedDay[];
}

/** Day by day, why a limit ends when it does. The due date itself is the calculator's; this only annotates the days. */
export function explainDeadline(
  times: WorkingTimes,
  receivedAt: Instant,
  limit: Limit,
  rule: DeadlineRule,
): DeadlineExplanation {
  const { dueAt, nominalDay } = deadlineOf(times, receivedAt, limit, rule);
  const first = localDayOf(receivedAt);
  const days: ExplainedDay[] = [];
  let count = 0;
  for (let day = first; day <= localDayOf(dueAt); day += 1) {
    const role = day === first && first !== localDayOf(dueAt) ? 'receipt' : roleOf(times, day, limit, nominalDay);
    if (role === 'counted') count += 1;
    days.push({
      date: formatDate(day),
      role,
      count: role === 'counted' ? count : null,
      ...namesOf(times, day),
    });
  }
  return { dueAt, days };
}

function roleOf(times: WorkingTimes, day: LocalDay, limit: Limit, nominalDay: LocalDay): DayRole {
  if (limit.unit === 'calendar_days' && day <= nominalDay) return 'counted';
  if (limit.unit === 'hours') return 'counted';
  if (times.calendar.isWorkingDay(day)) return limit.unit === 'calendar_days' ? 'moved' : 'counted';
  const entry = times.calendar.entryOf(day);
  if (entry?.type === 'substitute') return 'substitute';
  return isWeekend(day) ? 'weekend' : 'off';
}

function namesOf(times: WorkingTimes, day: LocalDay): { nameVi?: string; nameEn?: string } {
  const entry = times.calendar.entryOf(day);
  return {
    ...(entry?.nameVi === undefined ? {} : { nameVi: entry.nameVi }),
    ...(entry?.nameEn === undefined ? {} : { nameEn: entry.nameEn }),
  };
}
