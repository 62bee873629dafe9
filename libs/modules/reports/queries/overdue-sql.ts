import type { Instant } from '@kernel/calendar/local-time';
import type { Grouping, ReportScope, Sql } from './report-scope';

const KEY: Readonly<Record<Grouping, string>> = {
  unit: 'd.reporting_unit_id',
  level: 'd.level',
  field: 'd.field_id',
  channel: 'd.channel',
  procedure: 'd.procedure_id',
  month: `to_char($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')`,
};

/**
 * How many of the dossiers open at an instant were past their date then. Three small sets: what is open still, what was
 * resolved late after it, and what left without a decision after it; each has its partial index.
 */
export function overdueSql(scope: ReportScope, at: Instant): Sql {
  const where = `($1::text[] IS NULL OR d.reporting_unit_id = ANY($1)) AND ($2::text IS NULL OR d.level = $2)
    AND d.received_at <= $3 AND ${PAST_DATE}`;
  return [
    `SELECT key, count(*)::int AS overdue FROM (
       SELECT ${KEY[scope.by]} AS key FROM dossier d WHERE d.received_at IS NOT NULL AND d.resolved_at IS NULL AND d.ended_at IS NULL AND ${where}
       UNION ALL
       SELECT ${KEY[scope.by]} FROM dossier d WHERE d.verdict = 'late' AND d.resolved_at > $3 AND ${where}
       UNION ALL
       SELECT ${KEY[scope.by]} FROM dossier d WHERE d.ended_at > $3 AND d.resolved_at IS NULL AND d.received_at IS NOT NULL AND ${where}
     ) AS late GROUP BY key`,
    [scope.units, scope.level, new Date(at)],
  ];
}

/** Past its date at $3: a date missed before a wait stays missed. */
export const PAST_DATE = `(d.missed_at < $3 OR d.judged_by < $3)`;
