import type { DossierAction } from './dossier-commands';
import type { Dossier } from './dossier';
import type { DossierEventType } from './dossier-events';
import type { DossierState } from './dossier-states';
import type { Role } from '../organisation/roles';
import { defineTransitions, type Transition } from './define-transitions';
import * as only from './guards';

/**
 * The life cycle: who may do what in which state, when, what it does to the clock, and on which rule it rests. This
 * table feeds the decisions (`decide`), the fold (`evolve`), the database trigger, the API's `availableActions`, the
 * permission tests, the journal and portal texts, and the diagram in `docs/generated/life-cycle.md`.
 */
// prettier-ignore
export const DOSSIER_TRANSITIONS = defineTransitions({
  // --- before receipt: no clock runs
  submit: { moves: { draft: 'submitted' }, by: ['citizen'], relation: 'filer', when: [only.papersComplete, only.offeredOnline], clock: 'none', event: 'DossierSubmitted', law: 'decree_61_2018_16' },
  ask_before_receipt: { moves: { submitted: 'supplement_before' }, by: ['desk_officer'], relation: 'receiving_desk', when: [only.pointsNamed], clock: 'none', event: 'SupplementAskedBeforeReceipt', law: 'decree_61_2018_17' },
  give_before_receipt: { moves: { supplement_before: 'submitted' }, by: ['citizen', 'desk_officer'], relation: 'applicant_or_receiving_desk', when: [only.pointsAnswered], clock: 'none', event: 'SupplementGivenBeforeReceipt', law: 'decree_61_2018_17' },
  lapse: { moves: { supplement_before: 'closed' }, by: ['system', 'desk_officer'], relation: 'receiving_desk', when: [only.answerTimePassed], clock: 'none', event: 'SupplementLapsed', law: 'decree_61_2018_17' },
  refuse_receipt: { moves: { submitted: 'not_received' }, by: ['desk_officer'], relation: 'receiving_desk', when: [only.reasonGiven, only.legalBasisGiven], clock: 'none', event: 'ReceiptRefused', law: 'decree_61_2018_17' },
  withdraw: { moves: { submitted: 'withdrawn', supplement_before: 'withdrawn' }, by: ['citizen'], relation: 'applicant', when: [], clock: 'none', event: 'DossierWithdrawn', law: 'national_code_7' },

  // --- receipt: Form 01, the clock starts
  receive: { moves: { submitted: 'received' }, by: ['desk_officer'], relation: 'receiving_desk', when: [], clock: 'start', event: 'DossierReceived', law: 'decree_61_2018_17' },
  take_in: { moves: { draft: 'received' }, by: ['desk_officer'], relation: 'intake_desk', when: [only.papersComplete, only.receiptPlausible], clock: 'start', event: 'DossierReceived', law: 'decree_61_2018_17' },

  // --- on its way: each hand-over writes a line of Form 05
  route: { moves: { received: 'in_process', in_process: 'in_process', approved: 'approved', refused: 'refused' }, by: ['system'], relation: 'system', when: [only.somethingToRoute], clock: 'none', event: 'DossierRouted', law: 'decree_61_2018_18' },
  hand_over: { moves: { in_process: 'in_process' }, by: ['desk_officer', 'specialist', 'unit_head'], relation: 'step_holder', when: [only.stepCanBePassedOn, only.opinionsIn], clock: 'none', event: 'StepHandedOver', law: 'decree_61_2018_18' },
  take_over: { moves: { in_process: 'in_process', approved: 'approved', refused: 'refused' }, by: ['desk_officer', 'specialist', 'unit_head'], relation: 'same_desk', when: [only.reasonGiven], clock: 'none', event: 'StepTakenOver', law: 'circular_01_2018_7' },
  claim: { moves: { in_process: 'in_process', approved: 'approved', refused: 'refused' }, by: ['desk_officer', 'specialist', 'unit_head'], relation: 'unheld_step', when: [], clock: 'none', event: 'StepClaimed', law: 'circular_01_2018_7' },
  release: { moves: { in_process: 'in_process', approved: 'approved', refused: 'refused' }, by: ['desk_officer', 'specialist', 'unit_head'], relation: 'own_step', when: [], clock: 'none', event: 'StepReleased', law: 'circular_01_2018_7' },
  reassign: { moves: { in_process: 'in_process', approved: 'approved', refused: 'refused' }, by: ['unit_head'], relation: 'head_of_step', when: [only.reasonGiven, only.stepToReassign], clock: 'none', event: 'StepReassigned', law: 'circular_01_2018_7' },
  consult: { moves: { in_process: 'in_process' }, by: ['specialist', 'unit_head'], relation: 'step_holder', when: [only.otherDesksAsked], clock: 'none', event: 'OpinionRequested', law: 'decree_61_2018_19_5' },
  give_opinion: { moves: { in_process: 'in_process', supplement: 'supplement', fee_pending: 'fee_pending', withdraw_requested: 'withdraw_requested' }, by: ['specialist', 'unit_head'], relation: 'consulted_desk', when: [], clock: 'none', event: 'OpinionGiven', law: 'decree_61_2018_19_5' },
  draft_result: { moves: { in_process: 'in_process' }, by: ['specialist'], relation: 'step_holder', when: [], clock: 'none', event: 'ResultDrafted', law: 'decree_61_2018_19' },
  send_back: { moves: { in_process: 'in_process' }, by: ['unit_head', 'specialist', 'desk_officer'], relation: 'step_holder', when: [only.reasonGiven, only.earlierStepExists], clock: 'none', event: 'DossierSentBack', law: 'decree_61_2018_19' },
  endorse: { moves: { in_process: 'in_process' }, by: ['unit_head'], relation: 'step_holder', when: [only.endorsementStep, only.fourEyes, only.opinionsIn], clock: 'none', event: 'ResultEndorsed', law: 'decree_61_2018_19_7' },
  take_back: { moves: { in_process: 'in_process' }, by: ['desk_officer', 'specialist', 'unit_head'], relation: 'passed_on', when: [only.moveStillFresh], clock: 'none', event: 'MoveTakenBack', law: 'circular_01_2018_7' },

  // --- decisions: the limit is met or missed here
  sign: { moves: { in_process: 'approved' }, by: ['unit_head'], relation: 'step_holder', when: [only.signatureStep, only.draftExists, only.fourEyes, only.opinionsIn], clock: 'resolve', event: 'ResultSigned', law: 'decree_61_2018_19' },
  conclude: { moves: { in_process: 'approved' }, by: ['specialist'], relation: 'step_holder', when: [only.conclusionStep, only.endorsedBefore, only.opinionsIn], clock: 'resolve', event: 'ResultConcluded', law: 'decree_61_2018_19_6' },
  refuse: { moves: { in_process: 'refused' }, by: ['unit_head'], relation: 'step_holder', when: [only.reasonGiven, only.legalBasisGiven, only.fourEyes], clock: 'resolve', event: 'DossierRefused', law: 'decree_61_2018_19_8' },

  // --- waits: the clock stands
  request_supplement: { moves: { in_process: 'supplement' }, by: ['specialist', 'unit_head'], relation: 'step_holder', when: [only.pointsNamed, only.supplementAllowed], clock: 'supplement', event: 'SupplementRequested', law: 'decree_61_2018_19_4' },
  answer_supplement: { moves: { supplement: 'in_process' }, by: ['citizen', 'desk_officer'], relation: 'applicant_or_receiving_desk', when: [only.pointsAnswered], clock: 'supplement_done', event: 'SupplementAnswered', law: 'decree_61_2018_19_4' },
  require_obligation: { moves: { in_process: 'fee_pending' }, by: ['specialist', 'unit_head'], relation: 'step_holder', when: [only.amountSound], clock: 'obligation', event: 'ObligationRequired', law: 'national_code_6' },
  settle_obligation: { moves: { fee_pending: 'in_process' }, by: ['desk_officer', 'system'], relation: 'receiving_desk', when: [], clock: 'obligation_done', event: 'ObligationSettled', law: 'national_code_6' },
  reappoint: { moves: { in_process: 'in_process' }, by: ['unit_head'], relation: 'head', when: [only.reasonGiven, only.neverReappointed, only.newDateSound], clock: 'reappoint', event: 'DossierReappointed', law: 'decree_61_2018_19_9' },

  // --- leaving the way
  request_withdrawal: { moves: { received: 'withdraw_requested', in_process: 'withdraw_requested', supplement: 'withdraw_requested', fee_pending: 'withdraw_requested' }, by: ['citizen'], relation: 'applicant', when: [only.reasonGiven], clock: 'none', event: 'WithdrawalRequested', law: 'national_code_7' },
  accept_withdrawal: { moves: { withdraw_requested: 'withdrawn' }, by: ['desk_officer', 'unit_head'], relation: 'receiving_desk_or_head', when: [], clock: 'end', event: 'DossierWithdrawn', law: 'national_code_7' },
  decline_withdrawal: { moves: { withdraw_requested: ['received', 'in_process', 'supplement', 'fee_pending'] }, by: ['desk_officer', 'unit_head'], relation: 'receiving_desk_or_head', when: [only.reasonGiven], clock: 'none', event: 'WithdrawalDeclined', law: 'national_code_7' },
  stop: { moves: { in_process: 'stopped', supplement: 'stopped', fee_pending: 'stopped' }, by: ['unit_head'], relation: 'head', when: [only.reasonGiven, only.legalBasisGiven], clock: 'halt', event: 'DossierStopped', law: 'national_code_8' },
  resume: { moves: { stopped: ['in_process', 'supplement', 'fee_pending'] }, by: ['unit_head'], relation: 'head', when: [only.reasonGiven], clock: 'unhalt', event: 'DossierResumed', law: 'national_code_8' },
  return_result: { moves: { approved: 'returned', refused: 'returned' }, by: ['desk_officer'], relation: 'step_holder', when: [], clock: 'none', event: 'ResultReturned', law: 'decree_61_2018_20' },
});

export const ALL_ACTIONS = Object.keys(DOSSIER_TRANSITIONS) as readonly DossierAction[];

/** The state an act leads to from where the dossier is; null when the act is not in this state's column. */
export function targetState(
  transition: Transition,
  dossier: Pick<Dossier, 'state' | 'resumeState'>,
): DossierState | null {
  const to = transition.moves[dossier.state];
  if (to === undefined || typeof to === 'string') return to ?? null;
  return to.find((state) => state === dossier.resumeState) ?? null;
}

const BY_EVENT = new Map<DossierEventType, Transition[]>();
for (const action of ALL_ACTIONS) {
  const transition = DOSSIER_TRANSITIONS[action];
  BY_EVENT.set(transition.event, [...(BY_EVENT.get(transition.event) ?? []), transition]);
}

/** The row an event was written under. Two rows share an event only when their moves are disjoint. */
export function transitionOfEvent(type: DossierEventType, from: DossierState): Transition {
  const row = BY_EVENT.get(type)?.find(({ moves }) => moves[from] !== undefined);
  if (!row) throw new Error(`${type} cannot follow state ${from}`);
  return row;
}

/** The act that left an event, for telling people what happened: where two acts leave the same one, the role's. */
export function actionOfEvent(type: DossierEventType, role: Role): DossierAction | null {
  const actions = ALL_ACTIONS.filter((action) => DOSSIER_TRANSITIONS[action].event === type);
  return actions.find((action) => DOSSIER_TRANSITIONS[action].by.includes(role)) ?? actions[0] ?? null;
}
