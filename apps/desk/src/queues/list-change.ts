interface Row {
  readonly id: string;
  readonly version: number;
}

interface RowPage {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** What a newer reading of the same page would show differently. */
export interface ListChange {
  /** dossiers that have come */
  readonly come: number;
  /** dossiers that are another version now, or have left */
  readonly other: number;
}

/**
 * Rows never move by themselves; this says what they would do. Of a full page, rows after the last one that stayed have
 * only moved up from the next page: they are not new.
 */
export function changeOf(shown: RowPage, fresh: RowPage): ListChange {
  const before = new Map(shown.items.map(({ id, version }) => [id, version]));
  const after = new Map(fresh.items.map(({ id, version }) => [id, version]));
  const lastThatStayed = fresh.items.findLastIndex(({ id }) => before.has(id));
  const come = fresh.items.filter(
    ({ id }, place) => !before.has(id) && (shown.next === null || place < lastThatStayed),
  ).length;
  const pushedOut = fresh.next === null ? 0 : come;
  const gone = shown.items.filter(({ id }) => !after.has(id)).length;
  const changed = shown.items.filter(({ id, version }) => after.has(id) && after.get(id) !== version).length;
  return { come, other: changed + Math.max(0, gone - pushedOut) };
}
