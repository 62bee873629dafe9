import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../client/api';
import type { operations } from '../client/generated/api';
import { filtersOf, type Filters, type QueueSearch } from './queue-search';

export type QueueId = operations['listQueue']['parameters']['query']['queue'];

/** In the order of a day: what comes in, what is in hand, what goes out, what burns, what waits. */
export const QUEUES = [
  'to_receive',
  'mine',
  'my_desks',
  'to_return',
  'due_soon',
  'overdue',
  'waiting_for_citizen',
  'waiting_for_others',
  'taken_back',
  'unit',
] as const satisfies readonly QueueId[];

export function isQueue(text: string): text is QueueId {
  return (QUEUES as readonly string[]).includes(text);
}

const MINUTE_MS = 60_000;

export type FilterQuery = NonNullable<operations['countQueues']['parameters']['query']>;

/** How many each queue holds of what a filter leaves. */
// Its type carries that of the answer; written out it would say the API's description a second time.
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types
export function countsQuery(filters: Filters = {}) {
  return queryOptions({
    queryKey: ['queues', 'counts', filters],
    // An address may say anything; the API names what it does not know.
    queryFn: async () =>
      (await dataOf(api.GET('/api/v1/queues', { params: { query: filters as FilterQuery } }))).counts,
    refetchInterval: MINUTE_MS,
  });
}

/** How many the list has in all; undefined until it is known. */
export function useTotal(queue: QueueId, search: QueueSearch): number | undefined {
  return useQuery(countsQuery(filtersOf(search))).data?.[queue];
}
