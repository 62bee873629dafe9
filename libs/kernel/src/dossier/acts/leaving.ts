import type { Act } from './act';
import { clockFacts } from './waiting';

export const withdraw: Act<'withdraw'> = ({ command }) => [
  { type: 'DossierWithdrawn', payload: { reason: command.input.reason } },
];

export const request_withdrawal: Act<'request_withdrawal'> = ({ command }) => [
  { type: 'WithdrawalRequested', payload: { reason: command.input.reason } },
];

export const accept_withdrawal: Act<'accept_withdrawal'> = () => [
  { type: 'DossierWithdrawn', payload: { reason: null } },
];

export const decline_withdrawal: Act<'decline_withdrawal'> = ({ command }) => [
  { type: 'WithdrawalDeclined', payload: { reason: command.input.reason } },
];

export const stop: Act<'stop'> = (situation, book) => {
  const { reason, legalBasis } = situation.command.input;
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion });
  return [{ type: 'DossierStopped', payload: { ...facts, reason, legalBasis } }];
};

export const resume: Act<'resume'> = (situation, book) => {
  const facts = clockFacts(situation, { calendarVersion: book.currentVersion });
  return [{ type: 'DossierResumed', payload: { ...facts, reason: situation.command.input.reason } }];
};
