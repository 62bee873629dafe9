import { useEffect, useState } from 'react';
import { isPassing, Refusal } from '../client/problem';
import type { IntakeRecord } from './intake-record';
import { keepRecord, keptRecords, onRecordsChanged } from './record-store';
import { sendRecord, type FiledDossier } from './send-record';

const TRY_AGAIN_MS = 5_000;

/** The records of this computer that still wait, as they change. */
export function useWaitingRecords(): readonly IntakeRecord[] {
  const [records, setRecords] = useState<readonly IntakeRecord[]>([]);
  useEffect(() => {
    const read = (): void => void keptRecords().then(setRecords, () => undefined);
    read();
    return onRecordsChanged(read);
  }, []);
  return records;
}

/** While the page is open: sends what waits, the oldest first, until the house has answered for each. */
export function useSending(onSent: (record: IntakeRecord, dossier: FiledDossier) => void, isPaused: boolean): void {
  useEffect(() => {
    if (isPaused) return undefined;
    let isOver = false;
    const round = async (): Promise<void> => {
      const waiting = (await keptRecords()).filter(({ refusal }) => refusal === null);
      for (const record of waiting) {
        if (isOver) return;
        const dossier = await sendOrNote(record);
        if (dossier === null) return;
        if (dossier !== 'refused') onSent(record, dossier);
      }
    };
    const timer = setInterval(() => void alone(round), TRY_AGAIN_MS);
    void alone(round);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [onSent, isPaused]);
}

let isBusy = false;

async function alone(round: () => Promise<void>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    await round();
  } finally {
    isBusy = false;
  }
}

/** null: the house could not be reached. A refusal is kept with the record, for the clerk to mend. */
async function sendOrNote(record: IntakeRecord): Promise<FiledDossier | 'refused' | null> {
  try {
    return await sendRecord(record);
  } catch (error) {
    if (isPassing(error) || !(error instanceof Refusal) || error.status === 401) return null;
    const { vi, en } = error.problem.messages;
    await keepRecord({ ...record, refusal: { vi, en } });
    return 'refused';
  }
}
