import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, dataOf } from '../client/api';
import type { components } from '../client/generated/api';

export type OfficerLoad = components['schemas']['OfficerLoadView'];

export const unitLoadQuery = queryOptions({
  // Beside the queues: what changes them changes this.
  queryKey: ['queues', 'unit-load'],
  queryFn: () => dataOf(api.GET('/api/v1/unit-load')),
});

/** What is filled in of an absence; days as the browser's date field has them. */
export interface AbsenceInput {
  readonly officerId: string;
  readonly substituteId: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly reason: string;
}

export function recordAbsence(
  { officerId, substituteId, firstDay, lastDay, reason }: AbsenceInput,
  key: string,
): Promise<unknown> {
  return dataOf(
    api.POST('/api/v1/absences', {
      params: { header: { 'Idempotency-Key': key } },
      body: {
        officerId,
        ...(substituteId === null ? {} : { substituteId }),
        // Whole days, by the clock of Việt Nam.
        from: firstDay === '' ? '' : `${firstDay}T00:00:00+07:00`,
        to: lastDay === '' ? '' : `${lastDay}T23:59:59+07:00`,
        reason,
      },
    }),
  );
}

export function endAbsence(id: string, key: string): Promise<unknown> {
  return dataOf(
    api.POST('/api/v1/absences/{id}/end', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
  );
}

export type Redistribution = components['schemas']['RedistributionView'];

/** Who would have how much; everybody's work evened out, or all of one officer's given to the others. */
export function useRedistribution(fromOfficerId: string | null): UseQueryResult<Redistribution> {
  return useQuery({
    queryKey: ['queues', 'redistribution', fromOfficerId],
    queryFn: () =>
      dataOf(
        api.POST('/api/v1/unit-load/redistribution/preview', { body: fromOfficerId === null ? {} : { fromOfficerId } }),
      ),
    // What is sent is what was read: it does not change while somebody reads it.
    staleTime: Infinity,
    gcTime: 0,
  });
}

interface RedistributionWish extends Pick<Redistribution, 'moves'> {
  readonly reason: string;
}

/** The moves as they were seen; answers the bulk act that makes them. */
export async function redistribute({ reason, moves }: RedistributionWish, key: string): Promise<string> {
  const wished = moves.map(({ dossierId, version, step, toOfficerId }) => ({ dossierId, version, step, toOfficerId }));
  const params = { header: { 'Idempotency-Key': key } };
  const body = { reason, moves: wished };
  return (await dataOf(api.POST('/api/v1/unit-load/redistribution', { params, body }))).id;
}
