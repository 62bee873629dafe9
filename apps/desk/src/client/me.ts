import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from './api';
import type { components } from './generated/api';

export type Me = components['schemas']['MeView'];

const HALF_HOUR_MS = 1_800_000;

/** Who is signed in, with the roles held today. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => dataOf(api.GET('/api/v1/me')),
  staleTime: HALF_HOUR_MS,
});

/** Inside the frame, which is shown to those who are signed in only. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('the frame is shown before anybody is signed in');
  return data;
}

export function isOfficer({ kind }: Me): boolean {
  return kind === 'officer';
}
