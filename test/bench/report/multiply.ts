import type { Client } from 'pg';
import { foldDeltas } from '@modules/reports';

const ZONE = `'Asia/Ho_Chi_Minh'`;
const CELL = 'unit_id, level, field_id, channel, procedure_id';
const CELL_OF_DOSSIER = 'reporting_unit_id, level, field_id, channel, procedure_id';
const COUNTED = 'received, early, on_time, late, withdrawn, stopped, resumed';

/** Columns a copy takes over; the others are new, moved in time or in place, or empty. */
const KEPT = [
  'lookup_secret',
  'version',
  'last_hash',
  'procedure_id',
  'procedure_version_id',
  'level',
  'field_id',
  'channel',
  'delivery',
  'applicant_id',
  'applicant_name',
  'receiving_desk_id',
  'competent_unit_id',
  'clock_round',
  'awaiting_routing',
  'answers_hash',
] as const;
const MOVED = [
  'last_event_at',
  'submitted_at',
  'received_at',
  'resolved_at',
  'ended_at',
  'due_at',
  'judged_by',
  'missed_at',
];

/** Copies lie up to so many days before and after their original. */
const DAYS = 9;

/**
 * Makes of the real history a larger one, by SQL: copies with other keys, other days and other wards, so that they fall
 * into other cells of the counters. What a report never reads is left out: events, bodies, answers. The facts go the
 * product's own way, through `sla_delta` and its fold.
 */
export async function multiply(client: Client, total: number, say: (line: string) => void): Promise<void> {
  await client.query('TRUNCATE dossier_event, hand_over, document CASCADE');
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'`,
  );
  await client.query('CREATE TEMP TABLE original AS SELECT * FROM dossier');
  const indexes = await dropIndexes(client);
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM original');
  const once = rows[0]?.count ?? 0;
  for (let [copy, made] = [1, once]; made < total; copy += 1) {
    const size = Math.min(once, total - made);
    await copyOnce(client, { shift: copy, size, days: copy - DAYS });
    made += size;
    say(`${made} dossiers`);
  }
  say('indexes …');
  for (const index of indexes) await client.query(index);
}

/** Takes away what only slows a bulk load down; returns the statements that make it again. */
async function dropIndexes(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
      WHERE indrelid = 'dossier'::regclass AND NOT indisunique`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

interface Copy {
  /** which copy, and by how many wards it is moved */
  readonly shift: number;
  readonly size: number;
  readonly days: number;
}

async function copyOnce(client: Client, { shift, size, days }: Copy): Promise<void> {
  const moved = MOVED.map((column) => `${column} + make_interval(days => $2)`);
  await client.query(
    `WITH ward AS (SELECT id, (row_number() OVER (ORDER BY sort_order) - 1) AS place, count(*) OVER () AS wards FROM unit WHERE kind = 'ward'),
     copied AS (
       INSERT INTO dossier (id, number, state, verdict, alert_from, ward_unit_id, reporting_unit_id, unit_ids, body, answers, ${KEPT.join(', ')}, ${MOVED.join(', ')})
       SELECT gen_random_uuid(), number || '/' || $1::int, state, verdict, NULL, next.id, CASE level WHEN 'ward' THEN next.id ELSE reporting_unit_id END,
              ARRAY[next.id, reporting_unit_id], '{}', '{}', ${KEPT.join(', ')}, ${moved.join(', ')}
         FROM original JOIN ward ON ward.id = ward_unit_id JOIN ward next ON next.place = (ward.place + $1) % ward.wards
        LIMIT $3 RETURNING *)
     INSERT INTO sla_delta (dossier_id, seq, day, ${CELL}, ${COUNTED})
     SELECT id, 2, (received_at AT TIME ZONE ${ZONE})::date, ${CELL_OF_DOSSIER}, 1, 0, 0, 0, 0, 0, 0 FROM copied WHERE received_at IS NOT NULL
     UNION ALL
     SELECT id, version, (resolved_at AT TIME ZONE ${ZONE})::date, ${CELL_OF_DOSSIER}, 0, (verdict = 'before')::int, (verdict = 'on')::int, (verdict = 'late')::int, 0, 0, 0
       FROM copied WHERE resolved_at IS NOT NULL`,
    [shift, days, size],
  );
  await foldDeltas(
    { query: async (text, values) => (await client.query(text, [...(values ?? [])])).rows as never },
    2 * size,
  );
}

/**
 * A working house always has dossiers in hand; the history has none left. The last ones of it are opened again, as they
 * stood before they were resolved, one in `lateOne` of them past its date.
 */
export async function leaveOpen(client: Client, count: number, lateOne: number): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `WITH again AS (SELECT id, row_number() OVER (ORDER BY received_at DESC) AS place FROM dossier WHERE resolved_at IS NOT NULL ORDER BY received_at DESC LIMIT $1),
     opened AS (
       UPDATE dossier d SET state = 'in_process', resolved_at = NULL, ended_at = NULL, verdict = NULL, alert_from = NULL,
              judged_by = CASE WHEN place % $2 = 0 THEN '2020-04-15 17:00+07'::timestamptz - interval '1 hour' ELSE '2020-04-28 17:00+07'::timestamptz END
         FROM again WHERE again.id = d.id RETURNING d.*, (SELECT o.resolved_at FROM dossier o WHERE o.id = d.id) AS was, (SELECT o.verdict FROM dossier o WHERE o.id = d.id) AS verdict_was)
     INSERT INTO sla_delta (dossier_id, seq, day, ${CELL}, ${COUNTED})
     SELECT id, version + 1, (was AT TIME ZONE ${ZONE})::date, ${CELL_OF_DOSSIER}, 0,
            -(verdict_was = 'before')::int, -(verdict_was = 'on')::int, -(verdict_was = 'late')::int, 0, 0, 0
       FROM opened`,
    [count, lateOne],
  );
  await foldDeltas(
    { query: async (text, values) => (await client.query(text, [...(values ?? [])])).rows as never },
    count,
  );
}
