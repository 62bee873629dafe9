import { localDayOf, type Instant, type LocalDay } from '../calendar/local-time';
import { closingTime, type WorkingTimes } from '../calendar/working-time';
import type { Dossier } from './dossier';

/** A promised date that is no later than the one it replaces, or than now, would be no promise. */
export function isLaterDate(times: WorkingTimes, day: LocalDay, { clock }: Dossier, now: Instant): boolean {
  return closingTime(times, day) > Math.max(clock.dueAt ?? 0, now);
}

/** The first working day that can be promised anew. */
export function earliestNewDate(times: WorkingTimes, dossier: Dossier, now: Instant): LocalDay {
  const { calendar } = times;
  let day = calendar.firstWorkingDayFrom(localDayOf(Math.max(dossier.clock.dueAt ?? 0, now)));
  while (!isLaterDate(times, day, dossier, now)) day = calendar.firstWorkingDayFrom(day + 1);
  return day;
}
