import { formatDate, type Instant } from '../calendar/local-time';
import type { SlaClock } from '../sla/sla-clock';
import type { SlaVerdict } from '../sla/verdict';
import { clockAfter } from './clock-rules';
import { decide, type DecisionContext } from './decide';
import { supplementsAfterReceipt, type Dossier } from './dossier';
import type { CommandInputs, DossierAction, DossierCommand } from './dossier-commands';
import type { DossierState } from './dossier-states';
import { DOSSIER_TRANSITIONS } from './dossier.transitions';
import { MOST_SUPPLEMENTS } from './guards';
import { papersDue, type IssuedPaperKind } from './issued-papers';
import { earliestNewDate } from './new-date';

/** Acts an officer can look at before doing them. */
export const PREVIEWED_ACTS = [
  'receive',
  'ask_before_receipt',
  'refuse_receipt',
  'hand_over',
  'take_over',
  'consult',
  'give_opinion',
  'draft_result',
  'send_back',
  'endorse',
  'sign',
  'conclude',
  'refuse',
  'request_supplement',
  'require_obligation',
  'settle_obligation',
  'reappoint',
  'accept_withdrawal',
  'decline_withdrawal',
  'stop',
  'resume',
  'return_result',
] as const satisfies readonly DossierAction[];
export type PreviewedAct = (typeof PREVIEWED_ACTS)[number];

/** What of an act changes what follows from it; its texts do not. */
export interface PreviewInput {
  readonly toDeskId: string | null;
  readonly toOfficerId: string | null;
  /** `YYYY-MM-DD`; null: the first day that can be promised */
  readonly newDate: string | null;
  readonly deskIds: readonly string[];
  readonly workingDays: number;
  readonly toNo: number | null;
}

export interface SupplementPreview {
  /** requests after receipt so far */
  readonly used: number;
  readonly most: number;
  /** the last day of the citizen's answer */
  readonly answerBy: Instant;
  /** the appointment if everything came back at this very moment; null before receipt, where no clock runs */
  readonly dueIfAnsweredNow: Instant | null;
}

/** What an act would do, had it been done now. */
export interface ActPreview {
  readonly action: PreviewedAct;
  readonly state: DossierState;
  readonly clock: SlaClock['status'];
  readonly dueBefore: Instant | null;
  /** null while the clock stands, and when it has ended */
  readonly dueAfter: Instant | null;
  /** of an act that resolves the dossier */
  readonly verdict: SlaVerdict | null;
  readonly supplement: SupplementPreview | null;
  /** the first day a re-appointment may name, `YYYY-MM-DD` */
  readonly earliestNewDate: string | null;
  /** papers the person is owed by the act */
  readonly letters: readonly IssuedPaperKind[];
  /** the dossier as the act would leave it, for asking the worker where it goes */
  readonly after: Dossier;
}

/** Stands in for the officer's words, which no rule reads further than that they are there. */
const WORDS = '…';
const POINTS = [{ target: 'answers.subject', reason: WORDS }];
const GROUNDED = { reason: WORDS, legalBasis: WORDS };

const SAMPLES: { readonly [A in PreviewedAct]: (given: PreviewInput) => CommandInputs[A] } = {
  receive: () => ({}),
  ask_before_receipt: () => ({ points: POINTS }),
  refuse_receipt: () => GROUNDED,
  hand_over: ({ toDeskId, toOfficerId }) => ({ note: '', toDeskId, toOfficerId }),
  take_over: () => ({ reason: WORDS }),
  consult: ({ deskIds, workingDays }) => ({
    desks: deskIds.map((deskId) => ({ deskId, officerId: null })),
    question: WORDS,
    workingDays,
  }),
  give_opinion: () => ({ opinion: WORDS }),
  draft_result: () => ({ summary: WORDS, documentId: null }),
  send_back: ({ toNo }) => ({ reason: WORDS, toNo }),
  endorse: () => ({}),
  sign: () => ({ documentId: null }),
  conclude: () => ({}),
  refuse: () => GROUNDED,
  request_supplement: () => ({ points: POINTS, overrideReason: WORDS }),
  require_obligation: () => ({ amountVnd: 1, reason: WORDS }),
  settle_obligation: () => ({ receipt: WORDS }),
  reappoint: ({ newDate }) => ({ newDate: newDate ?? '', reason: WORDS }),
  accept_withdrawal: () => ({}),
  decline_withdrawal: () => ({ reason: WORDS }),
  stop: () => GROUNDED,
  resume: () => ({ reason: WORDS }),
  return_result: () => ({ method: 'counter', receivedBy: WORDS }),
};

/**
 * What an act would lead to: decided by the same table, guards, fold and calculator as the act, so that a preview can
 * not promise what the act does not keep. @throws DomainError with what would refuse the act itself
 */
export function previewAct(
  dossier: Dossier,
  action: PreviewedAct,
  given: PreviewInput,
  context: DecisionContext,
): ActPreview {
  const times = context.book.times(context.book.currentVersion, dossier.receivingDeskId);
  const first = action === 'reappoint' ? formatDate(earliestNewDate(times, dossier, context.now)) : null;
  const input = SAMPLES[action]({ ...given, newDate: given.newDate ?? first });
  const { dossier: after, events } = decide(dossier, { action, input } as DossierCommand, context);
  return {
    action,
    state: after.state,
    clock: after.clock.status,
    dueBefore: dossier.clock.dueAt,
    dueAfter: after.clock.dueAt,
    verdict: after.verdict,
    supplement: supplementOf(dossier, after, context),
    earliestNewDate: first,
    letters: papersDue(events).map(({ kind }) => kind),
    after,
  };
}

function supplementOf(before: Dossier, after: Dossier, { now, book }: DecisionContext): SupplementPreview | null {
  const request = after.supplements[before.supplements.length];
  if (request === undefined) return null;
  const { clock: rule, law } = DOSSIER_TRANSITIONS.answer_supplement;
  const times = book.times(book.currentVersion, after.receivingDeskId);
  const cause = { at: now, law, times, newDueAt: null };
  return {
    used: supplementsAfterReceipt(before),
    most: MOST_SUPPLEMENTS,
    answerBy: request.answerBy,
    dueIfAnsweredNow: request.beforeReceipt ? null : clockAfter(after, rule, cause).dueAt,
  };
}
