import type { Outcome } from '@kernel/dossier/decide';
import type { Dossier } from '@kernel/dossier/dossier';
import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { noticeOf } from '@kernel/notifications/notices';
import type { OutboxMessage } from '@platform/outbox/outbox';
import { NOTIFY_OF_EVENT } from './notify-of-event.job';
import { ROUTE_DOSSIER } from './route-dossier.job';

/** What follows from an act, on one page: the messages written in the act's own transaction. */
export function reactionsTo(dossierId: string, { dossier, events }: Outcome): readonly OutboxMessage[] {
  const notices = events.filter((event) => noticeOf(event) !== null);
  return [
    ...(isRoutable(dossier) ? [ROUTE_DOSSIER.message({ dossierId })] : []),
    ...notices.map(({ seq }) => NOTIFY_OF_EVENT.message({ dossierId, seq: String(seq) })),
  ];
}

/** Waits for the worker: a step is to be opened, and the state allows it. */
export function isRoutable({ awaitingRouting, state }: Pick<Dossier, 'awaitingRouting' | 'state'>): boolean {
  return awaitingRouting && DOSSIER_TRANSITIONS.route.moves[state] !== undefined;
}
