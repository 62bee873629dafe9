import type { IdentityCard } from '@kernel/identity/identity-card';
import type { Procedure } from './catalogue';
import type { IntakeBody, IntakeRecord, PaperScan } from './intake-record';

/** What stands in the form. */
export interface IntakeForm {
  readonly fullName: string;
  readonly citizenNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly wardId: string;
  readonly procedureId: string | null;
  readonly channel: 'counter' | 'post';
  /** `YYYY-MM-DD`, empty when not given */
  readonly postmarkedOn: string;
  readonly delivery: IntakeBody['delivery'];
  readonly note: string;
  readonly scans: readonly PaperScan[];
  readonly originals: readonly { readonly name: string; readonly copies: number }[];
}

export function emptyForm(wardId: string): IntakeForm {
  return {
    fullName: '',
    citizenNumber: '',
    phone: '',
    address: '',
    wardId,
    procedureId: null,
    channel: 'counter',
    postmarkedOn: '',
    delivery: 'counter',
    note: '',
    scans: [],
    originals: [],
  };
}

/** A card fills in the person; the phone is not on it and stays. */
export function cardPart({ fullName, number, address }: IdentityCard): Partial<IntakeForm> {
  return { fullName, citizenNumber: number, address };
}

/** Papers a dossier of the procedure is not complete without: handed in, and in every case. */
export function requiredOf({ papers }: Procedure): Procedure['papers'] {
  return papers.filter(({ presentOnly, conditionVi }) => !presentOnly && conditionVi === null);
}

export type FormField = 'fullName' | 'phone' | 'address' | 'wardId' | 'procedureId' | `papers.${string}`;

/** What is missing before anything is sent; the house checks the rest and says so. */
export function missingIn(form: IntakeForm, procedure: Procedure | null): readonly FormField[] {
  const words = (['fullName', 'phone', 'address', 'wardId'] as const).filter((field) => form[field].trim() === '');
  if (procedure === null) return [...words, 'procedureId'];
  const given = new Set(form.scans.map(({ paper }) => paper));
  const papers = requiredOf(procedure).filter(({ key }) => !given.has(key));
  return [...words, ...papers.map(({ key }): FormField => `papers.${key}`)];
}

/** What is sent, and what stands in the list of those that wait. */
export function recordFacts(form: IntakeForm, procedure: Procedure): Pick<IntakeRecord, 'title' | 'body' | 'scans'> {
  const { fullName, citizenNumber, phone, address, wardId, channel, postmarkedOn, delivery, note } = form;
  const body: IntakeRecord['body'] = {
    procedureId: procedure.id,
    wardId,
    delivery,
    channel,
    subject: procedure.nameVi.slice(0, 500),
    applicant: {
      fullName,
      phone,
      address,
      ...(citizenNumber.trim() === '' ? {} : { citizenNumber }),
    },
    ...(note.trim() === '' ? {} : { note }),
    ...(channel === 'post' && postmarkedOn !== '' ? { postmarkedOn } : {}),
    ...(form.originals.length === 0 ? {} : { originals: [...form.originals] }),
  };
  return { title: `${fullName} · ${procedure.nameVi}`, body, scans: form.scans };
}
