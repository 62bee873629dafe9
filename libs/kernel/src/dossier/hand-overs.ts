import { localDayOf, parseInstant, type Instant } from '../calendar/local-time';
import type { SlaVerdict } from '../sla/verdict';
import type { Dossier } from './dossier';
import type { DossierEvent } from './dossier-events';

/** A line of Form 05: which desk gave the dossier to which, when, and whether the giver kept its own deadline. */
export interface HandOverLine {
  readonly fromDeskId: string;
  readonly toDeskId: string;
  readonly toOfficerId: string | null;
  readonly at: Instant;
  /** how the giving step stood against its own deadline */
  readonly timing: SlaVerdict;
  /** the receiving step's own deadline */
  readonly dueAt: Instant;
}

/** The lines a routing event writes, one for each desk that receives. */
export function handOverLines(before: Dossier, event: DossierEvent): readonly HandOverLine[] {
  if (event.type !== 'DossierRouted') return [];
  const giver = [...before.steps].reverse().find((step) => step.state === 'done' && step.action !== 'consult');
  const timing = timingOf(giver?.doneAt ?? event.at, giver?.dueAt ?? event.at);
  return event.payload.steps.map(({ fromDeskId, deskId, officerId, dueAt }) => ({
    fromDeskId,
    toDeskId: deskId,
    toOfficerId: officerId,
    at: event.at,
    timing,
    dueAt: parseInstant(dueAt),
  }));
}

function timingOf(doneAt: Instant, dueAt: Instant): SlaVerdict {
  if (doneAt > dueAt) return 'late';
  return localDayOf(doneAt) < localDayOf(dueAt) ? 'before' : 'on';
}
