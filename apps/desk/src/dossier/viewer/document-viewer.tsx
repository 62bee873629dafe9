import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { fill, useTexts } from '../../texts/bilingual';
import type { CheckedDocument } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { fetchFile, saveFile } from './fetch-file';
import { ImageView } from './image-view';
import { VIEWER_TEXTS } from './viewer-texts';

/** Kept a while, so that going back and forth between papers does not fetch them again [ms]. */
const KEPT_MS = 300_000;

/** A browser shows these by itself; anything else, PDFs too, by the picture the house has made of the first page. */
const IMAGES = new Set(['image/jpeg', 'image/png']);

export function DocumentViewer({ shown }: { readonly shown: CheckedDocument | null }): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  const { papers } = useTexts(DOSSIER_TEXTS);
  if (shown === null) return <p className="empty">{t.none}</p>;
  const { documentId, name } = shown;
  return (
    <section className="viewer" aria-label={fill(t.document, { name })}>
      <div className="viewer-head">
        <h2>{name}</h2>
        <button
          type="button"
          className="plain-button"
          onClick={() => void saveFile(`/api/v1/documents/${documentId}`, name)}
        >
          {papers.download}
        </button>
      </div>
      <Contents key={documentId} shown={shown} />
    </section>
  );
}

function Contents({
  shown: { documentId, mediaType, name, hasThumbnail },
}: {
  readonly shown: CheckedDocument;
}): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  const canShow = IMAGES.has(mediaType);
  const address = `/api/v1/documents/${documentId}${canShow ? '' : '/thumbnail'}`;
  const { data, error } = useQuery({
    queryKey: ['documents', documentId],
    queryFn: () => fetchFile(address),
    enabled: canShow || hasThumbnail,
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });
  if (!canShow && !hasThumbnail) return <p className="empty">{t.failed}</p>;
  if (error) return <ProblemAlert error={error} />;
  if (data === undefined) return <p role="status">{t.loading}</p>;
  return <ImageView url={data.url} name={name} />;
}
