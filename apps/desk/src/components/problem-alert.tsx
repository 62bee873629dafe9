import { Alert } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Refusal } from '../client/problem';
import { useTexts } from '../texts/bilingual';
import { useLanguage } from '../texts/language';
import { WORDS } from '../texts/words';

interface ProblemAlertProps {
  readonly error: unknown;
  /** names the fields of a form, by the path the API gives them */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Why something did not work, in the API's own sentence, with each field at fault; it takes the focus when it comes. */
export function ProblemAlert({ error, labels = {} }: ProblemAlertProps): ReactNode {
  const t = useTexts(WORDS);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [error]);
  if (error === null || error === undefined) return null;
  if (!(error instanceof Refusal)) {
    return (
      <Alert ref={place} tabIndex={-1} color="wrong" role="alert" className="problem">
        {t.lost}
      </Alert>
    );
  }
  const { messages, errors = [], instance } = error.problem;
  return (
    <Alert ref={place} tabIndex={-1} color="wrong" role="alert" className="problem" title={messages[language]}>
      {errors.length === 0 ? null : (
        <>
          <p>{t.fields}:</p>
          <ul>
            {errors.map(({ field, code, messages: sentences }) => (
              <li key={`${field} ${code}`}>
                {labels[field] === undefined ? null : <strong>{labels[field]}: </strong>}
                {sentences[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="support-code">
        {t.supportCode}: <code>{instance}</code>
      </p>
    </Alert>
  );
}
