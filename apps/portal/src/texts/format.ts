import { HOURS_PER_WORKING_DAY } from '@kernel/calendar/working-hours';
import { formatCount, type Language } from '@kernel/sla/ratio';
import { dateText, timeText } from '@platform/i18n/date-text';
import { fill, type Texts } from './index';

/** `08:00` from minutes since midnight */
export function hourText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `1,2 MB`; MB are 10⁶ bytes everywhere */
export function sizeText(bytes: number, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return bytes >= 1_000_000 ? `${number(bytes / 1_000_000)} MB` : `${number(Math.ceil(bytes / 1_000))} KB`;
}

export function moneyText(vnd: number, language: Language): string {
  return `${formatCount(vnd, language)}\u00a0₫`;
}

/** `5 ngày làm việc`, `2,5 ngày làm việc` */
export function limitText({ value, unit }: { readonly value: number; readonly unit: string }, texts: Texts): string {
  if (unit === 'same_day') return texts.units.same_day;
  const number = texts.language === 'vi' ? String(value).replace('.', ',') : String(value);
  return `${number} ${texts.units[unit as 'working_days' | 'calendar_days' | 'hours']}`;
}

const WORKING_DAY_MINUTES = HOURS_PER_WORKING_DAY * 60;

/** Working time in words: `1,5 ngày làm việc`, `3 giờ làm việc`, `20 phút` */
export function workingTimeText(ms: number, { time, language }: Texts): string {
  const minutes = Math.round(ms / 60_000);
  const decimal = (value: number): string =>
    (Math.ceil(value * 10) / 10).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  if (minutes >= WORKING_DAY_MINUTES) return fill(time.days, { n: decimal(minutes / WORKING_DAY_MINUTES) });
  return minutes >= 60 ? fill(time.hours, { n: decimal(minutes / 60) }) : fill(time.minutes, { n: minutes });
}

export { dateText, fill, timeText };
