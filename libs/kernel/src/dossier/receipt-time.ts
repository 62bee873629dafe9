import {
  DAY_MS,
  formatInstant,
  localDayOf,
  MINUTE_MS,
  parseDate,
  parseInstant,
  type Instant,
} from '../calendar/local-time';
import { refuseField } from '../errors/domain-error';
import type { DossierEvent } from './dossier-events';

/** The clock of a counter's computer may be this far ahead of ours; what it says then means now [ms]. */
const CLOCKS_DIFFER = 5 * MINUTE_MS;
/** What arrives within this was received as it arrived: nothing needs to be stated [ms]. */
const ON_ITS_WAY = 2 * MINUTE_MS;
/** A desk without network for longer goes back to its paper register, and takes in from there [ms]. */
const LONGEST_OUTAGE = 7 * DAY_MS;
/** A letter on its way for longer has been somewhere else [days]. */
const LONGEST_POST = 60;

/**
 * When a dossier taken in without network was received. Receipt is what happened at the counter, with the paper the
 * person was given there (Decree 61/2018 art. 17): the limit runs from then, not from when the network came back.
 * @throws DomainError `intake.time_in_future` | `intake.time_too_old`
 */
export function receiptInstant(stated: Instant | null, now: Instant): Instant {
  if (stated === null) return now;
  const field = 'provisional.receivedAt';
  if (stated > now + CLOCKS_DIFFER) refuseField(field, 'intake.time_in_future', { at: formatInstant(stated) });
  if (stated < now - LONGEST_OUTAGE) refuseField(field, 'intake.time_too_old', { at: formatInstant(stated) });
  return stated > now - ON_ITS_WAY ? now : stated;
}

/**
 * The day of the postmark is a fact of the dossier and starts nothing: the limit runs from the desk's receipt.
 * @throws DomainError `intake.postmark_implausible` for a day after the receipt, or long before it
 */
export function checkPostmark(postmarkedOn: string, receivedAt: Instant): void {
  const [posted, received] = [parseDate(postmarkedOn), localDayOf(receivedAt)];
  if (posted > received || posted < received - LONGEST_POST)
    refuseField('postmarkedOn', 'intake.postmark_implausible', { date: postmarkedOn });
}

/** When an event happened: as the desk states of what it took in without network, otherwise when it was written. */
export function momentOf({ payload, at }: DossierEvent): Instant {
  return 'statedAt' in payload ? parseInstant(payload.statedAt) : at;
}
