import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../client/api';
import type { components } from '../client/generated/api';
import { useAct } from '../client/use-act';
import { changeLanguage, isLanguageChosen } from '../texts/language';

/** What a person has set for their own desk; kept by the house, so that it is the same at every machine. */
export type DeskSettings = components['schemas']['DeskSettingsView'];

const COMMON: DeskSettings = { columns: [], shortcuts: {}, shortcutsOn: true, language: 'vi', pageSize: 25 };

export const settingsQuery = queryOptions({
  queryKey: ['desk', 'settings'],
  queryFn: () => dataOf(api.GET('/api/v1/desk/settings')),
  staleTime: Infinity,
});

export function useDeskSettings(): DeskSettings {
  return useQuery(settingsQuery).data ?? COMMON;
}

/** The language of the person, where this browser has not been told another. */
export function useLanguageOfSettings(): void {
  const language = useQuery(settingsQuery).data?.language;
  useEffect(() => {
    if (language !== undefined && !isLanguageChosen()) changeLanguage(language);
  }, [language]);
}

type Changes = Partial<DeskSettings> | ((now: DeskSettings) => Partial<DeskSettings>);

/** Changes what is set: on the screen at once, and at the house after it. */
export function useChangeSettings(): (changes: Changes) => void {
  const queryClient = useQueryClient();
  const { mutate } = useAct({
    send: (body: DeskSettings, key) =>
      dataOf(api.PUT('/api/v1/desk/settings', { params: { header: { 'Idempotency-Key': key } }, body })),
    inOrder: 'desk-settings',
  });
  return (changes) => {
    const now = queryClient.getQueryData(settingsQuery.queryKey) ?? COMMON;
    const next = { ...now, ...(typeof changes === 'function' ? changes(now) : changes) };
    queryClient.setQueryData(settingsQuery.queryKey, next);
    mutate(next, { onError: () => void queryClient.invalidateQueries(settingsQuery) });
  };
}
