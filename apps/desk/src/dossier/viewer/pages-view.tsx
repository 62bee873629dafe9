import { useState, type ReactNode } from 'react';
import { fill, useTexts } from '../../texts/bilingual';
import type { CheckedDocument } from '../dossier-data';
import { FileView } from './file-view';
import { VIEWER_TEXTS } from './viewer-texts';

/** A PDF: one of its pages, and a strip of all of them to choose from. */
export function PagesView({ shown: { documentId, name, pageCount } }: { readonly shown: CheckedDocument }): ReactNode {
  const t = useTexts(VIEWER_TEXTS);
  const [page, turnTo] = useState(1);
  const pages = pageCount ?? 1;
  const picture = (no: number, size: string) => `/api/v1/documents/${documentId}/page-picture?page=${no}&size=${size}`;
  return (
    <div className="pages-view">
      <nav className="page-strip" aria-label={fill(t.pages, { name })}>
        {Array.from({ length: pages }, (_each, index) => index + 1).map((no) => (
          <button key={no} type="button" aria-current={no === page ? 'page' : undefined} onClick={() => turnTo(no)}>
            {/* Each is drawn for whoever asks: those out of sight are not asked for. */}
            <img src={picture(no, 'small')} alt="" loading="lazy" />
            {fill(t.page, { no })}
          </button>
        ))}
      </nav>
      <div className="page-shown">
        <FileView key={page} address={picture(page, 'large')} name={fill(t.pageOf, { no: page, pages, name })} />
      </div>
    </div>
  );
}
