import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Refusal } from '../../client/problem';
import { fill, useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { EVENT_TEXTS, eventText } from '../event-texts';
import { ACT_TEXTS } from './act-texts';

interface ConflictProps {
  readonly refusal: Refusal;
  /** whether the act is still open on the version that is there now; null while that is being read */
  readonly isStillOpen: boolean | null;
  readonly onAgain: () => void;
}

/** Somebody was faster: who, what and when, and whether this act still makes sense. */
export function ConflictAlert({ refusal, isStillOpen, onAgain }: ConflictProps): ReactNode {
  const { conflict: t } = useTexts(ACT_TEXTS);
  const events = useTexts(EVENT_TEXTS);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [refusal]);
  const { params = {} } = refusal.problem;
  const text = (name: string): string => {
    const value = (params as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' ? value : '';
  };
  return (
    <Alert
      ref={place}
      tabIndex={-1}
      role="alert"
      color="wrong"
      className="problem"
      title={fill(t.title, { by: text('by'), at: timeText(text('at')) })}
    >
      <p>{fill(t.lead, { event: eventText(events, text('event')) })}</p>
      {isStillOpen === null ? null : <p>{isStillOpen ? t.still : t.gone}</p>}
      {isStillOpen ? (
        <Button size="compact-sm" onClick={onAgain}>
          {t.again}
        </Button>
      ) : null}
    </Alert>
  );
}
