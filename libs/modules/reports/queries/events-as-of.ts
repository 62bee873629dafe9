import type { CalendarBook } from '@kernel/calendar/calendar-book';
import type { Instant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { replay } from '@kernel/dossier/evolve';
import { refuseField } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from '@modules/dossiers';

type Reader = Pick<Transaction, 'query'>;

/** Dossiers whose events are read at a time. */
const BATCH = 500;

/** An instant that has been. @throws DomainError `as_of.future`, at the field */
export function pastInstant(at: Instant, now: Instant): Instant {
  return at > now ? refuseField('asOf', 'as_of.future') : at;
}

/**
 * Dossiers as they stood at an instant: their events up to it, folded again. One that had not begun is left out, and so is
 * one the reader may not see.
 */
export async function dossiersAsOf(
  tx: Reader,
  { ids, at, book }: { readonly ids: readonly string[]; readonly at: Instant; readonly book: CalendarBook },
): Promise<ReadonlyMap<string, Dossier>> {
  const found = new Map<string, Dossier>();
  for (let first = 0; first < ids.length; first += BATCH) {
    const rows = await tx.query<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM dossier_event WHERE dossier_id = ANY($1::uuid[]) AND at <= $2 ORDER BY dossier_id, seq`,
      [ids.slice(first, first + BATCH), new Date(at)],
    );
    for (const [id, events] of byDossier(rows)) found.set(id, { ...replay(events, book), id });
  }
  return found;
}

function byDossier(rows: readonly EventRow[]): ReadonlyMap<string, readonly DossierEvent[]> {
  const found = new Map<string, DossierEvent[]>();
  for (const row of rows) {
    const events = found.get(row.dossier_id);
    if (events) events.push(decodeEvent(row));
    else found.set(row.dossier_id, [decodeEvent(row)]);
  }
  return found;
}
