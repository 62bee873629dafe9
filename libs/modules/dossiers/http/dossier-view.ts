import { formatInstant } from '@kernel/calendar/local-time';
import type { DossierDetail } from '../queries/dossier-detail.query';
import type { DossierAnswers } from '../use-cases/dossier-answers';
import type { DossierView } from './reading.dto';

const time = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant));

/** A dossier on the wire. */
export function dossierView({ dossier, ...detail }: DossierDetail): DossierView {
  const { corrected = [], ...answers } = detail.answers as Partial<DossierAnswers>;
  return {
    id: detail.id,
    number: dossier.number,
    state: dossier.state,
    nationalCode: detail.nationalCode,
    version: dossier.version,
    procedureId: dossier.procedureId,
    procedureVersionId: dossier.versionId,
    level: dossier.level,
    channel: dossier.channel,
    delivery: dossier.delivery,
    receivingDeskId: dossier.receivingDeskId,
    competentUnitId: dossier.competentUnitId,
    reportingUnitId: dossier.reportingUnitId,
    wardId: dossier.wardUnitId,
    submittedAt: formatInstant(dossier.submittedAt),
    receivedAt: time(dossier.receivedAt),
    dueAt: detail.dueAt,
    resolvedAt: time(dossier.resolvedAt),
    verdict: dossier.verdict,
    isOverdue: detail.isOverdue,
    lookupSecret: detail.lookupSecret,
    answers,
    corrections: corrected,
    papers: detail.papers,
    steps: dossier.steps.map(({ no, action, deskId, officerId, state, openedAt, dueAt, doneAt }) => ({
      no,
      action,
      deskId,
      officerId: detail.audience === 'officer' ? officerId : null,
      state,
      openedAt: time(openedAt),
      dueAt: time(dueAt),
      doneAt: time(doneAt),
    })),
    availableActions: detail.availableActions,
    primaryAction: detail.primaryAction,
    apologyDue: detail.apologyDue,
    timeline: detail.timeline,
  };
}
