import type { Instant } from '../calendar/local-time';
import type { EventPayloads, MoveType } from './dossier-events';

/** Acts that pass a dossier on, and what each leaves. What decides, asks the citizen or stops a clock is not among them. */
export const MOVES = {
  hand_over: 'StepHandedOver',
  send_back: 'DossierSentBack',
  endorse: 'ResultEndorsed',
} as const satisfies Readonly<Record<string, MoveType>>;

export function canBeTakenBack(action: string): boolean {
  return Object.hasOwn(MOVES, action);
}

/**
 * How long a passing-on can be taken back [ms]. The page offers it for ten seconds; a bulk act of some hundred dossiers
 * takes its time before it can say what it did, and each of them must still come back then. Ours, the law sets none.
 */
export const TAKE_BACK_MS = 10 * 60_000;

/** A passing-on that nothing has followed but its routing. */
export interface LastMove {
  readonly by: string;
  readonly at: Instant;
  /** what taking it back would write */
  readonly back: EventPayloads['MoveTakenBack'];
}
