import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../client/api';
import { useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { messagesQuery } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';
import { WritingForm } from './writing-form';

/** The conversation with the person; the officer speaks for the unit. */
export function MessagesTab({ id }: { readonly id: string }): ReactNode {
  const { messages: t } = useTexts(DOSSIER_TEXTS);
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(messagesQuery(id));
  const send = (text: string, key: string): Promise<unknown> =>
    answerOf(
      api.POST('/api/v1/dossiers/{id}/messages', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { text },
      }),
    );
  return (
    <>
      <p className="hint">{t.lead}</p>
      {data.length === 0 ? <p>{t.empty}</p> : null}
      <ol className="talk">
        {data.map(({ id: message, author, sentAt, text }) => (
          <li key={message} className={`is-${author}`}>
            <strong>{author === 'citizen' ? t.citizen : t.desk}</strong>{' '}
            <span className="hint">{timeText(sentAt)}</span>
            <p className="as-typed">{text}</p>
          </li>
        ))}
      </ol>
      <WritingForm
        label={t.label}
        button={t.send}
        send={send}
        onSent={() => queryClient.invalidateQueries({ queryKey: messagesQuery(id).queryKey })}
      />
    </>
  );
}
