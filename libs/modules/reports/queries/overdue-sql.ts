import { formatDate, instantAt, type Instant } from '@kernel/calendar/local-time';
import { monthAfter, monthStart } from './months';
import type { Grouping, ReportScope, Sql } from './report-scope';
import { stoppedAt } from './stopped-sql';

const KEY: Readonly<Record<Exclude<Grouping, 'month'>, string>> = {
  unit: 'd.reporting_unit_id',
  level: 'd.level',
  field: 'd.field_id',
  channel: 'd.channel',
  procedure: 'd.procedure_id',
};

/**
 * Past its date from here on: a date missed before a wait stays missed. The indexes of both sets are made of these two;
 * `coalesce` in the place of `least` would not be let past row-level security into an index.
 */
const PAST_FROM = 'least(d.missed_at, d.judged_by)';
const LEFT_AT = 'least(d.resolved_at, d.ended_at)';

const OPEN = `d.received_at IS NOT NULL AND d.resolved_at IS NULL AND d.ended_at IS NULL`;
/** Resolved or left when its date was past already. */
const LEFT_PAST_DATE = `d.received_at IS NOT NULL
  AND (d.verdict = 'late' OR (d.resolved_at IS NULL AND d.ended_at IS NOT NULL AND ${PAST_FROM} < d.ended_at))`;

/** $1 units or null · $2 level or null · $3 the moments · $4 of each, the first instant that does not count any more */
const SCOPE = `($1::text[] IS NULL OR d.reporting_unit_id = ANY($1)) AND ($2::text IS NULL OR d.level = $2)`;

function pastDate(at: string, until: string): string {
  return `d.received_at < ${until} AND ${PAST_FROM} < ${at} AND (d.missed_at IS NULL OR NOT ${stoppedAt(until)})`;
}

const AT_ONCE = pastDate('($3::timestamptz[])[1]', '($4::timestamptz[])[1]');

/**
 * How many of the dossiers open at a moment were past their date then: at the end of the range, or of each of its
 * months. Two small sets, each with its partial index: what is open still, and what was resolved or left past its date
 * after the moment.
 */
export function overdueSql(scope: ReportScope, now: Instant): Sql {
  const moments = momentsOf(scope, now);
  const values = [
    scope.units,
    scope.level,
    moments.map(({ at }) => new Date(at)),
    moments.map(({ until }) => new Date(until)),
  ];
  if (scope.by === 'month') {
    const edge = moments.find(({ isEnd }) => !isEnd);
    const more = [moments.map(({ month }) => month), moments.map(({ isEnd }) => isEnd)];
    return [MONTHLY, [...values, ...more, edge ? new Date(edge.until) : null]];
  }
  const key = KEY[scope.by];
  return [
    `SELECT key, count(*)::int AS overdue FROM (
       SELECT ${key} AS key FROM dossier d WHERE ${OPEN} AND ${SCOPE} AND ${AT_ONCE}
       UNION ALL
       SELECT ${key} FROM dossier d WHERE ${LEFT_PAST_DATE} AND ${SCOPE} AND ${LEFT_AT} >= ($4)[1] AND ${AT_ONCE}
     ) AS late GROUP BY key`,
    values,
  ];
}

/** Was past its date when a month ended: few even of those that were late, and the only ones most months ask for. */
const LATE_OVER_A_MONTH_END = `date_trunc('month', ${PAST_FROM} AT TIME ZONE 'Asia/Ho_Chi_Minh')
  <> date_trunc('month', ${LEFT_AT} AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

const LAST = '($3::timestamptz[])[cardinality($3::timestamptz[])]';
/** In which bucket of the moments it falls past its date: it is overdue at the ends of later ones … */
const AFTER = `width_bucket(greatest(${PAST_FROM}, d.received_at), $4::timestamptz[])`;
/** … up to the one in which it left. */
const UPTO = `width_bucket(${LEFT_AT}, $4::timestamptz[])`;
const EVER_PAST_DATE = `${SCOPE} AND ${PAST_FROM} < ${LAST}`;
const AT_EDGE = pastDate('edge.at', 'edge.until');

/**
 * $5 months · $6 whether the moment is the month's end, and not the end of the range or now · $7 `until` of the first
 * that is not.
 *
 * One pass over the dossiers, however many months there are: between which ends of months each was overdue. Only the few
 * whose date was missed before a wait are asked about a month, each about the months it lay in; and the moments that
 * end no month, one by one.
 */
const MONTHLY = `
  WITH m AS (SELECT * FROM unnest($3::timestamptz[], $4::timestamptz[], $5::text[], $6::bool[]) WITH ORDINALITY AS moment(at, until, month, is_end, no)),
  edge AS MATERIALIZED (SELECT * FROM m WHERE NOT is_end),
  open AS (
    SELECT ${AFTER} AS after, count(*) AS count FROM dossier d
     WHERE ${OPEN} AND d.missed_at IS NULL AND ${EVER_PAST_DATE} GROUP BY 1),
  gone AS (
    SELECT ${AFTER} AS after, ${UPTO} AS upto, count(*) AS count FROM dossier d
     WHERE ${LEFT_PAST_DATE} AND ${LATE_OVER_A_MONTH_END} AND d.missed_at IS NULL AND ${LEFT_AT} >= ($4)[1] AND ${EVER_PAST_DATE}
     GROUP BY 1, 2),
  missed AS (
    SELECT d.id, generate_series(${AFTER} + 1, cardinality($4)) AS no FROM dossier d
     WHERE ${OPEN} AND d.missed_at IS NOT NULL AND ${EVER_PAST_DATE}
    UNION ALL
    SELECT d.id, generate_series(${AFTER} + 1, ${UPTO}) FROM dossier d
     WHERE ${LEFT_PAST_DATE} AND ${LATE_OVER_A_MONTH_END} AND d.missed_at IS NOT NULL AND ${LEFT_AT} >= ($4)[1] AND ${EVER_PAST_DATE})
  SELECT month AS key, sum(count)::int AS overdue FROM (
    SELECT m.month, open.count FROM m JOIN open ON m.is_end AND m.no > open.after
    UNION ALL
    SELECT m.month, gone.count FROM m JOIN gone ON m.is_end AND m.no > gone.after AND m.no <= gone.upto
    UNION ALL
    SELECT m.month, 1 FROM missed d JOIN m USING (no) WHERE m.is_end AND NOT ${stoppedAt('m.until')}
    UNION ALL
    SELECT edge.month, 1 FROM edge, dossier d WHERE ${OPEN} AND ${EVER_PAST_DATE} AND ${AT_EDGE}
    UNION ALL
    SELECT edge.month, 1 FROM edge, dossier d
     WHERE ${LEFT_PAST_DATE} AND ${LEFT_AT} >= $7 AND ${LEFT_AT} >= edge.until AND ${EVER_PAST_DATE} AND ${AT_EDGE}
  ) AS late GROUP BY month`;

/** Past its date at an instant. */
export function pastDateAt(instant: string): string {
  return `${PAST_FROM} < ${instant}`;
}

interface Moment {
  readonly at: Instant;
  /** the first instant that does not count any more */
  readonly until: Instant;
  /** `YYYY-MM` */
  readonly month: string;
  readonly isEnd: boolean;
}

/** When the question is asked: nothing is overdue yet on a day that has not come. */
function momentsOf({ by, from, to }: ReportScope, now: Instant): readonly Moment[] {
  const moments: Moment[] = [];
  const first = by === 'month' ? monthStart(from) : monthStart(to);
  for (let month = first; month <= to; month = monthAfter(month)) {
    const monthEnd = instantAt(monthAfter(month), 0);
    const end = Math.min(monthEnd, instantAt(to + 1, 0));
    const at = Math.min(now, end);
    moments.push({
      at,
      until: Math.min(now + 1, end),
      month: formatDate(month).slice(0, 7),
      isEnd: at === monthEnd,
    });
  }
  return moments;
}
