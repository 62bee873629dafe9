import { keepAnswerSql } from '@platform/idempotency/commands';

/**
 * The two statements that write a dossier. One statement is one round trip and one plan; measured, it is three times a
 * repository's save of the same rows. `jsonb_populate_record` gives each column its declared type.
 */
const LOGGED = (from: string, events: string) => `
  logged AS (
    INSERT INTO dossier_event (dossier_id, seq, type, at, actor, payload, hash)
    SELECT $1::uuid, e.seq, e.type, e.at, e.actor::json, e.payload::json, decode(e.hash, 'hex')
      FROM ${from}, jsonb_to_recordset(${events}::jsonb) AS e(seq int, type text, at timestamptz, actor text, payload text, hash text))`;

const COUNTED = (from: string, deltas: string) => `
  counted AS (
    INSERT INTO sla_delta (dossier_id, seq, day, unit_id, level, field_id, channel, procedure_id, received, early, on_time, late, withdrawn, stopped, resumed)
    SELECT $1::uuid, f.seq, f.day, f.unit_id, f.level, f.field_id, f.channel, f.procedure_id, f.received, f.early, f.on_time, f.late, f.withdrawn, f.stopped, f.resumed
      FROM ${from}, jsonb_populate_recordset(NULL::sla_delta, ${deltas}::jsonb) AS f)`;

const HANDED_OVER = (from: string, lines: string) => `
  handed_over AS (
    INSERT INTO hand_over (dossier_id, seq, to_desk_id, from_desk_id, to_officer_id, at, due_at, timing)
    SELECT $1::uuid, h.seq, h.to_desk_id, h.from_desk_id, h.to_officer_id, h.at, h.due_at, h.timing
      FROM ${from}, jsonb_populate_recordset(NULL::hand_over, ${lines}::jsonb) AS h)`;

const QUEUED = (from: string, messages: string) => `
  queued AS (
    INSERT INTO outbox (queue, name, data)
    SELECT m.queue, m.name, m.data FROM ${from}, jsonb_to_recordset(${messages}::jsonb) AS m(queue text, name text, data jsonb))`;

/** For the desks that are looking: which dossier, and whom it concerns. */
const TOLD = (from: string, events: string) => `
  told AS (
    INSERT INTO dossier_change (dossier_id, number, version, type, unit_ids)
    SELECT f.id, f.number, f.version, ${events}::jsonb -> -1 ->> 'type', f.unit_ids FROM ${from} f)`;

/** The answer under the caller's key; NULL for acts of the worker, which have none. */
const ANSWERED = (from: string, row: string) => `
  answered AS (${keepAnswerSql(row, from)})`;

const COLUMNS = [
  'state',
  'version',
  'last_hash',
  'last_event_at',
  'unit_ids',
  'received_at',
  'due_at',
  'judged_by',
  'missed_at',
  'alert_from',
  'clock_round',
  'resolved_at',
  'ended_at',
  'verdict',
  'awaiting_routing',
  'body',
  'answers',
  'answers_hash',
];

/** A name corrected by a supplement is corrected in the lists. */
const NAME = `coalesce(n.answers #>> '{applicant,fullName}', d.applicant_name)`;

/** $1 id · $2 row · $3 events · $4 facts · $5 Form 05 lines · $6 outbox · $7 answer */
export const INSERT_DOSSIER = `
  WITH filed AS (INSERT INTO dossier SELECT r.* FROM jsonb_populate_record(NULL::dossier, $2::jsonb) AS r RETURNING id, number, version, unit_ids),
  ${[LOGGED('filed', '$3'), COUNTED('filed', '$4'), HANDED_OVER('filed', '$5'), QUEUED('filed', '$6'), TOLD('filed', '$3'), ANSWERED('filed', '$7')].join(',')}
  SELECT id FROM filed`;

/**
 * $1 id · $2 version seen · $3 state seen · $4 row · $5 events · $6 facts · $7 Form 05 lines · $8 outbox · $9 open steps ·
 * $10 their numbers · $11 answer. No row comes back when the version or the state is another by now: then nothing is written at all.
 */
export const UPDATE_DOSSIER = `
  WITH n AS (SELECT * FROM jsonb_populate_record(NULL::dossier, $4::jsonb)),
  moved AS (
    UPDATE dossier d SET (${COLUMNS.join(', ')}, applicant_name) = (SELECT ${COLUMNS.map((column) => `n.${column}`).join(', ')}, ${NAME} FROM n)
     WHERE d.id = $1 AND d.version = $2 AND d.state = $3 RETURNING d.id, d.number, d.version, d.unit_ids),
  ${[LOGGED('moved', '$5'), COUNTED('moved', '$6'), HANDED_OVER('moved', '$7'), QUEUED('moved', '$8'), TOLD('moved', '$5'), ANSWERED('moved', '$11')].join(',')},
  left_behind AS (DELETE FROM open_step USING moved WHERE dossier_id = moved.id AND no <> ALL($10::int[])),
  opened AS (
    INSERT INTO open_step (dossier_id, no, action, desk_id, unit_id, officer_id, opened_at, due_at)
    SELECT $1::uuid, s.no, s.action, s.desk_id, s.unit_id, s.officer_id, s.opened_at, s.due_at
      FROM moved, jsonb_populate_recordset(NULL::open_step, $9::jsonb) AS s
    ON CONFLICT (dossier_id, no) DO UPDATE SET officer_id = excluded.officer_id, due_at = excluded.due_at)
  SELECT id FROM moved`;
