import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { timeText } from '../texts/format';
import { CashBox } from './cash-box';
import type { IntakeRecord } from './intake-record';
import type { FiledDossier } from './send-record';
import { INTAKE_TEXTS } from './texts';

interface ReceivedProps {
  readonly dossier: FiledDossier;
  readonly onNext: () => void;
}

/** The number, the date, the paper to print and the money to take; it has the focus as soon as it is there. */
export function Received({ dossier, onNext }: ReceivedProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const heading = useFocused();
  const { id, number, dueAt, lookupSecret, version } = dossier;
  return (
    <section className="intake-result" aria-labelledby="received">
      <h2 id="received" ref={heading} tabIndex={-1}>
        {t.received}
      </h2>
      <dl className="facts">
        <dt>{t.number}</dt>
        <dd className="big-number">{number}</dd>
        <dt>{t.due}</dt>
        <dd>{dueAt === null ? '—' : timeText(dueAt)}</dd>
        <dt>{t.secret}</dt>
        <dd>{lookupSecret}</dd>
      </dl>
      <div className="ways-out">
        <Button component="a" href={`/api/v1/dossiers/${id}/issued-papers/${version}`} target="_blank" rel="noreferrer">
          {t.printForm}
        </Button>
        <Button variant="outline" onClick={onNext}>
          {t.next}
        </Button>
      </div>
      <CashBox dossierId={id} />
    </section>
  );
}

interface KeptProps {
  readonly record: IntakeRecord;
  readonly onNext: () => void;
}

/** Without network: the provisional number, as large and as different from a dossier number as can be. */
export function Kept({ record, onNext }: KeptProps): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const heading = useFocused();
  return (
    <section className="intake-result intake-kept" aria-labelledby="kept">
      <h2 id="kept" ref={heading} tabIndex={-1}>
        {t.provisional}
      </h2>
      <p className="big-number">{record.number}</p>
      <p>{fill(t.provisionalLead, { at: timeText(record.receivedAt) })}</p>
      <div className="ways-out">
        <Button onClick={() => window.print()}>{t.printSlip}</Button>
        <Button variant="outline" onClick={onNext}>
          {t.next}
        </Button>
      </div>
    </section>
  );
}

function useFocused(): React.RefObject<HTMLHeadingElement | null> {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
