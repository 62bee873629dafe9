import { setImmediate as turn } from 'node:timers/promises';
import type { Client } from 'pg';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { connectOwner } from '@platform/database/owner-client';
import type { Transaction } from '@platform/database/unit-of-work';
import { readCalendarBook } from '@modules/organisation';
import { DOSSIER_COLUMNS, EVENT_COLUMNS, type DossierRow, type EventRow } from '@modules/dossiers';
import { ALL_CUBES, cellColumns, DELTA_MEASURES, MEASURES, OPTIONAL, type Measure } from '@modules/reports';
import { Differences, type Difference } from './differences';
import { Recount } from './recount';
import { RecountReports } from './recount-reports';
import { NOTHING_BESIDE, readRowsBeside } from './rows-beside';
import { verifyDossier, type StoredDossier } from './verify-dossier';
import { verifyReports, type VerifiedReports } from './verify-reports';

export interface Verification extends Partial<VerifiedReports> {
  readonly dossiers: number;
  readonly events: number;
  readonly counters: number;
  readonly differences: number;
  /** the first of them */
  readonly first: readonly Difference[];
}

export interface VerifyOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** every cell of Form II.06 of all ended periods, and every stored report, too */
  readonly withReports?: boolean;
}

/** Dossiers read at a time. */
const BATCH = 1_000;
/** Dossiers recomputed before what has arrived from the database is looked at. */
const SLICE = 50;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Recomputes everything that can be from the events: chains, due dates, verdicts, dossier rows, open steps, Form 05 lines,
 * filed papers, counters.
 * One snapshot, read only: it may run beside the working house.
 */
export async function verifyEvidence(
  ownerUrl: string,
  { onProgress = () => undefined, withReports = false }: VerifyOptions = {},
): Promise<Verification> {
  const client = await connectOwner(ownerUrl);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const reader: Pick<Transaction, 'query'> = {
      query: async (text, values = []) => (await client.query(text, [...values])).rows as never,
    };
    const book = await readCalendarBook(reader);
    const differences = new Differences();
    const recount = new Recount();
    const reports = withReports ? new RecountReports() : null;
    const counts = await verifyDossiers(client, { book, differences, recount, reports, onProgress });
    await findOrphans(client, differences);
    const counters = await verifyCounters(client, recount, differences);
    const verified = reports === null ? {} : await verifyReports(reader, { recount: reports, differences });
    await client.query('COMMIT');
    return { ...counts, counters, ...verified, differences: differences.count, first: differences.first };
  } finally {
    await client.end();
  }
}

interface Work {
  readonly book: CalendarBook;
  readonly differences: Differences;
  readonly recount: Recount;
  readonly reports: RecountReports | null;
  readonly onProgress: (done: number, total: number) => void;
}

async function verifyDossiers(
  client: Client,
  { book, differences, recount, reports, onProgress }: Work,
): Promise<{ readonly dossiers: number; readonly events: number }> {
  const total = await countDossiers(client);
  let [dossiers, events] = [0, 0];
  for (let coming = readBatch(client, BEFORE_ALL); ;) {
    const batch = await coming;
    if (batch === null) return { dossiers, events };
    // The database looks up the next ones while these are recomputed: neither waits for the other.
    coming = readBatch(client, batch.last);
    coming.catch(() => undefined);
    for (const [index, stored] of batch.stored.entries()) {
      if (index % SLICE === 0) await turn();
      const told = verifyDossier(stored, book, differences);
      told.deltas.forEach((delta) => recount.add(delta));
      reports?.add(told.deltas, told.overdue);
      events += stored.events.length;
    }
    dossiers += batch.stored.length;
    onProgress(dossiers, total);
  }
}

interface Batch {
  readonly stored: readonly StoredDossier[];
  readonly last: string;
}

/** The next dossiers after an id with all that is stored of them; null when there are none. One query after the other. */
async function readBatch(client: Client, after: string): Promise<Batch | null> {
  const { rows } = await client.query<DossierRow>(
    `SELECT ${DOSSIER_COLUMNS} FROM dossier WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
    [after],
  );
  const [first, end] = [rows[0], rows.at(-1)];
  if (!first || !end) return null;
  const eventsById = await eventsBetween(client, first.id, end.id);
  const besideById = await readRowsBeside(client, first.id, end.id);
  const stored = rows.map((row) => ({
    row,
    events: eventsById.get(row.id) ?? [],
    beside: besideById.get(row.id) ?? NOTHING_BESIDE,
  }));
  return { stored, last: end.id };
}

async function countDossiers(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM dossier');
  return rows[0]?.count ?? 0;
}

async function eventsBetween(
  client: Client,
  first: string,
  last: string,
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const { rows } = await client.query<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM dossier_event WHERE dossier_id BETWEEN $1 AND $2 ORDER BY dossier_id, seq`,
    [first, last],
  );
  const byId = new Map<string, EventRow[]>();
  for (const row of rows) {
    const own = byId.get(row.dossier_id);
    if (own) own.push(row);
    else byId.set(row.dossier_id, [row]);
  }
  return byId;
}

const OF_A_DOSSIER = ['dossier_event', 'hand_over', 'open_step', 'sla_delta', 'document'] as const;

/** Rows of a dossier that is not there: its own row was deleted. */
async function findOrphans(client: Client, differences: Differences): Promise<void> {
  for (const table of OF_A_DOSSIER) {
    const { rows } = await client.query<{ dossier_id: string; count: number }>(
      `SELECT dossier_id, count(*) AS count FROM ${table} o
        WHERE dossier_id IS NOT NULL AND NOT EXISTS (SELECT FROM dossier d WHERE d.id = o.dossier_id) GROUP BY 1 ORDER BY 1 LIMIT 100`,
    );
    for (const { dossier_id, count } of rows)
      differences.add({
        where: dossier_id,
        kind: 'orphan',
        stored: `${count} rows of ${table}`,
        computed: 'no dossier',
      });
  }
}

/** Counters plus facts not folded yet must be what the events add up to, in every cell. */
async function verifyCounters(client: Client, recount: Recount, differences: Differences): Promise<number> {
  const cell = ['level', ...OPTIONAL];
  const sums = MEASURES.map((measure) => `sum(${measure})::int AS ${measure}`).join(', ');
  const unfolded = ALL_CUBES.flatMap((cube) =>
    ['day', 'month'].map(
      (grain) =>
        `SELECT '${cube}', '${grain}', date_trunc('${grain}', day)::date, ${cellColumns(cube)}, ${DELTA_MEASURES} FROM sla_delta`,
    ),
  );
  const { rows } = await client.query<Record<Measure, number> & { key: string }>(
    `SELECT concat_ws(' ', cube, grain, to_char(period, 'YYYY-MM-DD'), ${cell.join(', ')}) AS key, ${sums} FROM (
       SELECT cube, grain, period, ${cell.join(', ')}, ${MEASURES.join(', ')} FROM sla_counter UNION ALL ${unfolded.join(' UNION ALL ')}
     ) AS facts GROUP BY cube, grain, period, ${cell.join(', ')}`,
  );
  for (const { key, ...stored } of rows) {
    const { computed, isSame } = recount.take(key, stored);
    if (!isSame)
      differences.add({
        where: key,
        kind: 'counter',
        stored: JSON.stringify(stored),
        computed: JSON.stringify(computed),
      });
  }
  for (const [key, computed] of recount.rest())
    differences.add({ where: key, kind: 'counter', stored: 'no counter', computed: JSON.stringify(computed) });
  return rows.length;
}
