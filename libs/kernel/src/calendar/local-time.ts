import { DomainError } from '../errors/domain-error';

/** An instant, in milliseconds since 1970-01-01T00:00:00Z [ms]. */
export type Instant = number;
/** A calendar day in Việt Nam, in days since 1970-01-01 [d]. */
export type LocalDay = number;
/** A time of day in Việt Nam, in minutes since midnight [min]. */
export type MinuteOfDay = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/**
 * Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 13/06/1975, so for every instant this product can meet
 * the zone is a constant and the kernel needs neither `Intl` nor the process time zone. A test compares the constant
 * with the zone database for each day from 1976 to 2100.
 */
export const ZONE_OFFSET_MS = 7 * HOUR_MS;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A year beyond these is a typing error; arithmetic on days then never leaves four digits. */
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2999'];

export function localDayOf(instant: Instant): LocalDay {
  return Math.floor((instant + ZONE_OFFSET_MS) / DAY_MS);
}

/** Milliseconds since local midnight [ms], from 0 to 86 399 999. */
export function timeOfDay(instant: Instant): number {
  return instant + ZONE_OFFSET_MS - localDayOf(instant) * DAY_MS;
}

export function instantAt(day: LocalDay, minute: MinuteOfDay): Instant {
  return day * DAY_MS + minute * MINUTE_MS - ZONE_OFFSET_MS;
}

/** 0 Sunday … 6 Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: LocalDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** `2020-01-30` */
export function formatDate(day: LocalDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `200130`, as dossier numbers write it (Circular 01/2018 art. 19). */
export function formatShortDate(day: LocalDay): string {
  return formatDate(day).replaceAll('-', '').slice(2);
}

/** @throws DomainError `calendar.bad_date` unless the text is a real day of 1900–2999 written `YYYY-MM-DD` */
export function parseDate(text: string): LocalDay {
  const match = DATE.exec(text);
  const day = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS : Number.NaN;
  const isReal = !Number.isNaN(day) && formatDate(day) === text;
  if (!isReal || text < FIRST_YEAR || text.slice(0, 4) > LAST_YEAR)
    throw new DomainError('calendar.bad_date', { text });
  return day;
}

/** ISO 8601 with the offset of Việt Nam; milliseconds only when there are any: `2020-01-30T17:00:00+07:00`. */
export function formatInstant(instant: Instant): string {
  return `${new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, -1).replace('.000', '')}+07:00`;
}

/**
 * Reads ISO 8601. A time without an offset is a time in Việt Nam, whatever zone the process runs in.
 * @throws DomainError `calendar.bad_instant`
 */
export function parseInstant(text: string): Instant {
  const match = INSTANT.exec(text);
  const time = match ? clockTimeMs(match) : Number.NaN;
  const offset = offsetMs(match?.[6] ?? '+07:00');
  if (!match || Number.isNaN(time) || Number.isNaN(offset)) throw new DomainError('calendar.bad_instant', { text });
  return parseInstantDay(match[1] ?? '', text) * DAY_MS + time - offset;
}

function parseInstantDay(date: string, text: string): LocalDay {
  try {
    return parseDate(date);
  } catch {
    throw new DomainError('calendar.bad_instant', { text });
  }
}

function clockTimeMs(match: RegExpExecArray): number {
  const [hour = 0, minute = 0, second = 0] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const fraction = Math.floor(Number(`0.${match[5] ?? '0'}`) * 1000);
  return hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + fraction;
}

/** East of Greenwich is positive [ms]. */
function offsetMs(zone: string): number {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}
