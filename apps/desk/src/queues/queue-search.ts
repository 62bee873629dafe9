import type { PlainSearch } from '../app/plain-search';

export const SORTS = ['due', 'submitted', 'number', 'applicant', 'procedure'] as const;
export type Sort = (typeof SORTS)[number];

/** Filters that take several values, by family: what, where, state. */
const LISTS = [
  'procedureId',
  'fieldCode',
  'level',
  'channel',
  'unitId',
  'deskId',
  'officerId',
  'due',
  'state',
] as const;
/** Filters that take one. */
const SINGLES = ['submittedFrom', 'submittedTo', 'q'] as const;

export type ListFilter = (typeof LISTS)[number];
export type SingleFilter = (typeof SINGLES)[number];

export type Filters = { readonly [Name in ListFilter]?: readonly string[] } & {
  readonly [Name in SingleFilter]?: string;
};

/** A list as its address says: sent to a colleague, it is the same list. */
export interface QueueSearch extends Filters {
  readonly sort?: Sort;
  readonly dir?: 'asc' | 'desc';
  readonly page?: number;
  /** where the page before ended */
  readonly after?: string;
  /** the dossier that has the focus */
  readonly row?: string;
  /** other columns than the reader's own */
  readonly columns?: readonly string[];
}

/** Whatever an address says; what is no part of a list is left out. */
export function queueSearchOf(raw: Readonly<Record<string, unknown>>): QueueSearch {
  const lists = LISTS.flatMap((name) => {
    const values = textsOf(raw[name]);
    return values.length === 0 ? [] : [[name, values] as const];
  });
  const singles = ([...SINGLES, 'after', 'row'] as const).flatMap((name) => {
    const [value] = textsOf(raw[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const [sort] = textsOf(raw['sort']);
  const [dir] = textsOf(raw['dir']);
  const page = Number(raw['page']);
  const columns = textsOf(raw['columns']);
  return {
    ...(Object.fromEntries([...lists, ...singles]) as Filters),
    ...(isSort(sort) ? { sort } : {}),
    ...(dir === 'asc' || dir === 'desc' ? { dir } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
    ...(columns.length === 0 ? {} : { columns }),
  };
}

/** What is asked of the API, for rows and counts alike. */
export function filtersOf(search: QueueSearch): Filters {
  return Object.fromEntries([...LISTS, ...SINGLES].flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
}

export function isFiltered(search: QueueSearch): boolean {
  return Object.keys(filtersOf(search)).length > 0;
}

/** Another filter or order: the list begins anew. */
export function withChange(search: QueueSearch, change: Partial<QueueSearch>): QueueSearch {
  const { page: _page, after: _after, row: _row, ...kept } = search;
  return queueSearchOf({ ...kept, ...change });
}

/** Pressing a column's head: its order, then the other way, then as the queue comes. */
export function sortedBy(search: QueueSearch, sort: Sort): QueueSearch {
  const { sort: _sort, dir: _dir, ...unsorted } = search;
  if (search.sort !== sort) return withChange(unsorted, { sort, dir: 'asc' });
  return search.dir === 'desc' ? withChange(unsorted, {}) : withChange(search, { dir: 'desc' });
}

/** What a saved view keeps: filters and order, not where in the list one stands, nor how one likes to see it. */
export function viewOf(search: QueueSearch): PlainSearch {
  const { page: _page, after: _after, row: _row, columns: _columns, ...kept } = search;
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, plainOf(value)]));
}

function plainOf(value: string | number | readonly string[]): string | string[] {
  return typeof value === 'object' ? [...value] : String(value);
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((each): each is string => typeof each === 'string' && each !== '');
}

function isSort(text: string | undefined): text is Sort {
  return (SORTS as readonly (string | undefined)[]).includes(text);
}
