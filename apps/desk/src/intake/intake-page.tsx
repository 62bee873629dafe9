import { useCallback, useState, type ReactNode } from 'react';
import { Page } from '../app/page';
import { fill, useTexts } from '../texts/bilingual';
import { IntakeFormPart } from './intake-form-part';
import type { IntakeRecord } from './intake-record';
import { Kept, Received } from './intake-result';
import type { Outcome } from './outcome';
import type { FiledDossier } from './send-record';
import { useSending } from './send-waiting';
import { INTAKE_TEXTS } from './texts';
import { WaitingList } from './waiting-list';
import './intake.css';

/** The counter: one dossier after the other, from the card to the receipt, by the keyboard alone. */
export function IntakePage(): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [round, setRound] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [sent, setSent] = useState<readonly string[]>([]);
  const onSent = useCallback(
    ({ number: provisional }: IntakeRecord, { number }: FiledDossier) =>
      setSent((before) => [...before, fill(t.sent, { provisional, number })]),
    [t],
  );
  // While the clerk's own record is under way, nobody else sends it.
  useSending(onSent, isSending);
  const next = (): void => {
    setOutcome(null);
    setRound((before) => before + 1);
  };
  return (
    <Page title={t.title} placesFocus>
      {outcome === null ? <IntakeFormPart key={round} onOutcome={setOutcome} onSending={setIsSending} /> : null}
      {outcome?.kind === 'received' ? <Received dossier={outcome.dossier} onNext={next} /> : null}
      {outcome?.kind === 'kept' ? <Kept record={outcome.record} onNext={next} /> : null}
      <div role="status">
        {sent.length === 0 ? null : (
          <>
            <h2>{t.sentTitle}</h2>
            <ul>
              {sent.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <WaitingList />
    </Page>
  );
}
