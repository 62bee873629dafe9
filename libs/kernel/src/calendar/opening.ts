import { instantAt, localDayOf, type Instant } from './local-time';
import type { CalendarDay } from './working-calendar';
import type { WorkingTimes } from './working-time';

/** Whether a desk is open now, until when, or from when on again and why not now. */
export type Opening =
  | { readonly state: 'open'; readonly until: Instant }
  | { readonly state: 'closed'; readonly opensAt: Instant; readonly holiday: CalendarDay | null };

export function openingAt({ calendar, hours }: WorkingTimes, now: Instant): Opening {
  const today = localDayOf(now);
  const at = (day: number, minute: number): Instant => instantAt(day, minute);
  if (!calendar.isWorkingDay(today)) {
    const next = calendar.firstWorkingDayFrom(today);
    return { state: 'closed', opensAt: at(next, hours.opensAt), holiday: calendar.entryOf(today) ?? null };
  }
  const closed = (opensAt: Instant): Opening => ({ state: 'closed', opensAt, holiday: null });
  if (now < at(today, hours.opensAt)) return closed(at(today, hours.opensAt));
  if (now < at(today, hours.lunchFrom)) return { state: 'open', until: at(today, hours.lunchFrom) };
  if (now < at(today, hours.lunchTo)) return closed(at(today, hours.lunchTo));
  if (now < at(today, hours.closesAt)) return { state: 'open', until: at(today, hours.closesAt) };
  return closed(at(calendar.firstWorkingDayFrom(today + 1), hours.opensAt));
}
