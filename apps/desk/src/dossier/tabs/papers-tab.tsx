import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fill, useTexts } from '../../texts/bilingual';
import { useLanguage } from '../../texts/language';
import { papersQuery, type CheckedDocument, type CheckedPaper, type Dossier } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { FindingForm } from './finding-form';
import { IssuedPapers } from './issued-papers';

interface PapersTabProps {
  readonly dossier: Dossier;
  readonly shown: CheckedDocument | null;
  readonly onShow: (document: CheckedDocument) => void;
}

/** The checklist: each paper asked for, its files, and what was found of it. */
export function PapersTab({ dossier, shown, onShow }: PapersTabProps): ReactNode {
  const { data = [] } = useQuery(papersQuery(dossier.id));
  return (
    <>
      <ol className="checklist">
        {data.map((paper) => (
          <PaperItem key={paper.paper} dossier={dossier} paper={paper} shown={shown} onShow={onShow} />
        ))}
      </ol>
      <IssuedPapers dossier={dossier} />
    </>
  );
}

function PaperItem({ dossier, paper, shown, onShow }: PapersTabProps & { readonly paper: CheckedPaper }): ReactNode {
  const { papers: t } = useTexts(DOSSIER_TEXTS);
  const isVi = useLanguage() === 'vi';
  const name = isVi ? paper.nameVi : paper.nameEn;
  const { kind, copies, presentOnly, conditionVi } = paper;
  const facts = [
    presentOnly ? t.presentOnly : '',
    kind === null ? '' : `${copies ?? 1} ${t.kinds[kind as keyof typeof t.kinds]}`,
    conditionVi === null ? '' : fill(t.when, { condition: conditionVi }),
  ].filter((text) => text !== '');
  return (
    <li>
      <h3>{name}</h3>
      <p className="hint">{facts.join(' · ')}</p>
      <ul className="files">
        {paper.documents.map((document) => (
          <li key={document.documentId}>
            <button
              type="button"
              className="file-button"
              aria-pressed={document.documentId === shown?.documentId}
              onClick={() => onShow(document)}
            >
              {document.name}
              {document.pageCount === null ? '' : ` (${fill(t.pages, { n: document.pageCount })})`}
            </button>
          </li>
        ))}
        {paper.documents.length === 0 ? <li className="hint">{t.noFile}</li> : null}
      </ul>
      <FindingForm dossier={dossier} paper={paper} name={name} />
    </li>
  );
}
