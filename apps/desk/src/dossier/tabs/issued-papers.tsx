import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { ACT_TEXTS } from '../acts/act-texts';
import { issuedQuery, type Dossier } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { saveFile } from '../viewer/fetch-file';

/** Papers the authorities have given the person, and the control sheet of the house, to print or keep. */
export function IssuedPapers({ dossier: { id, number, steps } }: { readonly dossier: Dossier }): ReactNode {
  const { papers: t } = useTexts(DOSSIER_TEXTS);
  const { letters } = useTexts(ACT_TEXTS);
  const { data = [] } = useQuery(issuedQuery(id));
  if (data.length === 0 && steps.length === 0) return null;
  return (
    <section>
      <h3>{t.issued}</h3>
      <ul className="files">
        {data.map(({ eventSeq, kind, at }) => (
          <li key={eventSeq}>
            <button
              type="button"
              className="file-button"
              onClick={() => void saveFile(`/api/v1/dossiers/${id}/issued-papers/${eventSeq}`, `${kind}-${number}.pdf`)}
            >
              {letters[kind as keyof typeof letters]}
            </button>
            <span className="hint">{timeText(at)}</span>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="file-button"
            onClick={() => void saveFile(`/api/v1/dossiers/${id}/control-sheet`, `form_05-${number}.pdf`)}
          >
            {t.controlSheet}
          </button>
        </li>
      </ul>
    </section>
  );
}
