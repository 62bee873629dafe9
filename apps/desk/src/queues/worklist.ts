/** The list somebody works through, as it was when they began: dossiers that leave the queue meanwhile keep their place. */
export interface Worklist {
  /** where the list is */
  readonly href: string;
  readonly ids: readonly string[];
  /** where its last page known ended; null at its end */
  readonly next: string | null;
}

export interface Place {
  readonly previous: string | null;
  readonly next: string | null;
  /** there is more beyond the last one known, on the next page */
  readonly continues: boolean;
}

/** What stands beside a dossier in the list; nothing for one that is not of it. */
export function placeOf(list: Worklist | null, id: string): Place {
  const index = list?.ids.indexOf(id) ?? -1;
  if (list === null || index === -1) return { previous: null, next: null, continues: false };
  const next = list.ids[index + 1] ?? null;
  return { previous: list.ids[index - 1] ?? null, next, continues: next === null && list.next !== null };
}

/** A further page behind what is known. */
export function continued(list: Worklist, ids: readonly string[], next: string | null): Worklist {
  const known = new Set(list.ids);
  return { ...list, ids: [...list.ids, ...ids.filter((id) => !known.has(id))], next };
}

/** A page of the same list is shown: what was known before it stays before it. */
export function shown(before: Worklist | null, page: Worklist & { readonly isFirst: boolean }): Worklist {
  const { isFirst, ...list } = page;
  if (isFirst || before === null || sameList(before.href) !== sameList(list.href)) return list;
  const shownNow = new Set(list.ids);
  const first = before.ids.findIndex((id) => shownNow.has(id));
  const earlier = first === -1 ? before.ids : before.ids.slice(0, first);
  return { ...list, ids: [...earlier, ...list.ids] };
}

/** An address without where in the list one stands. */
function sameList(href: string): string {
  const { pathname, searchParams } = new URL(href, 'http://desk');
  for (const name of ['page', 'after', 'row', 'columns']) searchParams.delete(name);
  return `${pathname}?${searchParams.toString()}`;
}
