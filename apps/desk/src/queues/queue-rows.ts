import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../client/api';
import type { components, operations } from '../client/generated/api';
import { useQueueChanges } from '../client/use-live-stream';
import { changeOf, type ListChange } from './list-change';
import { filtersOf, type QueueSearch } from './queue-search';
import type { QueueId } from './queues';

export type QueueRow = components['schemas']['DeskDossierView'];
export type QueueRows = components['schemas']['DeskDossierPageView'];

export interface ListAsked {
  readonly queue: QueueId;
  readonly search: QueueSearch;
  readonly limit: number;
}

/** One page of a queue. Read once: what is on the screen moves when its reader says so. */
// Its type carries that of the answer; written out it would say the API's description a second time.
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types
export function rowsQuery({ queue, search, limit }: ListAsked) {
  const { sort, dir, after } = search;
  // An address may say anything; the API names what it does not know.
  const query = { queue, limit, ...filtersOf(search), ...said({ sort, dir, after }) } as RowsAsked;
  return queryOptions({
    queryKey: ['queues', 'rows', query],
    queryFn: () => dataOf(api.GET('/api/v1/dossiers', { params: { query } })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

type RowsAsked = operations['listQueue']['parameters']['query'];

function said(given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

interface LiveRows {
  readonly rows: QueueRows | undefined;
  readonly error: Error | null;
  /** what pressing `showNew` would change; null for nothing */
  readonly change: ListChange | null;
  readonly showNew: () => void;
}

/** The page on the screen, and beside it, unseen, the same page as it is now. */
export function useLiveRows(asked: ListAsked): LiveRows {
  const queryClient = useQueryClient();
  const shown = rowsQuery(asked);
  const { data: rows, error, dataUpdatedAt } = useQuery(shown);
  const fresh = useQuery({ ...shown, queryKey: ['fresh', ...shown.queryKey], enabled: false });
  useQueueChanges(() => void fresh.refetch());
  const isNewer = fresh.data !== undefined && fresh.dataUpdatedAt > dataUpdatedAt;
  const change = isNewer && rows ? changeOf(rows, fresh.data) : null;
  return {
    rows,
    error: error ?? fresh.error,
    change: change === null || change.come + change.other === 0 ? null : change,
    showNew: () => {
      queryClient.setQueryData(shown.queryKey, fresh.data);
      void queryClient.invalidateQueries({ queryKey: ['queues', 'counts'] });
    },
  };
}
