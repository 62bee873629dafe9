import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../client/api';
import { useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { notesQuery } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { WritingForm } from './writing-form';

/** What officers tell each other about the dossier. */
export function NotesTab({ id }: { readonly id: string }): ReactNode {
  const { notes: t } = useTexts(DOSSIER_TEXTS);
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(notesQuery(id));
  const add = (text: string, key: string): Promise<unknown> =>
    answerOf(
      api.POST('/api/v1/dossiers/{id}/notes', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { text },
      }),
    );
  return (
    <>
      <p className="hint">{t.lead}</p>
      {data.length === 0 ? <p>{t.empty}</p> : null}
      <ol className="talk">
        {data.map(({ id: note, officerName, writtenAt, text }) => (
          <li key={note}>
            <strong>{officerName}</strong> <span className="hint">{timeText(writtenAt)}</span>
            <p className="as-typed">{text}</p>
          </li>
        ))}
      </ol>
      <WritingForm
        label={t.label}
        button={t.add}
        send={add}
        onSent={() => queryClient.invalidateQueries({ queryKey: notesQuery(id).queryKey })}
      />
    </>
  );
}
