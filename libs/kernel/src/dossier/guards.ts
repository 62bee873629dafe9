import { parseDate, type Instant } from '../calendar/local-time';
import type { WorkingTimes } from '../calendar/working-time';
import { DomainError, refuseField } from '../errors/domain-error';
import type { ErrorCode } from '../errors/error-catalogue';
import { checkPapers, checkPapersKnown, type ProcedureFacts } from '../procedure/procedure-facts';
import { unitOfDesk, type StepAction } from '../procedure/route';
import { pointsOpen } from './answer-points';
import { openSteps, openSupplement, supplementsAfterReceipt, type Dossier } from './dossier';
import type { DossierCommand } from './dossier-commands';
import { isLaterDate } from './new-date';
import { TAKE_BACK_MS } from './last-move';
import { checkPostmark, receiptInstant } from './receipt-time';
import type { Standing } from './relations';
import { canBeRedone } from './steps';

/** Everything a condition may look at. */
export interface Situation {
  /** null before the dossier exists */
  readonly dossier: Dossier | null;
  readonly standing: Standing;
  readonly actorId: string;
  /** null when only asking what could be done: conditions on the input then hold */
  readonly command: DossierCommand | null;
  readonly procedure: ProcedureFacts;
  readonly times: WorkingTimes;
  readonly now: Instant;
}

/** A condition of the table: null when it holds, otherwise the refusal. @throws DomainError where a field is at fault, naming it */
export type Guard = (situation: Situation) => ErrorCode | null;

/** One request after receipt, and a second on a unit head's word (design §4); never a third. */
export const MOST_SUPPLEMENTS = 2;

function input(situation: Situation): Readonly<Record<string, unknown>> | null {
  return situation.command === null ? null : (situation.command.input as Readonly<Record<string, unknown>>);
}

function textGiven(situation: Situation, field: string, code: ErrorCode): ErrorCode | null {
  const given = input(situation);
  if (given === null) return null;
  const text = given[field];
  return typeof text === 'string' && text.trim() !== '' ? null : code;
}

export const reasonGiven: Guard = (situation) => textGiven(situation, 'reason', 'dossier.reason_required');

export const legalBasisGiven: Guard = (situation) => textGiven(situation, 'legalBasis', 'dossier.legal_basis_required');

export const offeredOnline: Guard = ({ procedure }) => (procedure.serviceLevel >= 3 ? null : 'procedure.not_online');

export const papersComplete: Guard = ({ command, procedure }) => {
  if (command?.action === 'submit' || command?.action === 'take_in') checkPapers(procedure, command.input.papers);
  return null;
};

/** What a desk states of a receipt without network, and of the postmark, must be possible. */
export const receiptPlausible: Guard = ({ command, now }) => {
  if (command?.action !== 'take_in') return null;
  const { receivedAt, postmarkedOn } = command.input;
  const received = receiptInstant(receivedAt, now);
  if (postmarkedOn !== null) checkPostmark(postmarkedOn, received);
  return null;
};

/** Papers of the procedure, and those handed in: a form may ask for papers of its own, such as a mandate. */
function paperKeys(dossier: Dossier | null, procedure: ProcedureFacts): ReadonlySet<string> {
  return new Set([...procedure.papers.map(({ key }) => key), ...(dossier?.papers.map(({ paper }) => paper) ?? [])]);
}

export const pointsNamed: Guard = ({ command, procedure, dossier }) => {
  if (command?.action !== 'ask_before_receipt' && command?.action !== 'request_supplement') return null;
  const { points } = command.input;
  if (points.length === 0) return 'dossier.points_required';
  if (points.some(({ reason }) => reason.trim() === '')) return 'dossier.reason_required';
  const papers = paperKeys(dossier, procedure);
  const unknown = points.findIndex(
    ({ target }) => !target.startsWith('answers.') && !papers.has(target.replace(/^papers\./, '')),
  );
  return unknown === -1 ? null : refuseField(`points.${unknown}.target`, 'dossier.point_unknown');
};

/** Each paper asked for, and each answer, comes back in the one supplement; "returned five times" starts with half of one. */
export const pointsAnswered: Guard = ({ command, dossier, procedure }) => {
  if (command?.action !== 'give_before_receipt' && command?.action !== 'answer_supplement') return null;
  checkPapersKnown(paperKeys(dossier, procedure), command.input.papers);
  const asked = dossier === null ? null : openSupplement(dossier);
  const { papers, answered } = command.input;
  const given = new Set([...papers.map(({ paper }) => `papers.${paper}`), ...answered]);
  const faults = pointsOpen(asked?.points ?? [], given);
  if (faults.length > 0) throw new DomainError('dossier.point_unanswered', {}, faults);
  return null;
};

export const answerTimePassed: Guard = ({ dossier, now }) => {
  const asked = dossier === null ? null : openSupplement(dossier);
  return asked !== null && now > asked.answerBy ? null : 'dossier.deadline_not_reached';
};

/** Decree 61/2018 art. 11(2)(c): extra papers are asked for once; a second time needs a unit head and a reason, and is reported. */
export const supplementAllowed: Guard = ({ dossier, standing, command }) => {
  const used = dossier === null ? 0 : supplementsAfterReceipt(dossier);
  if (used >= MOST_SUPPLEMENTS) return 'dossier.supplements_exhausted';
  if (used === 0) return null;
  if (standing.role !== 'unit_head') return 'dossier.second_supplement_needs_head';
  if (command?.action !== 'request_supplement') return null;
  if (command.input.overrideReason?.trim()) return null;
  return refuseField('overrideReason', 'dossier.second_supplement_needs_head');
};

/** Only what nobody has worked on since is taken back; the worker's routing is no work on it. */
export const moveStillFresh: Guard = ({ command, actorId, now }) => {
  // Offered right after the act itself, and not among the acts of a dossier: there is hardly ever time to find it there.
  if (command?.action !== 'take_back') return 'dossier.nothing_to_take_back';
  const { move } = command.input;
  if (move === null || move.by !== actorId) return 'dossier.nothing_to_take_back';
  return now - move.at > TAKE_BACK_MS ? 'dossier.too_late_to_take_back' : null;
};

export const somethingToRoute: Guard = ({ dossier }) => (dossier?.awaitingRouting ? null : 'dossier.nothing_to_route');

/** A step of the head's own unit, and other hands than it is in. */
export const stepToReassign: Guard = ({ dossier, standing, command }) => {
  if (command?.action !== 'reassign') return null;
  const { no, choice } = command.input;
  const step = dossier === null ? undefined : openSteps(dossier).find((open) => open.no === no);
  const isOwn = step !== undefined && unitOfDesk(step.deskId) === unitOfDesk(standing.deskId ?? step.deskId);
  if (!isOwn) return refuseField('step', 'dossier.step_unknown');
  return step.officerId === choice.officerId ? 'dossier.nobody_else' : null;
};

/** Steps that end with a decision are not passed on: they are endorsed, signed or concluded. */
const DECIDED_STEPS: Readonly<Partial<Record<StepAction, ErrorCode>>> = {
  endorse: 'dossier.not_endorsed',
  sign: 'dossier.last_signature',
  conclude: 'dossier.last_signature',
};

export const stepCanBePassedOn: Guard = ({ standing: { step }, command }) => {
  if (step === null) return 'dossier.not_at_your_desk';
  const decided = DECIDED_STEPS[step.action];
  if (decided !== undefined) return decided;
  const toOwnDesk = command?.action === 'hand_over' && command.input.toDeskId === step.deskId;
  return toOwnDesk ? refuseField('toDeskId', 'dossier.own_desk') : null;
};

/** A consulted body is waited for until its own deadline, not longer (art. 19(5)). */
export const opinionsIn: Guard = ({ dossier, now }) => {
  if (dossier === null) return null;
  const waited = openSteps(dossier).some(
    ({ action, dueAt }) => action === 'consult' && (dueAt === null || dueAt > now),
  );
  return waited ? 'dossier.opinion_outstanding' : null;
};

export const otherDesksAsked: Guard = ({ dossier, standing, command }) => {
  if (command?.action !== 'consult') return null;
  const desks = command.input.desks.map(({ deskId }) => deskId);
  if (desks.length === 0 || desks.some((desk) => desk === standing.step?.deskId))
    return refuseField('deskIds', 'dossier.own_desk');
  const busy = new Set(dossier === null ? [] : openSteps(dossier).map(({ deskId }) => deskId));
  const again = desks.some((desk, index) => busy.has(desk) || desks.indexOf(desk) < index);
  return again ? refuseField('deskIds', 'dossier.already_consulted') : null;
};

/** Only work already done in this house can be done again; the receipt is not work. */
export const earlierStepExists: Guard = ({ dossier, standing, command }) => {
  const current = standing.step?.no ?? 0;
  const redoable = dossier?.steps.filter((step) => step.no < current && canBeRedone(step)) ?? [];
  const toNo = command?.action === 'send_back' ? command.input.toNo : null;
  const found = toNo === null ? redoable.length > 0 : redoable.some(({ no }) => no === toNo);
  if (found) return null;
  return toNo === null ? 'dossier.step_unknown' : refuseField('toStep', 'dossier.step_unknown');
};

export const endorsementStep: Guard = ({ standing }) =>
  standing.step?.action === 'endorse' ? null : 'dossier.last_signature';

export const signatureStep: Guard = ({ standing }) =>
  standing.step?.action === 'sign' ? null : 'dossier.not_the_last_signature';

export const conclusionStep: Guard = ({ standing }) =>
  standing.step?.action === 'conclude' ? null : 'dossier.not_the_last_signature';

export const endorsedBefore: Guard = ({ dossier }) => {
  const needed = dossier?.steps.some(({ action }) => action === 'endorse') ?? false;
  return needed && dossier?.endorsedBy.length === 0 ? 'dossier.not_endorsed' : null;
};

export const draftExists: Guard = ({ dossier }) => (dossier?.draft ? null : 'dossier.no_draft');

/** Nobody approves or refuses on an own draft. */
export const fourEyes: Guard = ({ dossier, actorId }) => (dossier?.draft?.by === actorId ? 'dossier.four_eyes' : null);

export const amountSound: Guard = ({ command }) => {
  if (command?.action !== 'require_obligation') return null;
  const { amountVnd, reason } = command.input;
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0) return 'dossier.amount_invalid';
  return reason.trim() === '' ? 'dossier.reason_required' : null;
};

/** Decree 61/2018 art. 19(9): a new date at most once. */
export const neverReappointed: Guard = ({ dossier }) =>
  dossier?.clock.reappointed ? 'dossier.reappointed_before' : null;

export const newDateSound: Guard = ({ command, dossier, now, times }) => {
  if (command?.action !== 'reappoint') return null;
  const day = parseDate(command.input.newDate);
  if (!times.calendar.isWorkingDay(day)) return refuseField('newDate', 'dossier.new_date_not_working');
  const isLater = dossier === null || isLaterDate(times, day, dossier, now);
  return isLater ? null : refuseField('newDate', 'dossier.new_date_not_later');
};
