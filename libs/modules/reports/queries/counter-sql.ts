import { formatDate, type LocalDay } from '@kernel/calendar/local-time';
import { DELTA_MEASURES, MEASURES } from '../persistence/counter-cubes';
import { monthAfter, monthStart } from './months';
import type { Grouping, ReportScope, Sql } from './report-scope';

/** How a grouping names its rows, over counters and deltas alike. */
const KEY: Readonly<Record<Grouping, { readonly counter: string; readonly delta: string }>> = {
  unit: { counter: 'unit_id', delta: 'unit_id' },
  level: { counter: 'level', delta: 'level' },
  field: { counter: 'field_id', delta: 'field_id' },
  channel: { counter: 'channel', delta: 'channel' },
  procedure: { counter: 'procedure_id', delta: 'procedure_id' },
  month: { counter: `to_char(period, 'YYYY-MM')`, delta: `to_char(day, 'YYYY-MM')` },
};

/** $1 units or null · $2 level or null */
const SCOPE = `($1::text[] IS NULL OR unit_id = ANY($1)) AND ($2::text IS NULL OR level = $2)`;

/** What came in and went out, by key: whole months from the month cells, the edges from the day cells, the rest from deltas. */
export function flowSql(scope: ReportScope): Sql {
  const key = KEY[scope.by];
  const { wholeFrom, wholeTo, days } = pieces(scope.from, scope.to);
  const sums = MEASURES.map((measure) => `sum(${measure})::int AS ${measure}`).join(', ');
  const columns = MEASURES.join(', ');
  return [
    `SELECT key, ${sums} FROM (
       SELECT ${key.counter} AS key, ${columns} FROM sla_counter
        WHERE cube = $3 AND grain = 'month' AND period >= $4 AND period < $5 AND ${SCOPE}
       UNION ALL
       SELECT ${key.counter}, ${columns} FROM sla_counter
        WHERE cube = $3 AND grain = 'day' AND (period BETWEEN $6 AND $7 OR period BETWEEN $8 AND $9) AND ${SCOPE}
       UNION ALL
       SELECT ${key.delta}, ${DELTA_MEASURES} FROM sla_delta WHERE day BETWEEN $6::date AND $9::date AND ${SCOPE}
     ) AS facts GROUP BY key`,
    [scope.units, scope.level, scope.cube, wholeFrom, wholeTo, ...days],
  ];
}

/**
 * What was open at the end of the last day, by key: everything that ever came in less everything that went out. By
 * month it is the running balance, with what was carried over from before the first.
 */
export function standingSql(scope: ReportScope): Sql {
  if (scope.by === 'month') return monthlyStandingSql(scope);
  const key = KEY[scope.by];
  return [
    `SELECT key, sum(balance)::int AS pending FROM (
       SELECT ${key.counter} AS key, ${BALANCE} AS balance FROM sla_counter
        WHERE cube = $3 AND grain = 'month' AND period < date_trunc('month', $4::date) AND ${SCOPE}
       UNION ALL
       SELECT ${key.counter}, ${BALANCE} FROM sla_counter
        WHERE cube = $3 AND grain = 'day' AND period >= date_trunc('month', $4::date) AND period <= $4 AND ${SCOPE}
       UNION ALL
       SELECT ${key.delta}, ${BALANCE} FROM sla_delta WHERE day <= $4 AND ${SCOPE}
     ) AS facts GROUP BY key`,
    [scope.units, scope.level, scope.cube, formatDate(scope.to)],
  ];
}

const BALANCE = 'received + resumed - early - on_time - late - withdrawn - stopped';

function monthlyStandingSql(scope: ReportScope): Sql {
  return [
    `WITH moves AS (
       SELECT period AS month, ${BALANCE} AS balance FROM sla_counter
        WHERE cube = $5 AND grain = 'month' AND period < date_trunc('month', $3::date) AND ${SCOPE}
       UNION ALL
       SELECT date_trunc('month', period)::date, ${BALANCE} FROM sla_counter
        WHERE cube = $5 AND grain = 'day' AND period >= date_trunc('month', $3::date) AND period <= $3 AND ${SCOPE}
       UNION ALL
       SELECT date_trunc('month', day)::date, ${BALANCE} FROM sla_delta WHERE day <= $3 AND ${SCOPE}),
     months AS (SELECT month::date FROM generate_series(date_trunc('month', $4::date), $3::date, interval '1 month') AS month),
     -- A month's balance is carried into every later one; what lies before the first is carried into it.
     monthly AS (SELECT greatest(month, date_trunc('month', $4::date)::date) AS month, sum(balance) AS balance FROM moves GROUP BY 1)
     SELECT to_char(month, 'YYYY-MM') AS key, (sum(coalesce(balance, 0)) OVER (ORDER BY month))::int AS pending
       FROM months LEFT JOIN monthly USING (month)`,
    [scope.units, scope.level, formatDate(scope.to), formatDate(scope.from), scope.cube],
  ];
}

interface Pieces {
  /** whole months, first day of the first and first day after the last */
  readonly wholeFrom: string;
  readonly wholeTo: string;
  /** first edge from, to; last edge from, to */
  readonly days: readonly [string, string, string, string];
}

/** Splits a range into whole months and the days before and after them. */
export function pieces(from: LocalDay, to: LocalDay): Pieces {
  const firstWhole = isFirstOfMonth(from) ? from : monthAfter(from);
  const afterLast = monthStart(to + 1);
  if (firstWhole >= afterLast) {
    // No whole month inside: all days are one edge, the other is empty.
    const nothing = formatDate(to + 1);
    return { wholeFrom: nothing, wholeTo: nothing, days: [formatDate(from), formatDate(to), nothing, formatDate(to)] };
  }
  return {
    wholeFrom: formatDate(firstWhole),
    wholeTo: formatDate(afterLast),
    days: [formatDate(from), formatDate(firstWhole - 1), formatDate(afterLast), formatDate(to)],
  };
}

function isFirstOfMonth(day: LocalDay): boolean {
  return monthStart(day) === day;
}
