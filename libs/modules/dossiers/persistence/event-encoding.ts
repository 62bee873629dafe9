import { createHash } from 'node:crypto';
import { eventText, hashInput, type EventText } from '@kernel/dossier/event-hash';
import type { DossierEvent, EventActor } from '@kernel/dossier/dossier-events';
import { canonicalJson } from '@kernel/text/canonical-json';

/** An event as a row: the hashed text and its hash. */
export interface EncodedEvent extends EventText {
  /** hex */
  readonly hash: string;
}

/** A row of `dossier_event`, with the stored text of the JSON columns. */
export interface EventRow {
  readonly dossier_id: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: string;
  readonly payload: string;
  readonly hash: Buffer;
}

/** Columns of an event with its JSON as the text that was hashed. */
export const EVENT_COLUMNS = 'dossier_id, seq, type, at, actor::text AS actor, payload::text AS payload, hash';

export function hashOfEvent(previous: string, text: EventText): string {
  return createHash('sha256').update(hashInput(previous, text)).digest('hex');
}

/** Chains new events to the last hash of their dossier. */
export function encodeEvents(
  dossierId: string,
  events: readonly DossierEvent[],
  lastHash: string,
): readonly EncodedEvent[] {
  let previous = lastHash;
  return events.map((event) => {
    const text = eventText(dossierId, event);
    previous = hashOfEvent(previous, text);
    return { ...text, hash: previous };
  });
}

export function decodeEvent({ seq, type, at, actor, payload }: EventRow): DossierEvent {
  return {
    seq,
    type,
    at: at.getTime(),
    actor: JSON.parse(actor) as EventActor,
    payload: JSON.parse(payload) as unknown,
  } as DossierEvent;
}

/** What an event says of a person's data: its hash, never the data. */
export function hashOfAnswers(answers: unknown): string {
  return createHash('sha256').update(canonicalJson(answers)).digest('hex');
}
