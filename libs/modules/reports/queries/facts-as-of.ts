import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { instantAt, type Instant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import type { Ii06Facts } from '@kernel/reports/form-ii06';
import { isOverdue } from '@kernel/sla/verdict';
import type { Transaction } from '@platform/database/unit-of-work';
import { dossiersAsOf } from './events-as-of';
import type { Grouping, ReportScope } from './report-scope';

type Reader = Pick<Transaction, 'query'>;
export type GroupingAsOf = Exclude<Grouping, 'month'>;

/** What a dossier is counted under; it keeps these for life. */
const KEY: Readonly<Record<GroupingAsOf, { readonly column: string; readonly of: (dossier: Dossier) => string }>> = {
  unit: { column: 'd.reporting_unit_id', of: ({ reportingUnitId }) => reportingUnitId },
  level: { column: 'd.level', of: ({ level }) => level },
  field: { column: 'd.field_id', of: ({ fieldId }) => fieldId },
  channel: { column: 'd.channel', of: ({ channel }) => channel },
  procedure: { column: 'd.procedure_id', of: ({ procedureId }) => procedureId },
};

const RESOLVED = `('ResultSigned','ResultConcluded','DossierRefused')`;
/** Word for word the condition of the index. */
const FACTS = `e.type IN ('DossierReceived','ResultSigned','ResultConcluded','DossierRefused','DossierWithdrawn','DossierStopped','DossierResumed')`;
/** What was withdrawn before it was received was never among what is open. */
const COUNTS = `(e.type <> 'DossierWithdrawn' OR d.received_at <= e.at)`;
const SIGN = `CASE WHEN e.type IN ('DossierReceived','DossierResumed') THEN 1 ELSE -1 END`;

/** $1 units or null · $2 level or null · $3 first instant that does not count any more */
const SCOPE = `${FACTS} AND ${COUNTS} AND e.at < $3 AND ($1::text[] IS NULL OR d.reporting_unit_id = ANY($1)) AND ($2::text IS NULL OR d.level = $2)`;
const FROM = 'dossier_event e JOIN dossier d ON d.id = e.dossier_id';

/**
 * The facts of a report as it would have been read at an instant, from the events up to it and nothing else: no counter, and
 * of the dossier's row only what never changes.
 */
export async function readFactsAsOf(
  tx: Reader,
  scope: ReportScope & { readonly by: GroupingAsOf },
  { at, book }: { readonly at: Instant; readonly book: CalendarBook },
): Promise<ReadonlyMap<string, Ii06Facts>> {
  const end = instantAt(scope.to + 1, 0);
  const values = [scope.units, scope.level, new Date(Math.min(at + 1, end))];
  const rows = await tx.query<{ key: string } & Omit<Ii06Facts, 'overdue'>>(flowsSql(KEY[scope.by].column), [
    ...values,
    new Date(instantAt(scope.from, 0)),
  ]);
  const overdue = await overdueAsOf(tx, scope.by, { values, at: Math.min(at, end), book });
  return new Map(rows.map(({ key, ...facts }) => [key, { ...facts, overdue: overdue.get(key) ?? 0 }]));
}

function flowsSql(key: string): string {
  const within = (condition: string): string => `(count(*) FILTER (WHERE e.at >= $4 AND ${condition}))::int`;
  const verdict = (is: string): string => within(`e.type IN ${RESOLVED} AND e.payload->>'verdict' = '${is}'`);
  return `SELECT ${key} AS key,
      ${within(`e.type = 'DossierReceived'`)} AS received,
      ${within(`e.type = 'DossierReceived' AND d.channel = 'online'`)} AS "receivedOnline",
      ${verdict('before')} AS early, ${verdict('on')} AS "onTime", ${verdict('late')} AS late,
      ${within(`e.type = 'DossierWithdrawn'`)} AS withdrawn,
      ${within(`e.type = 'DossierStopped'`)} AS stopped,
      ${within(`e.type = 'DossierResumed'`)} AS resumed,
      coalesce(sum(${SIGN}) FILTER (WHERE e.at < $4), 0)::int AS "carriedOver",
      sum(${SIGN})::int AS pending
    FROM ${FROM} WHERE ${SCOPE} GROUP BY 1`;
}

/** Open dossiers are few, whatever the history: each is folded up to the moment and asked. */
async function overdueAsOf(
  tx: Reader,
  by: GroupingAsOf,
  { values, at, book }: { readonly values: readonly unknown[]; readonly at: Instant; readonly book: CalendarBook },
): Promise<ReadonlyMap<string, number>> {
  const open = await tx.query<{ id: string }>(
    `SELECT e.dossier_id AS id FROM ${FROM} WHERE ${SCOPE} GROUP BY 1 HAVING sum(${SIGN}) > 0`,
    values,
  );
  const counts = new Map<string, number>();
  const until = (values[2] as Date).getTime() - 1;
  const dossiers = await dossiersAsOf(tx, { ids: open.map(({ id }) => id), at: until, book });
  for (const dossier of dossiers.values()) {
    if (!isOverdue(dossier.clock, at)) continue;
    const key = KEY[by].of(dossier);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
