import { instantAt, localDayOf, MINUTE_MS, timeOfDay, type Instant } from '../calendar/local-time';

/** Nobody is disturbed from 21:00 to 07:00, in minutes of the local day [min]. */
const QUIET_FROM = 21 * 60;
const QUIET_TO = 7 * 60;

/** When a notice may go out that is due at `at`: then, or on the morning after. */
export function sendFrom(at: Instant): Instant {
  const minute = timeOfDay(at) / MINUTE_MS;
  if (minute < QUIET_TO) return instantAt(localDayOf(at), QUIET_TO);
  return minute >= QUIET_FROM ? instantAt(localDayOf(at) + 1, QUIET_TO) : at;
}
