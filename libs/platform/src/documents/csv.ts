import type { Cell } from './xlsx';

export const CSV_TYPE = 'text/csv; charset=utf-8';
/** Without it a spreadsheet takes Vietnamese for something else. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/** One line of comma-separated values (RFC 4180): texts that would be misread are quoted, numbers are not. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
