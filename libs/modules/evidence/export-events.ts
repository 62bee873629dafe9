import { formatInstant } from '@kernel/calendar/local-time';
import { connectOwner } from '@platform/database/owner-client';
import { EVENT_COLUMNS, type EventRow } from '@modules/dossiers';

const BATCH = 5_000;

/** An event as a line of the export: the hashed text itself, so that the chain can be checked offline. */
export interface ExportedEvent {
  readonly dossierId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  /** JSON text, exactly as hashed */
  readonly actor: string;
  readonly payload: string;
  /** hex of SHA-256 over the previous hash and the lines above, joined by newlines */
  readonly hash: string;
}

/** All events, dossier by dossier in order, from one snapshot and in constant memory. */
export async function* exportEvents(ownerUrl: string): AsyncGenerator<ExportedEvent> {
  const client = await connectOwner(ownerUrl);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(
      `DECLARE events NO SCROLL CURSOR FOR SELECT ${EVENT_COLUMNS} FROM dossier_event ORDER BY dossier_id, seq`,
    );
    for (;;) {
      const { rows } = await client.query<EventRow>(`FETCH ${BATCH} FROM events`);
      for (const row of rows) yield exported(row);
      if (rows.length < BATCH) return;
    }
  } finally {
    await client.end();
  }
}

function exported({ dossier_id, seq, type, at, actor, payload, hash }: EventRow): ExportedEvent {
  return {
    dossierId: dossier_id,
    seq,
    type,
    at: formatInstant(at.getTime()),
    actor,
    payload,
    hash: hash.toString('hex'),
  };
}
