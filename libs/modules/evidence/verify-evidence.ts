import { Client } from 'pg';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { readCalendarBook } from '@modules/organisation';
import { DOSSIER_COLUMNS, EVENT_COLUMNS, type DossierRow, type EventRow } from '@modules/dossiers';
import { ALL_CUBES, cellColumns, MEASURES, OPTIONAL, type Measure } from '@modules/reports';
import { Differences, type Difference } from './differences';
import { Recount } from './recount';
import { verifyDossier } from './verify-dossier';

export interface Verification {
  readonly dossiers: number;
  readonly events: number;
  readonly counters: number;
  readonly differences: number;
  /** the first of them */
  readonly first: readonly Difference[];
}

/** Dossiers read at a time. */
const BATCH = 1_000;

/**
 * Recomputes everything that can be from the events: chains, due dates, verdicts, dossier rows, Form 05 lines, counters.
 * One snapshot, read only: it may run beside the working house.
 */
export async function verifyEvidence(
  ownerUrl: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Verification> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const book = await readCalendarBook({ query: async (text: string) => (await client.query(text)).rows as never });
    const differences = new Differences();
    const recount = new Recount();
    const counts = await verifyDossiers(client, { book, differences, recount, onProgress });
    await findOrphans(client, differences);
    const counters = await verifyCounters(client, recount, differences);
    await client.query('COMMIT');
    return { ...counts, counters, differences: differences.count, first: differences.first };
  } finally {
    await client.end();
  }
}

interface Work {
  readonly book: CalendarBook;
  readonly differences: Differences;
  readonly recount: Recount;
  readonly onProgress: (done: number, total: number) => void;
}

interface BesideDossier {
  readonly id: string;
  readonly steps: readonly string[];
  readonly lines: number;
}

async function verifyDossiers(
  client: Client,
  { book, differences, recount, onProgress }: Work,
): Promise<{ readonly dossiers: number; readonly events: number }> {
  const total = await countDossiers(client);
  let [dossiers, events] = [0, 0];
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<DossierRow>(
      `SELECT ${DOSSIER_COLUMNS} FROM dossier WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
      [last],
    );
    const [first, end] = [rows[0], rows.at(-1)];
    if (!first || !end) return { dossiers, events };
    const eventsById = await eventsBetween(client, first.id, end.id);
    const beside = await besideBetween(client, first.id, end.id);
    for (const row of rows) {
      const own = eventsById.get(row.id) ?? [];
      const { steps, lines } = beside.get(row.id) ?? NOTHING_BESIDE;
      const deltas = verifyDossier({ row, events: own, openSteps: steps, handOvers: lines }, book, differences);
      deltas.forEach((delta) => recount.add(delta));
      events += own.length;
    }
    dossiers += rows.length;
    last = end.id;
    onProgress(dossiers, total);
  }
}

const NOTHING_BESIDE: Omit<BesideDossier, 'id'> = { steps: [], lines: 0 };

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

/** Open steps and the number of Form 05 lines of each dossier that has any. */
async function besideBetween(client: Client, first: string, last: string): Promise<ReadonlyMap<string, BesideDossier>> {
  const { rows } = await client.query<BesideDossier>(
    `SELECT coalesce(s.dossier_id, h.dossier_id) AS id, coalesce(s.steps, '{}') AS steps, coalesce(h.lines, 0)::int AS lines FROM
       (SELECT dossier_id, array_agg(no || ' ' || desk_id || ' ' || coalesce(officer_id::text, '-') ORDER BY no) AS steps
          FROM open_step WHERE dossier_id BETWEEN $1 AND $2 GROUP BY dossier_id) s
       FULL JOIN (SELECT dossier_id, count(*) AS lines FROM hand_over WHERE dossier_id BETWEEN $1 AND $2 GROUP BY dossier_id) h
       ON h.dossier_id = s.dossier_id`,
    [first, last],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Events of a dossier that is not there: a row was deleted. */
async function findOrphans(client: Client, differences: Differences): Promise<void> {
  const { rows } = await client.query<{ dossier_id: string; count: string }>(
    `SELECT dossier_id, count(*) AS count FROM dossier_event e WHERE NOT EXISTS (SELECT FROM dossier d WHERE d.id = e.dossier_id) GROUP BY 1 LIMIT 100`,
  );
  for (const { dossier_id, count } of rows)
    differences.add({ where: dossier_id, kind: 'event.orphan', stored: `${count} events`, computed: 'no dossier' });
}

/** Counters plus facts not folded yet must be what the events add up to, in every cell. */
async function verifyCounters(client: Client, recount: Recount, differences: Differences): Promise<number> {
  const cell = ['unit_id', 'level', ...OPTIONAL];
  const sums = MEASURES.map((measure) => `sum(${measure})::int AS ${measure}`).join(', ');
  const unfolded = ALL_CUBES.flatMap((cube) =>
    ['day', 'month'].map(
      (grain) =>
        `SELECT '${cube}', '${grain}', date_trunc('${grain}', day)::date, ${cellColumns(cube)}, ${MEASURES.join(', ')} FROM sla_delta`,
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
