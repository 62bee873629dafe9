import { foldVietnamese } from '@kernel/text/fold-vietnamese';
import { decodeCursor, encodeCursor, isWrittenInstant } from '@platform/http/cursor';
import type { NamedValues } from './named-values';

export const DESK_SORTS = ['due', 'submitted', 'number', 'applicant', 'procedure'] as const;
export type DeskSort = (typeof DESK_SORTS)[number];
export type Direction = 'asc' | 'desc';

export interface DeskOrder {
  readonly sort: DeskSort;
  readonly dir: Direction;
}

interface SortKey {
  readonly type: string;
  /** never null, or a row would be lost between two pages */
  readonly sql: (dir: Direction) => string;
  /** whether a cursor can have come from such a list */
  readonly isKey: (text: string) => boolean;
}

const LONGEST_KEY = 200;
const isText = (text: string): boolean => text.length <= LONGEST_KEY && /^[\x20-\x7e]*$/.test(text);

const KEYS: Readonly<Record<DeskSort, SortKey>> = {
  // Without a date comes last, whichever way round.
  due: {
    type: 'timestamptz',
    sql: (dir) => `coalesce(d.due_at, '${dir === 'asc' ? '' : '-'}infinity'::timestamptz)`,
    isKey: (text) => isWrittenInstant(text) || text === 'Infinity' || text === '-Infinity',
  },
  submitted: { type: 'timestamptz', sql: () => 'd.submitted_at', isKey: isWrittenInstant },
  number: { type: 'text', sql: () => 'd.number COLLATE "C"', isKey: isText },
  applicant: { type: 'text', sql: () => 'fold_vietnamese(d.applicant_name) COLLATE "C"', isKey: isText },
  procedure: {
    type: 'int',
    sql: () => 'coalesce(array_position({procedures}::text[], d.procedure_id), 0)',
    isKey: (text) => /^\d{1,6}$/.test(text),
  },
};

/** What a row is sorted by, as the driver gives it. */
type KeyValue = Date | number | string;

export function keySql({ sort, dir }: DeskOrder): string {
  return KEYS[sort].sql(dir);
}

/** From which row on: `true` on the first page. @throws DomainError `request.bad_cursor` */
export function beyond(order: DeskOrder, after: string | null): readonly [condition: string, values: NamedValues] {
  if (after === null) return ['true', {}];
  const { type, isKey } = KEYS[order.sort];
  const { at, id } = decodeCursor(after, isKey);
  const comes = order.dir === 'asc' ? '>' : '<';
  return [`(${keySql(order)}, d.id) ${comes} ({afterKey}::${type}, {afterId}::uuid)`, { afterKey: at, afterId: id }];
}

export function cursorOf(key: KeyValue, id: string): string {
  return encodeCursor({ at: key instanceof Date ? key.toISOString() : String(key), id });
}

/** Procedures in the order of their names, for sorting by what a reader sees and not by an id. */
export function inNameOrder(procedures: readonly { readonly id: string; readonly nameVi: string }[]): string[] {
  const folded = procedures.map(({ id, nameVi }) => ({ id, name: foldVietnamese(nameVi) }));
  return folded.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ id }) => id);
}
