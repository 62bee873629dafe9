import type { Language } from './language';

/** `30/01/2020` from any ISO text in the offset of Việt Nam: dates are written one way in both languages. */
export function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** `17:00 30/01/2020` */
export function timeText(iso: string): string {
  return `${iso.slice(11, 16)} ${dateText(iso)}`;
}

export function countText(count: number, language: Language): string {
  return count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}
