import { formatInstant } from '../../calendar/local-time';
import { DomainError } from '../../errors/domain-error';
import type { PlannedStep, RoutedStep } from '../dossier-events';
import { canBeRedone, nextStepNo, nextStepsOf, stepDueAt } from '../steps';
import { existing, stepOf } from './existing';
import { endOfWorkingDay } from './filing';
import type { Act } from './act';

/** The worker's act: opens the next step, or all of a parallel group, each with its officer, its own deadline and the reason. */
export const route: Act<'route'> = ({ dossier, command, times, now }) => {
  const current = existing(dossier);
  const next = nextStepsOf(current);
  if (next.length === 0) throw new DomainError('dossier.nothing_to_route');
  const from = [...current.steps].reverse().find((step) => step.state === 'done' && step.action !== 'consult');
  const steps = next.map((step): RoutedStep => {
    const choice = command.input.choices.get(step.no);
    if (!choice) throw new DomainError('dossier.step_unknown', { step: step.no });
    return {
      no: step.no,
      fromDeskId: from?.deskId ?? current.receivingDeskId,
      deskId: step.deskId,
      officerId: choice.officerId,
      dueAt: formatInstant(stepDueAt(current, step, times, now)),
      reason: choice.reason,
    };
  });
  return [{ type: 'DossierRouted', payload: { steps } }];
};

export const hand_over: Act<'hand_over'> = ({ standing, command }) => {
  const { no, weight } = stepOf(standing);
  const { note, toDeskId, toOfficerId } = command.input;
  const next: PlannedStep | null =
    toDeskId === null ? null : { action: 'process', deskId: toDeskId, group: null, weight };
  return [{ type: 'StepHandedOver', payload: { no, note, next, wish: toOfficerId } }];
};

export const take_over: Act<'take_over'> = ({ standing, command }) => {
  const { no, officerId } = stepOf(standing);
  return [{ type: 'StepTakenOver', payload: { no, from: officerId, reason: command.input.reason } }];
};

export const claim: Act<'claim'> = ({ standing }) => [{ type: 'StepClaimed', payload: { no: stepOf(standing).no } }];

export const release: Act<'release'> = ({ standing, command }) => [
  { type: 'StepReleased', payload: { no: stepOf(standing).no, reason: command.input.reason } },
];

export const reassign: Act<'reassign'> = ({ dossier, command }) => {
  const { no, choice, reason } = command.input;
  const from = existing(dossier).steps.find((step) => step.no === no)?.officerId ?? null;
  return [{ type: 'StepReassigned', payload: { no, from, to: choice.officerId, why: choice.reason, reason } }];
};

export const consult: Act<'consult'> = ({ dossier, command, times, now }) => {
  const { desks, question, workingDays, confidential = false } = command.input;
  const first = nextStepNo(existing(dossier).steps);
  const dueAt = formatInstant(endOfWorkingDay(times, now, workingDays));
  const steps = desks.map(({ deskId, officerId }, index) => ({
    no: first + index,
    deskId,
    officerId,
    dueAt,
  }));
  const secrecy = confidential ? { confidential: true as const } : {};
  return [{ type: 'OpinionRequested', payload: { steps, question, ...secrecy } }];
};

export const give_opinion: Act<'give_opinion'> = ({ standing, command }) => [
  { type: 'OpinionGiven', payload: { no: stepOf(standing).no, opinion: command.input.opinion } },
];

export const draft_result: Act<'draft_result'> = ({ command }) => [
  {
    type: 'ResultDrafted',
    payload: { summary: command.input.summary, documentId: command.input.documentId },
  },
];

export const take_back: Act<'take_back'> = ({ command }) => {
  const { move } = command.input;
  if (move === null) throw new DomainError('dossier.nothing_to_take_back');
  return [{ type: 'MoveTakenBack', payload: move.back }];
};

export const send_back: Act<'send_back'> = ({ dossier, standing, command }) => {
  const { no } = stepOf(standing);
  const earlier = existing(dossier).steps.filter((step) => step.no < no && canBeRedone(step));
  const toNo = command.input.toNo ?? earlier[earlier.length - 1]?.no ?? 0;
  return [{ type: 'DossierSentBack', payload: { no, toNo, reason: command.input.reason } }];
};
