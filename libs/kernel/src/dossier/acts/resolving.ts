import { judge } from '../../sla/verdict';
import { existing, stepOf } from './existing';
import type { Act } from './act';

export const endorse: Act<'endorse'> = ({ standing }) => [
  { type: 'ResultEndorsed', payload: { no: stepOf(standing).no } },
];

/** The last signature resolves the dossier: the verdict is given here, from the due date in force, and never again. */
export const sign: Act<'sign'> = ({ dossier, standing, command, now }) => {
  const verdict = judge(existing(dossier).clock, now);
  return [
    {
      type: 'ResultSigned',
      payload: { no: stepOf(standing).no, documentId: command.input.documentId, verdict },
    },
  ];
};

export const conclude: Act<'conclude'> = ({ dossier, standing, now }) => [
  {
    type: 'ResultConcluded',
    payload: { no: stepOf(standing).no, verdict: judge(existing(dossier).clock, now) },
  },
];

/** A refusal with reasons, in writing and within the limit, resolves the dossier as well (Decree 61/2018 art. 19(8)). */
export const refuse: Act<'refuse'> = ({ dossier, standing, command, now }) => {
  const { reason, legalBasis } = command.input;
  const verdict = judge(existing(dossier).clock, now);
  return [{ type: 'DossierRefused', payload: { no: stepOf(standing).no, reason, legalBasis, verdict } }];
};

export const return_result: Act<'return_result'> = ({ standing, command }) => {
  const { method, receivedBy } = command.input;
  return [{ type: 'ResultReturned', payload: { no: stepOf(standing).no, method, receivedBy } }];
};
