import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { keyboard } from '../keyboard/keyboard';
import { useShortcut } from '../keyboard/use-shortcut';
import type { QueueRow } from './queue-rows';
import type { QueueSearch } from './queue-search';
import { rowToFocus } from './row-to-focus';
import { keepPlace, readPlace, readWorklist } from './worklist-store';

interface RowFocus {
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  /** null where there is no page of a dossier */
  readonly onOpen: ((id: string) => void) | null;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  /** to a neighbour of the row that has the focus */
  readonly move: (step: number) => void;
}

/** After this long on a row the address says so; browsers allow few such changes a second [ms]. */
const SETTLED_MS = 250;

/** Which row has the focus: moved by arrows, kept in the address, found again by Back. */
export function useRowFocus(rows: readonly QueueRow[], search: QueueSearch): RowFocus {
  const router = useRouter();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const [activeId, setActive] = useState<string | null>(null);
  const active = activeId !== null && ids.includes(activeId) ? activeId : (ids[0] ?? null);
  const settle = useSettledRow();
  useFocusOnReturn(ids, search);
  const move = useCallback(
    (step: number) => {
      const place = active === null ? -1 : ids.indexOf(active);
      const isInTable = document.activeElement?.closest('.queue-table tbody') ?? null;
      focusRow(ids[isInTable === null ? Math.max(place, 0) : place + step]);
    },
    [active, ids],
  );
  useShortcut('down', () => move(1));
  useShortcut('up', () => move(-1));
  const onOpen = useCallback(
    (id: string) => {
      keepPlace(id);
      settle(id, true);
      router.history.push(`/desk/dossiers/${id}`);
    },
    [router, settle],
  );
  return {
    activeId: active,
    move,
    onOpen: '/dossiers/$id' in router.routesByPath ? onOpen : null,
    onActive: useCallback(
      (id: string) => {
        setActive(id);
        settle(id);
      },
      [settle],
    ),
    onKey: (event) => {
      const shortcut = keyboard.idOf(event.nativeEvent);
      if (active === null || (shortcut !== 'up' && shortcut !== 'down' && shortcut !== 'open')) return;
      event.preventDefault();
      if (shortcut === 'open') onOpen(active);
      else move(shortcut === 'down' ? 1 : -1);
    },
  };
}

/** Writes the row into the address, at once or when the focus has come to rest on it. */
function useSettledRow(): (id: string, atOnce?: boolean) => void {
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (id, atOnce = false) => {
      clearTimeout(timer.current);
      const write = (): void => {
        const address = new URL(window.location.href);
        if (address.searchParams.get('row') === id) return;
        address.searchParams.set('row', id);
        if (atOnce) window.history.replaceState(window.history.state, '', address);
        else
          void navigate({
            to: '.',
            search: ((now: object) => ({ ...now, row: id })) as never,
            replace: true,
            resetScroll: false,
          });
      };
      if (atOnce) write();
      else timer.current = setTimeout(write, SETTLED_MS);
    },
    [navigate],
  );
}

/** Coming back, the focus is where one was, or where that one's neighbour is now. */
function useFocusOnReturn(ids: readonly string[], { row }: QueueSearch): void {
  const isPlaced = useRef(false);
  useEffect(() => {
    if (isPlaced.current || ids.length === 0) return;
    isPlaced.current = true;
    if (row !== undefined) focusRow(rowToFocus(ids, [readPlace(), row], readWorklist()?.ids ?? []) ?? undefined);
  }, [ids, row]);
}

function focusRow(id: string | undefined): void {
  if (id === undefined) return;
  const link = document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] a`);
  link?.focus({ preventScroll: true });
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
