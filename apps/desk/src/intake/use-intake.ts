import { useState } from 'react';
import { isPassing } from '../client/problem';
import { useProcedure, type Procedure } from './catalogue';
import { emptyForm, missingIn, recordFacts, type FormField, type IntakeForm } from './intake-form';
import { newRecord } from './intake-record';
import type { Outcome } from './outcome';
import { dropRecord, keepRecord } from './record-store';
import { sendRecord } from './send-record';

interface Intake {
  readonly form: IntakeForm;
  readonly change: (part: Partial<IntakeForm>) => void;
  readonly missing: readonly FormField[];
  readonly procedure: Procedure | null;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly submit: () => Promise<void>;
}

interface IntakeEnds {
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onSending: (isSending: boolean) => void;
}

/** The form of one dossier, until it has a number of whichever kind. */
export function useIntake(wardId: string, { onOutcome, onSending }: IntakeEnds): Intake {
  const [form, setForm] = useState<IntakeForm>(() => emptyForm(wardId));
  const [missing, setMissing] = useState<readonly FormField[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const procedure = useProcedure(form.procedureId);
  const submit = async (): Promise<void> => {
    const absent = missingIn(form, procedure);
    setMissing(absent);
    if (absent.length > 0 || procedure === null || isSending) return;
    setIsSending(true);
    onSending(true);
    const outcome = await takeIn(form, procedure);
    onSending(false);
    setIsSending(false);
    if (outcome instanceof Error) setError(outcome);
    else onOutcome(outcome);
  };
  const change = (part: Partial<IntakeForm>): void => setForm((before) => ({ ...before, ...part }));
  return { form, change, missing, procedure, error, isSending, submit };
}

/** Kept first, then sent: whatever breaks in between, the record is there with its key. */
async function takeIn(form: IntakeForm, procedure: Procedure): Promise<Outcome | Error> {
  const record = newRecord(recordFacts(form, procedure));
  try {
    await keepRecord(record);
    return { kind: 'received', dossier: await sendRecord(record) };
  } catch (error) {
    if (isPassing(error)) return { kind: 'kept', record };
    await dropRecord(record.key);
    return error instanceof Error ? error : new Error(String(error));
  }
}
