import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { parsePlainSearch } from '../app/plain-search';
import { useShortcut } from '../keyboard/use-shortcut';
import { useDeskSettings } from '../settings/desk-settings';
import { queueSearchOf } from './queue-search';
import { rowsQuery } from './queue-rows';
import { isQueue } from './queues';
import { continued, placeOf, type Worklist } from './worklist';
import { keepPlace, keepWorklist, readWorklist } from './worklist-store';

interface WorklistPlace {
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly goPrevious: () => void;
  readonly goNext: () => void;
  /** the list it was opened from; null for a dossier that was reached otherwise */
  readonly listHref: string | null;
}

/**
 * The dossiers before and after this one in the list it was opened from, by that list's filters and order, also when
 * this one has left it meanwhile. Their shortcuts work while the component that calls this is shown.
 */
export function useWorklist(id: string): WorklistPlace {
  const router = useRouter();
  const readOn = useReadOn();
  const list = useMemo(() => (id === '' ? null : readWorklist()), [id]);
  const { previous, next, continues } = placeOf(list, id);
  const go = useCallback(
    (to: string | null): void => {
      if (to === null) return;
      keepPlace(to);
      // Back leads to the list, not through every dossier on the way.
      router.history.replace(`/desk/dossiers/${to}`);
    },
    [router],
  );
  const goNext = useCallback(() => {
    if (next !== null || list === null) go(next);
    else void readOn(list).then((further) => go(placeOf(further, id).next));
  }, [go, id, list, next, readOn]);
  const goPrevious = useCallback(() => go(previous), [go, previous]);
  const hasNext = next !== null || continues;
  useShortcut('previous', goPrevious, { enabled: previous !== null });
  useShortcut('next', goNext, { enabled: hasNext });
  const isOfList = previous !== null || hasNext || list?.ids.includes(id) === true;
  return {
    hasPrevious: previous !== null,
    hasNext,
    goPrevious,
    goNext,
    listHref: isOfList ? (list?.href ?? null) : null,
  };
}

/** The page behind the last one known. */
function useReadOn(): (list: Worklist) => Promise<Worklist> {
  const queryClient = useQueryClient();
  const { pageSize } = useDeskSettings();
  return useCallback(
    async (list) => {
      const { pathname, search } = new URL(list.href, window.location.origin);
      const queue = pathname.split('/').at(-1) ?? '';
      if (!isQueue(queue) || list.next === null) return list;
      const asked = { ...queueSearchOf(parsePlainSearch(search)), after: list.next };
      const { items, next } = await queryClient.query(rowsQuery({ queue, search: asked, limit: pageSize }));
      const further = continued(
        list,
        items.map(({ id }) => id),
        next,
      );
      keepWorklist(further);
      return further;
    },
    [queryClient, pageSize],
  );
}
