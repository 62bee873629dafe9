import { parseInstant, type Instant } from '../calendar/local-time';
import type { SlaVerdict } from '../sla/verdict';
import type { Dossier, FiledPaper, Step, SupplementRequest } from './dossier';
import type { DossierEvent, DossierEventType } from './dossier-events';
import { momentOf } from './receipt-time';
import {
  canBeRedone,
  closeStep,
  endSteps,
  heldBefore,
  insertNext,
  interruptSteps,
  plannedStep,
  takenBack,
} from './steps';

/** `moved` already has the new state, clock and stamps; `before` is the dossier as it was. */
type Effect<T extends DossierEventType> = (moved: Dossier, event: DossierEvent<T>, before: Dossier) => Dossier;

/** What each event changes beside state and clock. */
export const EFFECTS: { readonly [T in DossierEventType]: Effect<T> } = {
  DossierSubmitted: (moved) => moved,
  SupplementAskedBeforeReceipt: asked(true),
  SupplementGivenBeforeReceipt: answered,
  SupplementLapsed: (moved) => moved,
  ReceiptRefused: (moved) => moved,
  DossierReceived: (moved, event) => {
    const { payload, actor } = event;
    const at = momentOf(event);
    const planned = payload.steps.map((step, index) => plannedStep(step, index + 1));
    const steps = planned.map((step) =>
      step.no === 1
        ? { ...step, state: 'done' as const, officerId: actor.id, openedAt: at, dueAt: at, doneAt: at }
        : step,
    );
    return { ...moved, steps, awaitingRouting: true };
  },
  DossierRouted: (moved, { payload, at }) => {
    const routed = new Map(payload.steps.map((step) => [step.no, step]));
    const steps = moved.steps.map((step): Step => {
      const opened = routed.get(step.no);
      return opened
        ? {
            ...step,
            state: 'open',
            officerId: opened.officerId,
            openedAt: at,
            dueAt: parseInstant(opened.dueAt),
          }
        : step;
    });
    return { ...moved, steps, awaitingRouting: false };
  },
  StepHandedOver: (moved, { payload, at }) => {
    const closed = closeStep(moved.steps, payload.no, at);
    const inserted = payload.next === null ? closed : insertNext(closed, [plannedStep(payload.next, 0)]);
    return passedOn(moved, payload.wish === null ? inserted : withWish(inserted, payload.wish));
  },
  StepTakenOver: (moved, { payload, actor }) => inHandsOf(moved, payload.no, actor.id),
  StepClaimed: (moved, { payload, actor }) => inHandsOf(moved, payload.no, actor.id),
  StepReleased: (moved, { payload }) => inHandsOf(moved, payload.no, null),
  StepReassigned: (moved, { payload }) => inHandsOf(moved, payload.no, payload.to),
  OpinionRequested: (moved, { payload, at }) => ({
    ...moved,
    steps: insertNext(
      moved.steps,
      payload.steps.map((step): Step => ({
        ...plannedStep({ action: 'consult', deskId: step.deskId, group: null, weight: 1 }, step.no),
        state: 'open',
        officerId: step.officerId,
        openedAt: at,
        dueAt: parseInstant(step.dueAt),
      })),
    ),
  }),
  OpinionGiven: (moved, { payload, at }) => ({ ...moved, steps: closeStep(moved.steps, payload.no, at) }),
  ResultDrafted: (moved, { payload, actor, at }) => ({ ...moved, draft: { ...payload, by: actor.id, at } }),
  DossierSentBack: (moved, { payload, at }) => {
    const closed = closeStep(moved.steps, payload.no, at);
    const again = closed.filter((step) => step.no >= payload.toNo && step.no <= payload.no && canBeRedone(step));
    const planned = again.map((step) => plannedStep({ ...step, group: null }, 0, heldBefore(step)));
    return passedOn(moved, insertNext(closed, planned));
  },
  ResultEndorsed: (moved, { payload, actor, at }) =>
    passedOn({ ...moved, endorsedBy: [...moved.endorsedBy, actor.id] }, closeStep(moved.steps, payload.no, at)),
  MoveTakenBack: (moved, { payload, at }) => ({
    ...moved,
    steps: takenBack(moved.steps, payload, at),
    endorsedBy: payload.undone === 'ResultEndorsed' ? moved.endorsedBy.slice(0, -1) : moved.endorsedBy,
    awaitingRouting: false,
  }),
  ResultSigned: (moved, { payload, actor, at }) =>
    resolved(moved, { kind: 'approved', by: actor.id, at }, payload.verdict),
  ResultConcluded: (moved, { payload, actor, at }) =>
    resolved(moved, { kind: 'approved', by: actor.id, at }, payload.verdict),
  DossierRefused: (moved, { payload, actor, at }) =>
    resolved(moved, { kind: 'refused', by: actor.id, at }, payload.verdict),
  SupplementRequested: (moved, event, before) => interrupted(asked(false)(moved, event, before), event.at),
  SupplementAnswered: (moved, event) => ({ ...answered(moved, event), awaitingRouting: true }),
  ObligationRequired: (moved, { payload, at }) =>
    interrupted({ ...moved, obligation: { amountVnd: payload.amountVnd, reason: payload.reason } }, at),
  ObligationSettled: (moved) => ({ ...moved, obligation: null, awaitingRouting: true }),
  DossierReappointed: (moved) => moved,
  WithdrawalRequested: (moved, _event, before) => ({ ...moved, resumeState: before.state }),
  WithdrawalDeclined: (moved) => ({ ...moved, resumeState: null }),
  DossierWithdrawn: (moved, { at }) => ({
    ...moved,
    steps: endSteps(moved.steps, at),
    awaitingRouting: false,
  }),
  DossierStopped: (moved, { at }, before) => ({ ...interrupted(moved, at), resumeState: before.state }),
  DossierResumed: (moved) => ({ ...moved, resumeState: null, awaitingRouting: moved.state === 'in_process' }),
  ResultReturned: (moved, { at }) => ({ ...moved, steps: endSteps(moved.steps, at), awaitingRouting: false }),
};

function inHandsOf(moved: Dossier, no: number, officerId: string | null): Dossier {
  return { ...moved, steps: moved.steps.map((step) => (step.no === no ? { ...step, officerId } : step)) };
}

function asked(beforeReceipt: boolean) {
  return (
    moved: Dossier,
    { payload, at }: DossierEvent<'SupplementAskedBeforeReceipt' | 'SupplementRequested'>,
    _before: Dossier,
  ): Dossier => {
    const { no, points, answerBy } = payload;
    const request: SupplementRequest = {
      no,
      beforeReceipt,
      points,
      requestedAt: at,
      answerBy: parseInstant(answerBy),
      answeredAt: null,
    };
    return { ...moved, supplements: [...moved.supplements, request] };
  };
}

function answered(
  moved: Dossier,
  { payload, at }: DossierEvent<'SupplementGivenBeforeReceipt' | 'SupplementAnswered'>,
): Dossier {
  const supplements = moved.supplements.map((request) =>
    request.no === payload.no ? { ...request, answeredAt: at } : request,
  );
  return {
    ...moved,
    supplements,
    answersHash: payload.answersHash,
    papers: withPapers(moved.papers, payload.papers),
  };
}

/** A paper given again takes the place of the one it answers; the old file stays with the event that brought it. */
function withPapers(papers: readonly FiledPaper[], given: readonly FiledPaper[]): readonly FiledPaper[] {
  const replaced = new Set(given.map(({ paper }) => paper));
  return [...papers.filter(({ paper }) => !replaced.has(paper)), ...given];
}

/** Passed on when no other step of a parallel group is still open. */
function passedOn(moved: Dossier, steps: readonly Step[]): Dossier {
  const busy = steps.some((step) => step.state === 'open' && step.action !== 'consult');
  return { ...moved, steps, awaitingRouting: !busy };
}

function interrupted(moved: Dossier, at: Instant): Dossier {
  return { ...moved, steps: interruptSteps(moved.steps, at), awaitingRouting: false };
}

function resolved(moved: Dossier, decision: NonNullable<Dossier['decision']>, verdict: SlaVerdict): Dossier {
  const steps = endSteps(moved.steps, decision.at, ({ action }) => action === 'return');
  return {
    ...moved,
    steps,
    decision,
    verdict,
    awaitingRouting: steps.some(({ state }) => state === 'planned'),
  };
}

function withWish(steps: readonly Step[], officerId: string): readonly Step[] {
  const next = steps.find(({ state }) => state === 'planned');
  return steps.map((step) => (step === next ? { ...step, wish: { officerId, because: 'requested' } } : step));
}
