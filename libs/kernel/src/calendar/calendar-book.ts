import type { WorkingTimes } from './working-time';

/**
 * All published calendars. A dossier's dates are counted with the version in force when each was counted, so an old
 * date can be recomputed for ever; a newer calendar moves open dossiers only by an explicit, logged act.
 */
export interface CalendarBook {
  /** the version in force now */
  readonly currentVersion: number;
  /** days and opening hours of a desk under a version. @throws DomainError when the version was never published */
  times(version: number, deskId: string): WorkingTimes;
}
