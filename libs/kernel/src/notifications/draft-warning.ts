import { DAY_MS, type Instant } from '../calendar/local-time';

/** A week: long enough to find an evening for it. */
const WARNED_BEFORE_MS = 7 * DAY_MS;

/** Drafts that expire up to this moment are to be spoken of now. */
export function draftsToWarnOfUntil(now: Instant): Instant {
  return now + WARNED_BEFORE_MS;
}
