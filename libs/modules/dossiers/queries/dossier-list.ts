import { formatInstant } from '@kernel/calendar/local-time';
import type { Principal } from '@platform/auth/principal';
import type { UnitOfWork } from '@platform/database/unit-of-work';
import { decodeCursor, pageOf, type Page } from '@platform/http/cursor';

/** A dossier in a list. */
export interface DossierSummary {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly procedureId: string;
  readonly applicantName: string;
  readonly channel: string;
  readonly reportingUnitId: string;
  readonly submittedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly resolvedAt: string | null;
  readonly verdict: string | null;
}

export interface SummaryRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly procedure_id: string;
  readonly applicant_name: string;
  readonly channel: string;
  readonly reporting_unit_id: string;
  readonly submitted_at: Date;
  readonly received_at: Date | null;
  readonly due_at: Date | null;
  readonly resolved_at: Date | null;
  readonly verdict: string | null;
}

interface SortedRow extends SummaryRow {
  /** what the list is sorted by */
  readonly sort_at: Date;
}

/** A list: which rows, sorted by which instant, oldest or newest first. The texts are ours, the values the caller's. */
export interface ListPlan {
  readonly from: string;
  readonly where: string;
  readonly values: readonly unknown[];
  readonly sortBy: string;
  readonly newestFirst: boolean;
}

export const SUMMARY = `
  d.id, d.number, d.state, d.version, d.procedure_id, d.applicant_name, d.channel, d.reporting_unit_id, d.submitted_at, d.received_at,
  d.due_at, d.resolved_at, d.verdict`;

/** One page by key, never by offset: the cost of page 1,000 is that of page 1. */
export async function readDossierPage(
  unitOfWork: UnitOfWork,
  principal: Principal,
  plan: ListPlan,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<Page<DossierSummary>> {
  const { from, where, values, sortBy, newestFirst } = plan;
  const cursor = after === null ? null : decodeCursor(after);
  const n = values.length;
  const beyond =
    cursor === null ? 'true' : `(${sortBy}, d.id) ${newestFirst ? '<' : '>'} ($${n + 1}::timestamptz, $${n + 2}::uuid)`;
  const order = newestFirst ? 'DESC' : 'ASC';
  const rows = await unitOfWork.read(principal, (tx) =>
    tx.query<SortedRow>(
      `SELECT ${SUMMARY}, ${sortBy} AS sort_at FROM ${from} WHERE (${where}) AND ${beyond} ORDER BY ${sortBy} ${order}, d.id ${order} LIMIT ${limit + 1}`,
      cursor === null ? values : [...values, cursor.at, cursor.id],
    ),
  );
  return pageOf(rows, limit, { item: summaryOf, cursor: ({ sort_at, id }) => ({ at: sort_at.toISOString(), id }) });
}

export function summaryOf(row: SummaryRow): DossierSummary {
  const time = (value: Date | null): string | null => (value === null ? null : formatInstant(value.getTime()));
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    procedureId: row.procedure_id,
    applicantName: row.applicant_name,
    channel: row.channel,
    reportingUnitId: row.reporting_unit_id,
    submittedAt: formatInstant(row.submitted_at.getTime()),
    receivedAt: time(row.received_at),
    dueAt: time(row.due_at),
    resolvedAt: time(row.resolved_at),
    verdict: row.verdict,
  };
}
