import { createHash } from 'node:crypto';
import { formatInstant, parseDate } from '@kernel/calendar/local-time';
import type { PeriodStyle, ReportPeriod } from '@kernel/reports/report-period';
import type { Transaction } from '@platform/database/unit-of-work';
import { newId } from '@platform/identifiers/new-id';
import { figuresText, type PeriodicFigures } from '../queries/periodic-report';

export interface StoredReport {
  readonly id: string;
  readonly period: string;
  readonly style: PeriodStyle;
  /** `YYYY-MM-DD`, both days included */
  readonly from: string;
  readonly to: string;
  readonly figures: PeriodicFigures;
  /** as kept; what the kept text really hashes to is asked by `hashOfText` */
  readonly text: string;
  readonly sha256: string;
  readonly cutOff: string;
  readonly storedAt: string;
}

interface Row {
  readonly id: string;
  readonly period: string;
  readonly style: PeriodStyle;
  readonly from_day: string;
  readonly to_day: string;
  readonly text: string;
  readonly sha256: string;
  readonly cut_off: Date;
  readonly stored_at: Date;
}

type Reader = Pick<Transaction, 'query'>;

const COLUMNS = `id, period, style, to_char(from_day, 'YYYY-MM-DD') AS from_day, to_char(to_day, 'YYYY-MM-DD') AS to_day, figures::text AS text, sha256, cut_off, stored_at`;

export async function storedReports(tx: Reader): Promise<readonly StoredReport[]> {
  return (await tx.query<Row>(`SELECT ${COLUMNS} FROM stored_report ORDER BY to_day DESC, from_day DESC, style`)).map(
    reportOf,
  );
}

export async function storedReport(tx: Reader, id: string): Promise<StoredReport | undefined> {
  return (await tx.query<Row>(`SELECT ${COLUMNS} FROM stored_report WHERE id = $1`, [id])).map(reportOf)[0];
}

export async function storedPeriods(tx: Reader): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(`SELECT period || ' ' || style AS key FROM stored_report`);
  return new Set(rows.map(({ key }) => key));
}

/** Stores a report once; a second of the same period is none. Returns whether this was the first. */
export async function insertReport(tx: Reader, figures: PeriodicFigures, cutOff: number): Promise<boolean> {
  const text = figuresText(figures);
  const { period, style, from, to } = figures;
  const rows = await tx.query(
    `INSERT INTO stored_report (id, period, style, from_day, to_day, figures, sha256, cut_off) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (period, style) DO NOTHING RETURNING id`,
    [newId(), period, style, from, to, text, hashOfText(text), new Date(cutOff)],
  );
  return rows.length > 0;
}

export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function periodOfReport({ period, style, from, to }: StoredReport): ReportPeriod {
  return { code: period, style, from: parseDate(from), to: parseDate(to) };
}

function reportOf(row: Row): StoredReport {
  return {
    id: row.id,
    period: row.period,
    style: row.style,
    from: row.from_day,
    to: row.to_day,
    figures: JSON.parse(row.text) as PeriodicFigures,
    text: row.text,
    sha256: row.sha256,
    cutOff: formatInstant(row.cut_off.getTime()),
    storedAt: formatInstant(row.stored_at.getTime()),
  };
}
