import { formatInstant, parseDate } from '../../calendar/local-time';
import { closingTime } from '../../calendar/working-time';
import { openSupplement } from '../dossier';
import { clockAfter, type ClockCause } from '../clock-rules';
import { DOSSIER_TRANSITIONS } from '../dossier.transitions';
import { existing } from './existing';
import { answeredNow, endOfWorkingDay, nextRequest } from './filing';
import type { Act, Permitted } from './act';
import type { DossierAction } from '../dossier-commands';

/** Working days the citizen has for the one consolidated answer; ours, the law sets none. */
const ANSWER_DAYS = 30;

export const request_supplement: Act<'request_supplement'> = (situation, book) => {
  const { dossier, command, times, now } = situation;
  const { points, overrideReason } = command.input;
  const answerBy = formatInstant(endOfWorkingDay(times, now, ANSWER_DAYS));
  const no = nextRequest(existing(dossier));
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion });
  return [{ type: 'SupplementRequested', payload: { ...facts, no, points, answerBy, overrideReason } }];
};

export const answer_supplement: Act<'answer_supplement'> = (situation, book) => {
  const { papers, answersHash, answered } = situation.command.input;
  const no = openSupplement(existing(situation.dossier))?.no ?? 0;
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion });
  return [{ type: 'SupplementAnswered', payload: { ...facts, no, papers, answersHash, ...answeredNow(answered) } }];
};

export const require_obligation: Act<'require_obligation'> = (situation, book) => {
  const { amountVnd, reason } = situation.command.input;
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion });
  return [{ type: 'ObligationRequired', payload: { ...facts, amountVnd, reason } }];
};

export const settle_obligation: Act<'settle_obligation'> = (situation, book) => {
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion });
  return [{ type: 'ObligationSettled', payload: { ...facts, receipt: situation.command.input.receipt } }];
};

export const reappoint: Act<'reappoint'> = (situation, book) => {
  const { newDate, reason } = situation.command.input;
  const newDueAt = closingTime(situation.times, parseDate(newDate));
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion, newDueAt });
  return [{ type: 'DossierReappointed', payload: { ...facts, reason } }];
};

/** The due date after the act, from the same rule the fold will use. */
export function clockFacts(
  { dossier, command, times, now }: Permitted<DossierAction>,
  cause: Partial<Pick<ClockCause, 'newDueAt'>> & { readonly calendarVersion: number },
): { readonly dueAt: string | null; readonly calendarVersion: number } {
  const { clock: rule, law } = DOSSIER_TRANSITIONS[command.action];
  const after = clockAfter(existing(dossier), rule, {
    at: now,
    law,
    times,
    newDueAt: cause.newDueAt ?? null,
  });
  return {
    dueAt: after.dueAt === null ? null : formatInstant(after.dueAt),
    calendarVersion: cause.calendarVersion,
  };
}
