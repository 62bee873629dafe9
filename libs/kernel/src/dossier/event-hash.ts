import { formatInstant } from '../calendar/local-time';
import type { DossierEvent } from './dossier-events';

/** The text of an event as stored: exactly these bytes are hashed, so nothing can be re-ordered or re-spelt unseen. */
export interface EventText {
  readonly dossierId: string;
  readonly seq: number;
  readonly type: string;
  /** instant as `formatInstant` writes it */
  readonly at: string;
  /** JSON */
  readonly actor: string;
  /** JSON */
  readonly payload: string;
}

export function eventText(dossierId: string, event: DossierEvent): EventText {
  const { seq, type, at, actor, payload } = event;
  return {
    dossierId,
    seq,
    type,
    at: formatInstant(at),
    actor: JSON.stringify(actor),
    payload: JSON.stringify(payload),
  };
}

/** What SHA-256 is taken of; `previous` is the hex hash of the event before, empty for the first. */
export function hashInput(previous: string, { dossierId, seq, type, at, actor, payload }: EventText): string {
  return [previous, dossierId, seq, type, at, actor, payload].join('\n');
}
