import type { ReactNode } from 'react';
import { fill, useTexts } from '../../texts/bilingual';
import type { CheckedDocument } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { FileView } from './file-view';
import { saveFile } from './fetch-file';
import { PagesView } from './pages-view';
import { VIEWER_TEXTS } from './viewer-texts';

/** A browser shows these by itself; anything else by the pictures the house makes of it. */
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

function Contents({ shown }: { readonly shown: CheckedDocument }): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  const { documentId, mediaType, name, hasThumbnail } = shown;
  const address = `/api/v1/documents/${documentId}`;
  if (IMAGES.has(mediaType)) return <FileView address={address} name={name} />;
  if (!hasThumbnail) return <p className="empty">{t.failed}</p>;
  if (mediaType === 'application/pdf') return <PagesView shown={shown} />;
  return <FileView address={`${address}/thumbnail`} name={name} />;
}
