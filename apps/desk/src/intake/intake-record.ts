import { localDayOf, formatInstant } from '@kernel/calendar/local-time';
import { formatProvisionalNumber } from '@kernel/dossier/provisional-number';
import type { components } from '../client/generated/api';

export type IntakeBody = components['schemas']['TakeInDossierDto'];

/** A scan of one paper: the file until it has been sent, its id from then on. */
export interface PaperScan {
  readonly paper: string;
  readonly file: File;
  readonly documentId: string | null;
}

/**
 * A dossier as it was taken in, kept by this computer until the house has answered. Its key and its provisional number
 * are made with it and sent with it, so that however often it is sent it becomes one dossier.
 */
export interface IntakeRecord {
  readonly key: string;
  readonly number: string;
  readonly receivedAt: string;
  /** for the clerk's list */
  readonly title: string;
  readonly body: Omit<IntakeBody, 'papers' | 'provisional'>;
  readonly scans: readonly PaperScan[];
  /** what the house said against it, as far as it has been asked; both languages */
  readonly refusal: { readonly vi: string; readonly en: string } | null;
}

const DEVICE = 'motcua.intake.device';
const SERIAL = 'motcua.intake.serial';
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newRecord(facts: Pick<IntakeRecord, 'title' | 'body' | 'scans'>): IntakeRecord {
  const now = Date.now();
  return {
    ...facts,
    key: randomSigns(32).toLowerCase(),
    number: formatProvisionalNumber(deviceMark(), localDayOf(now), nextSerial(localDayOf(now))),
    receivedAt: formatInstant(now),
    refusal: null,
  };
}

/** The mark of this computer's browser, made once. */
function deviceMark(): string {
  const kept = localStorage.getItem(DEVICE);
  if (kept !== null && /^[0-9A-HJKMNP-TV-Z]{4}$/.test(kept)) return kept;
  const made = randomSigns(4);
  localStorage.setItem(DEVICE, made);
  return made;
}

function nextSerial(day: number): number {
  const [lastDay, last] = (localStorage.getItem(SERIAL) ?? '').split(' ');
  const serial = lastDay === String(day) ? Number(last) + 1 : 1;
  localStorage.setItem(SERIAL, `${day} ${serial}`);
  return serial;
}

function randomSigns(count: number): string {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => SIGNS[byte & 31]).join('');
}
