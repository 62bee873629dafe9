import { parseInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { isId } from '../identifiers/new-id';

/** Where a page ended: the sort value of its last row, mostly an instant, and its id for ties. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** for `?after=`; null on the last page */
  readonly next: string | null;
}

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/**
 * `isKey` says what the list is sorted by; instants unless told. @throws DomainError `request.bad_cursor` for anything
 * `encodeCursor` would not write
 */
export function decodeCursor(text: string, isKey: (at: string) => boolean = isWrittenInstant): Cursor {
  const written = Buffer.from(text, 'base64url').toString('utf8');
  const cut = written.lastIndexOf(' ');
  const [at, id] = [written.slice(0, Math.max(cut, 0)), written.slice(cut + 1)];
  if (!isKey(at) || !isId(id)) throw new DomainError('request.bad_cursor');
  return { at, id };
}

/** Exactly as `Date` writes it: whatever else reads as a time might not be one for the database. */
export function isWrittenInstant(at: string): boolean {
  try {
    return new Date(parseInstant(at)).toISOString() === at;
  } catch {
    return false;
  }
}

/** Cuts the one row more that was read to know whether there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { item, cursor }: { readonly item: (row: Row) => Item; readonly cursor: (row: Row) => Cursor },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? encodeCursor(cursor(last)) : null,
  };
}
