import { instantAt, localDayOf, type Instant } from '../calendar/local-time';
import type { WorkingCalendar } from '../calendar/working-calendar';

/** How pressing an appointment date is. The classes exclude one another: what is overdue is nothing else. */
export const DUE_CLASSES = ['overdue', 'today', 'within3', 'later', 'none'] as const;
export type DueClass = (typeof DUE_CLASSES)[number];

/** "Within three days" of a clerk: the working days in which something can still be done. */
const SOON_WORKING_DAYS = 3;

/** The first instants that belong to `today` no more, and to `within3` no more. */
export interface DueEdges {
  readonly tomorrow: Instant;
  readonly afterSoon: Instant;
}

export function dueEdges(calendar: WorkingCalendar, now: Instant): DueEdges {
  const today = localDayOf(now);
  return {
    tomorrow: instantAt(today + 1, 0),
    afterSoon: instantAt(calendar.workingDayAfter(today, SOON_WORKING_DAYS + 1), 0),
  };
}
