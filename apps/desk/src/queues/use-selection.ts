import { useCallback, useMemo, useState } from 'react';
import type { QueueRow } from './queue-rows';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly rows: readonly QueueRow[];
  readonly toggle: (id: string) => void;
  /** from the row with the focus on to this one */
  readonly extend: (from: string, to: string) => void;
  readonly clear: () => void;
}

/** Rows chosen by hand; what is no more on the page is no more chosen. */
export function useSelection(rows: readonly QueueRow[]): Selection {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const ids = useMemo(() => new Set(selected.map(({ id }) => id)), [selected]);
  return {
    ids,
    rows: selected,
    toggle: useCallback(
      (id) =>
        choose((now) => {
          const next = new Set(now);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
      [],
    ),
    extend: useCallback((from, to) => choose((now) => new Set([...now, from, to])), []),
    clear: useCallback(() => choose(new Set()), []),
  };
}
