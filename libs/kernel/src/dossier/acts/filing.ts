import { formatInstant, type Instant, localDayOf } from '../../calendar/local-time';
import { closingTime, type WorkingTimes } from '../../calendar/working-time';
import { competentUnit, receivingDesk, reportingUnit, type ProcedureFacts } from '../../procedure/procedure-facts';
import { resolveDesk } from '../../procedure/route';
import { newClock, startClock } from '../../sla/sla-clock';
import { openSupplement, type Channel, type Dossier } from '../dossier';
import type { CommandInputs } from '../dossier-commands';
import type { EventBody, EventPayloads, PlannedStep } from '../dossier-events';
import { DOSSIER_TRANSITIONS } from '../dossier.transitions';
import { receiptInstant } from '../receipt-time';
import { existing } from './existing';
import type { Act } from './act';

/** A citizen has this many working days to answer a request before receipt, then the dossier lapses; ours, the law sets none. */
const ANSWER_BEFORE_RECEIPT_DAYS = 30;

export const submit: Act<'submit'> = ({ command, procedure }) => [submitted(command.input, procedure, 'online')];

/** Counter and post: filing and receipt are one act, with one receipt (Form 01) for the person. */
export const take_in: Act<'take_in'> = ({ command, procedure, times, now }, book) => [
  submitted(command.input, procedure, command.input.channel, factsOf(command.input, now)),
  {
    type: 'DossierReceived',
    payload: {
      ...received(procedure, command.input.wardUnitId, {
        times,
        now: receiptInstant(command.input.receivedAt, now),
        calendarVersion: book.currentVersion,
      }),
      ...statedOf(command.input, now),
    },
  },
];

export const receive: Act<'receive'> = ({ dossier, procedure, times, now }, book) => [
  {
    type: 'DossierReceived',
    payload: received(procedure, existing(dossier).wardUnitId, { times, now, calendarVersion: book.currentVersion }),
  },
];

export const ask_before_receipt: Act<'ask_before_receipt'> = ({ dossier, command, times, now }) => {
  const { points } = command.input;
  const answerBy = formatInstant(endOfWorkingDay(times, now, ANSWER_BEFORE_RECEIPT_DAYS));
  return [
    {
      type: 'SupplementAskedBeforeReceipt',
      payload: { no: nextRequest(existing(dossier)), points, answerBy },
    },
  ];
};

export const give_before_receipt: Act<'give_before_receipt'> = ({ dossier, command }) => {
  const { papers, answersHash, answered } = command.input;
  const no = openSupplement(existing(dossier))?.no ?? 0;
  return [{ type: 'SupplementGivenBeforeReceipt', payload: { no, papers, answersHash, ...answeredNow(answered) } }];
};

export const lapse: Act<'lapse'> = ({ dossier }) => [
  { type: 'SupplementLapsed', payload: { no: openSupplement(existing(dossier))?.no ?? 0 } },
];

export const refuse_receipt: Act<'refuse_receipt'> = ({ command }) => [
  { type: 'ReceiptRefused', payload: { reason: command.input.reason, legalBasis: command.input.legalBasis } },
];

export function answeredNow(answered: readonly string[]): { readonly answered?: readonly string[] } {
  return answered.length === 0 ? {} : { answered };
}

export function nextRequest(dossier: Dossier): number {
  return dossier.supplements.length + 1;
}

export function endOfWorkingDay(times: WorkingTimes, now: Instant, workingDays: number): Instant {
  return closingTime(times, times.calendar.workingDayAfter(localDayOf(now), workingDays));
}

/** What only the desk can state of a filing, left out where there is nothing to state. */
type StatedFacts = Pick<EventPayloads['DossierSubmitted'], 'statedAt' | 'postmarkedOn'>;

function factsOf(input: CommandInputs['take_in'], now: Instant): StatedFacts {
  const { postmarkedOn } = input;
  return { ...statedOf(input, now), ...(postmarkedOn === null ? {} : { postmarkedOn }) };
}

function statedOf({ receivedAt }: CommandInputs['take_in'], now: Instant): Pick<StatedFacts, 'statedAt'> {
  const received = receiptInstant(receivedAt, now);
  return received === now ? {} : { statedAt: formatInstant(received) };
}

function submitted(
  input: CommandInputs['submit'],
  procedure: ProcedureFacts,
  channel: Channel,
  stated: StatedFacts = {},
): EventBody {
  const { procedureId, versionId, level, fieldId, limit, rule, clockPolicy } = procedure;
  const { number, wardUnitId, applicantId, answersHash, papers, delivery } = input;
  return {
    type: 'DossierSubmitted',
    payload: {
      number,
      procedureId,
      versionId,
      level,
      fieldId,
      limit,
      rule,
      clockPolicy,
      channel,
      delivery,
      applicantId,
      wardUnitId,
      receivingDeskId: receivingDesk(procedure, wardUnitId),
      competentUnitId: competentUnit(procedure, wardUnitId),
      reportingUnitId: reportingUnit(procedure, wardUnitId),
      answersHash,
      papers,
      ...stated,
    },
  };
}

function received(
  procedure: ProcedureFacts,
  wardUnitId: string,
  {
    times,
    now,
    calendarVersion,
  }: { readonly times: WorkingTimes; readonly now: Instant; readonly calendarVersion: number },
): EventPayloads['DossierReceived'] {
  const clock = startClock(newClock(procedure.limit, procedure.rule), {
    times,
    at: now,
    law: DOSSIER_TRANSITIONS.receive.law,
  });
  const steps: readonly PlannedStep[] = procedure.route.map(({ action, deskRef, group, weight }) => ({
    action,
    deskId: resolveDesk(deskRef, wardUnitId),
    group,
    weight,
  }));
  const dueAt = clock.dueAt === null ? null : formatInstant(clock.dueAt);
  return { dueAt, calendarVersion, steps };
}
