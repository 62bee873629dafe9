import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { useTexts } from '../../texts/bilingual';
import { fetchFile } from './fetch-file';
import { ImageView } from './image-view';
import { VIEWER_TEXTS } from './viewer-texts';

/** Kept a while, so that going back and forth between papers does not fetch them again [ms]. */
const KEPT_MS = 300_000;

/** A picture of the house, once it is here. */
export function FileView({ address, name }: { readonly address: string; readonly name: string }): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  const { data, error } = useQuery({
    queryKey: ['documents', address],
    queryFn: () => fetchFile(address),
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });
  if (error) return <ProblemAlert error={error} />;
  if (data === undefined) return <p role="status">{t.loading}</p>;
  return <ImageView url={data.url} name={name} />;
}
