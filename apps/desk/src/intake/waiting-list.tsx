import { Button, Group, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { timeText } from '../texts/format';
import { useLanguage } from '../texts/language';
import { WORDS } from '../texts/words';
import type { IntakeRecord } from './intake-record';
import { dropRecord, keepRecord } from './record-store';
import { useWaitingRecords } from './send-waiting';
import { INTAKE_TEXTS } from './texts';

/** What this computer has taken in and the house has not answered for. */
export function WaitingList(): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const records = useWaitingRecords();
  const [going, setGoing] = useState<IntakeRecord | null>(null);
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{fill(t.waiting, { n: records.length })}</h2>
      <p className="hint">{t.waitingLead}</p>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.provisionalNumber}</th>
              <th scope="col">{t.receivedAt}</th>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <WaitingLine key={record.key} record={record} onDiscard={() => setGoing(record)} />
            ))}
          </tbody>
        </table>
      </div>
      {going === null ? null : <Discard record={going} onClose={() => setGoing(null)} />}
    </section>
  );
}

function WaitingLine({
  record,
  onDiscard,
}: {
  readonly record: IntakeRecord;
  readonly onDiscard: () => void;
}): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const language = useLanguage();
  const { number, receivedAt, title, refusal } = record;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{timeText(receivedAt)}</td>
      <td>{title}</td>
      <td>
        {refusal === null ? (
          t.toSend
        ) : (
          <>
            <p className="field-fault">{refusal[language]}</p>
            <Group gap="xs">
              <button
                type="button"
                className="plain-button"
                onClick={() => void keepRecord({ ...record, refusal: null })}
              >
                {t.sendNow}
              </button>
              <button
                type="button"
                className="plain-button"
                aria-label={fill(t.discard, { number })}
                onClick={onDiscard}
              >
                {t.discardShort}
              </button>
            </Group>
          </>
        )}
      </td>
    </tr>
  );
}

function Discard({ record, onClose }: { readonly record: IntakeRecord; readonly onClose: () => void }): ReactNode {
  const t = useTexts(INTAKE_TEXTS);
  const words = useTexts(WORDS);
  const { number, key } = record;
  return (
    <Modal
      opened
      onClose={onClose}
      title={fill(t.discard, { number })}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <p>{fill(t.discardSure, { number })}</p>
      <Group justify="flex-end">
        <Button variant="outline" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button color="wrong" onClick={() => void dropRecord(key).then(onClose)}>
          {t.discardShort}
        </Button>
      </Group>
    </Modal>
  );
}
