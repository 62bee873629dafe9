import { unitOfDesk } from '../procedure/route';
import type { DossierEvent } from './dossier-events';

/** Words of an event that are for the desk that asked and the desks asked, and for nobody else. */
export interface Secret {
  readonly field: 'question' | 'opinion';
  readonly unitIds: ReadonlySet<string>;
}

/** Which events carry words in confidence, by their number; the answer to a confidential question is one as well. */
export function secretsOf(events: readonly DossierEvent[]): ReadonlyMap<number, Secret> {
  const secrets = new Map<number, Secret>();
  const inConfidence = new Map<number, ReadonlySet<string>>();
  for (const event of events) {
    if (event.type === 'OpinionRequested' && event.payload.confidential) {
      const asked = event.payload.steps.map(({ deskId }) => deskId);
      const desks = event.actor.deskId === undefined ? asked : [event.actor.deskId, ...asked];
      const unitIds = new Set(desks.map(unitOfDesk));
      for (const { no } of event.payload.steps) inConfidence.set(no, unitIds);
      secrets.set(event.seq, { field: 'question', unitIds });
    }
    const unitIds = event.type === 'OpinionGiven' ? inConfidence.get(event.payload.no) : undefined;
    if (unitIds !== undefined) secrets.set(event.seq, { field: 'opinion', unitIds });
  }
  return secrets;
}
