import type { DossierEvent } from '@kernel/dossier/dossier-events';
import type { Transaction } from '@platform/database/unit-of-work';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from '../persistence/event-encoding';

/** The events of one dossier, in order. */
export async function eventsOf(tx: Transaction, dossierId: string): Promise<readonly DossierEvent[]> {
  const rows = await tx.query<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM dossier_event WHERE dossier_id = $1 ORDER BY seq`,
    [dossierId],
    'events-of',
  );
  return rows.map(decodeEvent);
}
