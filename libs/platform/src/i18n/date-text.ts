/** `30/01/2020` from any ISO text: dates are written one way in both languages. */
export function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** `17:00 30/01/2020` from an ISO text in the offset of Việt Nam. */
export function timeText(iso: string): string {
  return `${iso.slice(11, 16)} ${dateText(iso)}`;
}
