import { formatDate, parseDate, type LocalDay } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';

/**
 * calendar: whole months · reporting: from the 15th of the month before to the 14th of the last month, so that a report
 * can be handed in within the period it is named after (Decree 09/2019 art. 12).
 */
export const PERIOD_STYLES = ['calendar', 'reporting'] as const;
export type PeriodStyle = (typeof PERIOD_STYLES)[number];

export interface ReportPeriod {
  /** `2020-03`, `2020-Q1`, `2020-H1`, `2020-9M`, `2020` */
  readonly code: string;
  readonly style: PeriodStyle;
  /** both days included */
  readonly from: LocalDay;
  readonly to: LocalDay;
}

const CODE = /^((?:19|2\d)\d{2})(?:-(Q[1-4]|H[12]|9M|0[1-9]|1[0-2]))?$/;
/** Parts of a year a report is owed for by itself, and all that anybody may ask for. */
const OWED = ['Q1', 'Q2', 'Q3', 'Q4', ''];
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const ALL = [...OWED, 'H1', 'H2', '9M', ...MONTHS];

/** The days of a period people name: month, quarter, half year, nine months or year. @throws DomainError `period.unknown` */
export function periodOf(code: string, style: PeriodStyle): ReportPeriod {
  const match = CODE.exec(code);
  if (!match) throw new DomainError('period.unknown', { period: code });
  const year = Number(match[1]);
  const [first, last] = monthsOf(match[2]);
  return style === 'calendar'
    ? { code, style, from: dayOf(year, first, 1), to: dayOf(year, last + 1, 1) - 1 }
    : { code, style, from: dayOf(year, first - 1, 15), to: dayOf(year, last, 14) };
}

/** First and last month, counted from 1. */
function monthsOf(part = ''): readonly [number, number] {
  const no = Number(part.slice(1));
  if (part === '') return [1, 12];
  if (part === '9M') return [1, 9];
  if (part.startsWith('Q')) return [3 * no - 2, 3 * no];
  if (part.startsWith('H')) return [6 * no - 5, 6 * no];
  return [Number(part), Number(part)];
}

/** Month 0 is December of the year before, month 13 January of the next. */
function dayOf(year: number, month: number, day: number): LocalDay {
  const shifted = year + Math.floor((month - 1) / 12);
  const within = ((month + 11) % 12) + 1;
  return parseDate(`${shifted}-${String(within).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Quarters and years that a report is owed for: all that ended before `today` and in which anything could happen since `first`. */
export function owedPeriods(first: LocalDay, today: LocalDay, style: PeriodStyle): readonly ReportPeriod[] {
  return endedPeriods(OWED, { first, today }, style);
}

/** Every period with a name that ended before `today`, in both styles. */
export function allPeriods(first: LocalDay, today: LocalDay): readonly ReportPeriod[] {
  return PERIOD_STYLES.flatMap((style) => endedPeriods(ALL, { first, today }, style));
}

function endedPeriods(
  parts: readonly string[],
  { first, today }: { readonly first: LocalDay; readonly today: LocalDay },
  style: PeriodStyle,
): readonly ReportPeriod[] {
  const found: ReportPeriod[] = [];
  for (let year = yearOf(first); year <= yearOf(today) + 1; year += 1)
    found.push(...parts.map((part) => periodOf(part === '' ? String(year) : `${year}-${part}`, style)));
  return found.filter(({ to }) => to >= first && to < today);
}

function yearOf(day: LocalDay): number {
  return Number(formatDate(day).slice(0, 4));
}
