import { DomainError } from '../errors/domain-error';
import { formatDate, parseDate, weekdayOf, type LocalDay } from './local-time';

/** off: holiday · substitute: day off in place of a holiday on a weekend · makeup_work: working Saturday by yearly notice */
export type CalendarDayType = 'off' | 'substitute' | 'makeup_work';

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly type: CalendarDayType;
  readonly nameVi?: string;
  readonly nameEn?: string;
}

/** A holiday table without a working day in this many days is a mistake, not a calendar [d]. */
const LONGEST_CLOSURE_DAYS = 60;

/**
 * Which days count (Labour Code art. 111–112, yearly government notices). A calendar is published as a numbered version
 * and never edited; a dossier's due date stores the version it was counted with.
 */
export class WorkingCalendar {
  private readonly special: ReadonlyMap<LocalDay, CalendarDay>;

  /** @throws DomainError for a day that is unreal, given twice, or a make-up day on a weekday */
  constructor(
    readonly version: number,
    days: readonly CalendarDay[],
  ) {
    const special = new Map<LocalDay, CalendarDay>();
    for (const entry of days) {
      const day = parseDate(entry.date);
      if (special.has(day)) throw new DomainError('calendar.duplicate_day', { date: entry.date });
      if (entry.type === 'makeup_work' && !isWeekend(day)) {
        throw new DomainError('calendar.makeup_on_weekday', { date: entry.date });
      }
      special.set(day, entry);
    }
    this.special = special;
  }

  isWorkingDay(day: LocalDay): boolean {
    const entry = this.special.get(day);
    return entry ? entry.type === 'makeup_work' : !isWeekend(day);
  }

  /** What the calendar says of a day, for "why this date". */
  entryOf(day: LocalDay): CalendarDay | undefined {
    return this.special.get(day);
  }

  /** The day itself when it is a working day, otherwise the next one (Civil Code art. 148). */
  firstWorkingDayFrom(day: LocalDay): LocalDay {
    for (let candidate = day; candidate <= day + LONGEST_CLOSURE_DAYS; candidate += 1) {
      if (this.isWorkingDay(candidate)) return candidate;
    }
    throw new DomainError('calendar.no_working_day', { from: formatDate(day), version: this.version });
  }

  /** The n-th working day after `day`, which is not counted itself (Civil Code art. 147); n = 0 gives `day`. */
  workingDayAfter(day: LocalDay, n: number): LocalDay {
    let current = day;
    for (let counted = 0; counted < n; counted += 1) current = this.firstWorkingDayFrom(current + 1);
    return current;
  }

  /** Working days d with `from` < d ≤ `to`. */
  countWorkingDays(from: LocalDay, to: LocalDay): number {
    let count = 0;
    for (let day = from + 1; day <= to; day += 1) if (this.isWorkingDay(day)) count += 1;
    return count;
  }

  /** The last day the table says anything about, `null` for an empty one; beyond it only weekends are known. */
  knownUntil(): LocalDay | null {
    let last: LocalDay | null = null;
    for (const day of this.special.keys()) if (last === null || day > last) last = day;
    return last;
  }
}

export function isWeekend(day: LocalDay): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
