import { queryOptions } from '@tanstack/react-query';
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
