import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing, refusalCode } from './problem';
import { sessionEnded } from './session-state';

const FRESH_MS = 10_000;
const RETRIES = 2;

const notice = (error: Error): void => {
  if (refusalCode(error) === 'session.required') sessionEnded();
};
const again = (failures: number, error: Error): boolean => failures < RETRIES && isPassing(error);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    // Tried even when the browser thinks it is off line: the house may stand in the same room.
    queries: { staleTime: FRESH_MS, retry: again, networkMode: 'always' },
    mutations: { retry: again, networkMode: 'always' },
  },
});
