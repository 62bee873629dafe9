import { formatCount, type Language } from '@kernel/sla/ratio';
import { fill, type Texts } from './index';

/** `30/01/2020` from any ISO text: dates are written one way in both languages. */
export function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** `17:00 30/01/2020` from an ISO text in the offset of Việt Nam. */
export function timeText(iso: string): string {
  return `${iso.slice(11, 16)} ${dateText(iso)}`;
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

export { fill };
