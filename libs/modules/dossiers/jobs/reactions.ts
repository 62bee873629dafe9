import type { Dossier } from '@kernel/dossier/dossier';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import type { OutboxMessage } from '@platform/outbox/outbox';
import { ROUTE_DOSSIER } from './route-dossier.job';

/** What follows from an act, on one page: the messages written in the act's own transaction. */
export function reactionsTo(dossierId: string, after: Dossier): readonly OutboxMessage[] {
  return isRoutable(after) ? [ROUTE_DOSSIER.message({ dossierId })] : [];
}

/** Waits for the worker: a step is to be opened, and the state allows it. */
export function isRoutable({ awaitingRouting, state }: Pick<Dossier, 'awaitingRouting' | 'state'>): boolean {
  return awaitingRouting && DOSSIER_TRANSITIONS.route.moves[state] !== undefined;
}
