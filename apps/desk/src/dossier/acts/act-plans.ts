import type { PreviewQuestion } from '../dossier-data';

/** Acts of the life cycle an officer does from a dossier's page. */
export type ActId = PreviewQuestion['action'] | 'lapse' | 'give_before_receipt' | 'answer_supplement';

/** What an act asks for; each is drawn by `fields/`, and sent by `act-body.ts`. */
export type FieldId =
  | 'template'
  | 'reason'
  | 'legalBasis'
  | 'points'
  | 'overrideReason'
  | 'note'
  | 'toDesk'
  | 'deskIds'
  | 'question'
  | 'workingDays'
  | 'confidential'
  | 'opinion'
  | 'summary'
  | 'document'
  | 'toStep'
  | 'amountVnd'
  | 'receipt'
  | 'newDate'
  | 'method'
  | 'receivedBy'
  | 'given';

export interface ActPlan {
  readonly fields: readonly FieldId[];
  /** it cannot be undone, and says so with the facts before it is done */
  readonly isFinal?: true;
  /** it ends badly for the person: drawn apart, never the first thing to press */
  readonly isGrave?: true;
}

export const ACT_PLANS: Readonly<Record<ActId, ActPlan>> = {
  receive: { fields: [], isFinal: true },
  ask_before_receipt: { fields: ['points'] },
  give_before_receipt: { fields: ['given'] },
  refuse_receipt: { fields: ['template', 'reason', 'legalBasis'], isFinal: true, isGrave: true },
  lapse: { fields: [], isFinal: true, isGrave: true },
  hand_over: { fields: ['note', 'toDesk'] },
  take_over: { fields: ['template', 'reason'] },
  consult: { fields: ['deskIds', 'question', 'workingDays', 'confidential'] },
  give_opinion: { fields: ['opinion'] },
  draft_result: { fields: ['summary', 'document'] },
  send_back: { fields: ['toStep', 'template', 'reason'] },
  endorse: { fields: [], isFinal: true },
  sign: { fields: ['document'], isFinal: true },
  conclude: { fields: [], isFinal: true },
  refuse: { fields: ['template', 'reason', 'legalBasis'], isFinal: true, isGrave: true },
  request_supplement: { fields: ['points', 'overrideReason'] },
  answer_supplement: { fields: ['given'] },
  require_obligation: { fields: ['amountVnd', 'reason'] },
  settle_obligation: { fields: ['receipt'], isFinal: true },
  reappoint: { fields: ['newDate', 'template', 'reason'], isFinal: true },
  accept_withdrawal: { fields: [], isFinal: true },
  decline_withdrawal: { fields: ['template', 'reason'] },
  stop: { fields: ['template', 'reason', 'legalBasis'], isFinal: true, isGrave: true },
  resume: { fields: ['template', 'reason'] },
  return_result: { fields: ['method', 'receivedBy'], isFinal: true },
};

export function isAct(action: string): action is ActId {
  return Object.hasOwn(ACT_PLANS, action);
}

/** Acts the API can be asked about beforehand. */
export function isPreviewed(act: ActId): act is PreviewQuestion['action'] {
  return act !== 'lapse' && act !== 'give_before_receipt' && act !== 'answer_supplement';
}
