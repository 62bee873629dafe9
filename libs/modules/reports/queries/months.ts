import { formatDate, parseDate, type LocalDay } from '@kernel/calendar/local-time';

export function monthStart(day: LocalDay): LocalDay {
  return parseDate(`${formatDate(day).slice(0, 8)}01`);
}

export function monthAfter(day: LocalDay): LocalDay {
  return monthStart(monthStart(day) + 31);
}
