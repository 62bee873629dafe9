import {
  DAY_MS,
  formatDate,
  HOUR_MS,
  instantAt,
  localDayOf,
  MINUTE_MS,
  type Instant,
} from '@kernel/calendar/local-time';
import { addWorkingTime, workingTimeBetween, type WorkingTimes } from '@kernel/calendar/working-time';
import { openRouteSteps, openSteps, type Dossier, type Step } from '@kernel/dossier/dossier';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import type { DossierAction } from '@kernel/dossier/dossier-commands';
import type { Random } from '../world/random';
import { SLOWEST_RECEIPT_MS, type Arrival } from './arrivals';

/** What somebody will do with a dossier, and when. */
export interface Move {
  readonly at: Instant;
  readonly action: DossierAction;
  /** the step it is done at; null for acts of the citizen, the receiving desk and the worker */
  readonly stepNo: number | null;
  readonly newDate?: string;
}

/** How often what happens; our guess of a life like the real one. */
const ASKED_BEFORE_RECEIPT = 0.03;
const SUPPLEMENT = 0.04;
const OBLIGATION = 0.3;
const REFUSED = 0.015;
const REAPPOINTED = 0.4;
const CONSULTED = 0.02;
const REGRETTED = 0.004;
const LAND = 'dat-dai';
/** A consulted desk has the rest of the day and the next one. */
export const CONSULTED_WORKING_DAYS = 1;
/** A consultation, or talking somebody out of a withdrawal, needs so much of the examiner's own time. */
const TIME_TO_CONSULT_MS = 16 * HOUR_MS;
const TIME_TO_TALK_MS = 6 * HOUR_MS;
/** Waits need room before the end of the history. */
const ROOM_MS = 75 * DAY_MS;

export interface Scene {
  readonly arrival: Arrival;
  readonly random: Random;
  readonly times: WorkingTimes;
  /** end of the history */
  readonly end: Instant;
}

/** What follows from the act just done. The same people, asked again with the same seed, do the same. */
export function movesAfter(done: Move, before: Dossier | null, dossier: Dossier, scene: Scene): readonly Move[] {
  if (dossier.awaitingRouting && DOSSIER_TRANSITIONS.route.moves[dossier.state] !== undefined) {
    // The worker needs a moment, and is never at the same one twice.
    return [{ at: dossier.lastEventAt + 400 + scene.random.whole(1_200), action: 'route', stepNo: null }];
  }
  const here = openRouteSteps(dossier).filter(({ no }) => no === done.stepNo);
  return asideAfter(done, dossier, scene) ?? onTheWayAfter(done, { before, dossier, here }, scene);
}

/** Between the examiner's looking and drafting: another desk is asked, or the citizen has second thoughts. */
function asideAfter({ action }: Move, dossier: Dossier, scene: Scene): readonly Move[] | null {
  const [examiner] = openRouteSteps(dossier);
  switch (action) {
    case 'consult':
      return openSteps(dossier)
        .filter((step) => step.action === 'consult')
        .map((step) => ({ at: withinStep(step, scene, 0.8), action: 'give_opinion', stepNo: step.no }));
    case 'request_withdrawal':
      return [
        {
          at: addWorkingTime(scene.times, dossier.lastEventAt, scene.random.between(0.2, 2) * HOUR_MS),
          action: 'decline_withdrawal',
          stepNo: null,
        },
      ];
    case 'give_opinion':
    case 'decline_withdrawal':
      return examiner === undefined ? [] : [{ ...withinRest(examiner, dossier, scene), action: 'draft_result' }];
    default:
      return null;
  }
}

interface Turn {
  readonly before: Dossier | null;
  readonly dossier: Dossier;
  /** the step the act was done at, if it is still open */
  readonly here: readonly Step[];
}

function onTheWayAfter(done: Move, { before, dossier, here }: Turn, scene: Scene): readonly Move[] {
  switch (done.action) {
    case 'submit':
    case 'give_before_receipt':
      return [atReceivingDesk(dossier, scene, done.action === 'submit')];
    case 'ask_before_receipt':
      return [citizenAnswers('give_before_receipt', dossier, scene)];
    case 'request_supplement':
      return [citizenAnswers('answer_supplement', dossier, scene)];
    case 'require_obligation':
      return [
        {
          at: addWorkingTime(scene.times, dossier.lastEventAt, scene.random.between(4, 50) * HOUR_MS),
          action: 'settle_obligation',
          stepNo: null,
        },
      ];
    case 'route':
      return openRouteSteps(dossier)
        .filter(({ no }) => before?.steps.every((step) => step.no !== no || step.state !== 'open'))
        .map((step) => work(step, dossier, scene));
    case 'draft_result':
      return here.map((step) => passOn(step, dossier, scene));
    case 'reappoint':
      return here.map((step) => ({ at: lateDecision(dossier, scene), action: decisionOf(step), stepNo: step.no }));
    default:
      return [];
  }
}

function atReceivingDesk(dossier: Dossier, { arrival, random, times, end }: Scene, isFirstLook: boolean): Move {
  const at = addWorkingTime(times, dossier.lastEventAt, random.between(0.05, 0.98) * SLOWEST_RECEIPT_MS);
  const asks = isFirstLook && end - arrival.at > ROOM_MS && random.happens(ASKED_BEFORE_RECEIPT);
  return { at, action: asks ? 'ask_before_receipt' : 'receive', stepNo: null };
}

/** Some days later, in a waking hour. */
function citizenAnswers(
  action: 'give_before_receipt' | 'answer_supplement',
  { lastEventAt }: Dossier,
  { random }: Scene,
): Move {
  const day = localDayOf(lastEventAt) + 1 + random.whole(9);
  return { at: instantAt(day, Math.floor(random.between(8, 21.5) * 60)) + random.whole(60_000), action, stepNo: null };
}

function work(step: Step, dossier: Dossier, scene: Scene): Move {
  const stepNo = step.no;
  switch (step.action) {
    case 'process': {
      const action = workOf(dossier, scene);
      const isAside = action === 'consult' || action === 'request_withdrawal';
      return { at: withinStep(step, scene, isAside ? 0.3 : 0.85), action, stepNo: isCitizens(action) ? null : stepNo };
    }
    case 'sign':
    case 'conclude':
      return decide(step, dossier, scene);
    case 'endorse':
      return { at: withinStep(step, scene, 0.9), action: 'endorse', stepNo };
    case 'return':
      return {
        at: addWorkingTime(scene.times, step.openedAt ?? 0, scene.random.between(0.2, 20) * HOUR_MS),
        action: 'return_result',
        stepNo,
      };
    default:
      return { at: withinStep(step, scene, 0.9), action: 'hand_over', stepNo };
  }
}

function isCitizens(action: DossierAction): boolean {
  return action === 'request_withdrawal';
}

/** The examiner drafts, or finds that something is missing or owed. */
function workOf(dossier: Dossier, scene: Scene): DossierAction {
  const { arrival, random, end } = scene;
  const hasRoom = end - dossier.lastEventAt > ROOM_MS;
  const isFirst = dossier.supplements.every(({ beforeReceipt }) => beforeReceipt) && dossier.draft === null;
  if (hasRoom && isFirst && random.happens(SUPPLEMENT)) return 'request_supplement';
  const aside = asideOf(dossier, scene);
  if (aside !== null) return aside;
  const wasPaused = dossier.clock.ledger.some(({ effect }) => effect === 'pause');
  if (hasRoom && arrival.procedure.fieldId === LAND && !wasPaused && random.happens(OBLIGATION))
    return 'require_obligation';
  return 'draft_result';
}

/** Only where nobody else works on it at the same time, and the examiner's own time allows. */
function asideOf({ steps, applicantId }: Dossier, { arrival, random, times }: Scene): DossierAction | null {
  const [step, ...others] = steps.filter(({ state }) => state === 'open');
  if (step === undefined || others.length > 0) return null;
  const time = timeOf(step, times);
  const mayAsk = arrival.procedure.level === 'district' && time > TIME_TO_CONSULT_MS;
  if (mayAsk && random.happens(CONSULTED)) return 'consult';
  const mayRegret = applicantId !== null && time > TIME_TO_TALK_MS;
  return mayRegret && random.happens(REGRETTED) ? 'request_withdrawal' : null;
}

/** In time, or, for the few the article leaves open, after the date; some of those with an apology and a new date first. */
function decide(step: Step, dossier: Dossier, scene: Scene): Move {
  const { arrival, random, times } = scene;
  const isSignature = step.action === 'sign';
  if (!arrival.isLate) {
    return {
      at: withinStep(step, scene, 0.92),
      action: isSignature && random.happens(REFUSED) ? 'refuse' : decisionOf(step),
      stepNo: step.no,
    };
  }
  if (!isSignature || !random.happens(REAPPOINTED))
    return { at: lateDecision(dossier, scene), action: decisionOf(step), stepNo: step.no };
  const due = dossier.clock.dueAt ?? dossier.lastEventAt;
  const newDay = times.calendar.workingDayAfter(
    Math.max(localDayOf(due), localDayOf(dossier.lastEventAt)),
    6 + random.whole(5),
  );
  return { at: withinStep(step, scene, 0.7), action: 'reappoint', stepNo: step.no, newDate: formatDate(newDay) };
}

function lateDecision({ clock, lastEventAt }: Dossier, { random, times }: Scene): Instant {
  return addWorkingTime(times, Math.max(clock.judgedBy ?? 0, lastEventAt), random.between(0.5, 38) * HOUR_MS);
}

function decisionOf({ action }: Step): DossierAction {
  return action === 'conclude' ? 'conclude' : 'sign';
}

/** A part of the step's own time, in working hours, and so before its own deadline. */
function withinStep(step: Step, { random, times }: Scene, most: number): Instant {
  return addWorkingTime(times, step.openedAt ?? 0, Math.floor(timeOf(step, times) * random.between(0.12, most)));
}

function timeOf({ openedAt, dueAt }: Step, times: WorkingTimes): number {
  const from = openedAt ?? 0;
  return workingTimeBetween(times, from, dueAt ?? from);
}

/** Some of what is left of a step's own time. */
function withinRest(step: Step, { lastEventAt }: Dossier, { random, times }: Scene): Pick<Move, 'at' | 'stepNo'> {
  const left = workingTimeBetween(times, lastEventAt, step.dueAt ?? lastEventAt);
  return { at: addWorkingTime(times, lastEventAt, Math.floor(left * random.between(0.2, 0.8))), stepNo: step.no };
}

function passOn(step: Step, { lastEventAt }: Dossier, { random, times }: Scene): Move {
  const left = workingTimeBetween(times, lastEventAt, step.dueAt ?? lastEventAt);
  const pause = Math.min(random.between(0.5, 4) * MINUTE_MS, left / 3);
  return { at: addWorkingTime(times, lastEventAt, Math.floor(pause)), action: 'hand_over', stepNo: step.no };
}
