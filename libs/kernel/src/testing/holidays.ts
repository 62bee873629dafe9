import holidays from '../../../../data/holidays.json';
import { WorkingCalendar, type CalendarDay } from '../calendar/working-calendar';
import { DEFAULT_HOURS } from '../calendar/working-hours';
import type { CalendarBook } from '../calendar/calendar-book';
import type { WorkingTimes } from '../calendar/working-time';

/** The shipped table of days off, for specs. */
export const HOLIDAYS = holidays.entries.map(({ date, type }) => ({ date, type })) as readonly CalendarDay[];

export const TIMES: WorkingTimes = { calendar: new WorkingCalendar(1, HOLIDAYS), hours: DEFAULT_HOURS };

export const BOOK: CalendarBook = { currentVersion: 1, times: () => TIMES };
