import { formatDate, instantAt, type Instant } from '@kernel/calendar/local-time';
import { monthAfter, monthStart } from './months';
import type { Grouping, ReportScope, Sql } from './report-scope';
import { stoppedAt } from './stopped-sql';

const KEY: Readonly<Record<Grouping, string>> = {
  unit: 'd.reporting_unit_id',
  level: 'd.level',
  field: 'd.field_id',
  channel: 'd.channel',
  procedure: 'd.procedure_id',
  month: 'm.month',
};

/**
 * How many of the dossiers open at a moment were past their date then: at the end of the range, or of each of its
 * months. Three small sets: what is open still, what was resolved late after it, and what left without a decision after
 * it; each has its partial index.
 */
export function overdueSql(scope: ReportScope, now: Instant): Sql {
  const key = KEY[scope.by];
  const where = `($1::text[] IS NULL OR d.reporting_unit_id = ANY($1)) AND ($2::text IS NULL OR d.level = $2)
    AND d.received_at < m.until AND ${pastDateAt('m.at')} AND (d.missed_at IS NULL OR NOT ${stoppedAt('m.until')})`;
  const moments = momentsOf(scope, now);
  return [
    `WITH m AS (SELECT * FROM unnest($3::timestamptz[], $4::timestamptz[], $5::text[]) AS moment(at, until, month))
     SELECT key, count(*)::int AS overdue FROM (
       SELECT ${key} AS key FROM m, dossier d WHERE d.received_at IS NOT NULL AND d.resolved_at IS NULL AND d.ended_at IS NULL AND ${where}
       UNION ALL
       SELECT ${key} FROM m, dossier d WHERE d.verdict = 'late' AND d.resolved_at >= m.until AND ${where}
       UNION ALL
       SELECT ${key} FROM m, dossier d WHERE d.ended_at >= m.until AND d.resolved_at IS NULL AND d.received_at IS NOT NULL AND ${where}
     ) AS late GROUP BY key`,
    [
      scope.units,
      scope.level,
      moments.map(({ at }) => new Date(at)),
      moments.map(({ until }) => new Date(until)),
      moments.map(({ month }) => month),
    ],
  ];
}

/** Past its date at an instant: a date missed before a wait stays missed. */
export function pastDateAt(instant: string): string {
  return `(d.missed_at < ${instant} OR d.judged_by < ${instant})`;
}

interface Moment {
  readonly at: Instant;
  /** the first instant that does not count any more */
  readonly until: Instant;
  /** `YYYY-MM` */
  readonly month: string;
}

/** When the question is asked: nothing is overdue yet on a day that has not come. */
function momentsOf({ by, from, to }: ReportScope, now: Instant): readonly Moment[] {
  const moments: Moment[] = [];
  const first = by === 'month' ? monthStart(from) : monthStart(to);
  for (let month = first; month <= to; month = monthAfter(month)) {
    const end = instantAt(Math.min(monthAfter(month), to + 1), 0);
    moments.push({ at: Math.min(now, end), until: Math.min(now + 1, end), month: formatDate(month).slice(0, 7) });
  }
  return moments;
}
