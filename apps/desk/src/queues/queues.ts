import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../client/api';
import type { operations } from '../client/generated/api';

export type QueueId = operations['listQueue']['parameters']['query']['queue'];

/** In the order of a day: what comes in, what is in hand, what waits, what goes out, what burns. */
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

export const countsQuery = queryOptions({
  queryKey: ['queues', 'counts'],
  queryFn: async () => (await dataOf(api.GET('/api/v1/queues'))).counts,
  refetchInterval: MINUTE_MS,
});

/** How many each queue holds; undefined until it is known. */
export function useQueueCounts(): Readonly<Record<string, number>> | undefined {
  return useQuery(countsQuery).data;
}
