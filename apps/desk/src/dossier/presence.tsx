import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { api, dataOf } from '../client/api';
import { liveStream } from '../client/live-stream';
import { fill, useTexts } from '../texts/bilingual';
import { dossierKey } from './dossier-data';
import { DOSSIER_TEXTS } from './texts';

/** The house forgets a reader it has not heard of for a minute [ms]. */
const BEAT_MS = 20_000;

/** Who else has this dossier open; and, by asking, that one has it open oneself. */
export function Presence({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(DOSSIER_TEXTS);
  const queryClient = useQueryClient();
  const queryKey = [...dossierKey(id), 'presence'];
  const path = { params: { path: { id } } };
  const { data: others = [] } = useQuery({
    queryKey,
    queryFn: async () => (await dataOf(api.POST('/api/v1/dossiers/{id}/presence', path))).others,
    refetchInterval: BEAT_MS,
    gcTime: 0,
  });
  useEffect(
    () =>
      liveStream.on('presence', ({ dossierId }) => {
        if (dossierId === id) void queryClient.invalidateQueries({ queryKey: [...dossierKey(id), 'presence'] });
      }),
    [id, queryClient],
  );
  useEffect(() => {
    const leave = (): void => void fetch(`/api/v1/dossiers/${id}/presence`, { method: 'DELETE', keepalive: true });
    // A closed window runs no cleanup.
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  return (
    <p className="presence" role="status">
      {others.length === 0 ? '' : fill(t.others, { names: others.map(({ name }) => name).join(', ') })}
    </p>
  );
}
