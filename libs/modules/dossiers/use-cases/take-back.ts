import { findLastMove } from '@kernel/dossier/find-last-move';
import { eventsOf } from '../queries/event-log';
import type { ActScene, PreparedAct } from './act-on-dossier';

/** Takes the last passing-on back. `seenVersion`: what that act left, or later; older than it, it is another act that is meant. */
export function takeBack(seenVersion: number) {
  return async ({ tx, dossier, book, checkMay }: ActScene): Promise<PreparedAct> => {
    checkMay('take_back');
    const found = findLastMove(await eventsOf(tx, dossier.id), book);
    const move = found !== null && found.back.ofSeq <= seenVersion ? found : null;
    return { command: { action: 'take_back', input: { move } } };
  };
}
