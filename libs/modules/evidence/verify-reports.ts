import { localDayOf, parseDate, type LocalDay } from '@kernel/calendar/local-time';
import { allPeriods, type ReportPeriod } from '@kernel/reports/report-period';
import type { Ii06Facts } from '@kernel/reports/form-ii06';
import {
  checkReport,
  countPeriodFrom,
  endOf,
  figuresText,
  firstDay,
  hashOfText,
  II06_GROUPINGS,
  periodOfReport,
  readIi06Facts,
  storedReports,
  wholeHouse,
  type Ii06Grouping,
  type StoredReport,
} from '@modules/reports';
import type { Transaction } from '@platform/database/unit-of-work';
import type { Differences } from './differences';
import type { RecountReports } from './recount-reports';

type Reader = Pick<Transaction, 'query'>;

interface Proof {
  readonly recount: RecountReports;
  readonly differences: Differences;
}

/** How much was counted again: cells of Form II.06, and stored reports. */
export interface VerifiedReports {
  readonly reportCells: number;
  readonly storedReports: number;
}

/** Every cell of Form II.06 of every period that has ended, and every stored report, against the recount from events. */
export async function verifyReports(tx: Reader, proof: Proof): Promise<VerifiedReports> {
  const first = await firstDay(tx);
  const [clock] = await tx.query<{ now: Date }>('SELECT clock_now() AS now');
  const today = localDayOf(clock?.now.getTime() ?? 0);
  let reportCells = 0;
  for (const period of first === null ? [] : allPeriods(parseDate(first), today))
    for (const by of II06_GROUPINGS) reportCells += await verifyForm(tx, { period, by }, proof);
  const stored = await storedReports(tx);
  for (const report of stored) await verifyStored(tx, report, proof);
  return { reportCells, storedReports: stored.length };
}

async function verifyForm(
  tx: Reader,
  { period, by }: { readonly period: ReportPeriod; readonly by: Ii06Grouping },
  { recount, differences }: Proof,
): Promise<number> {
  const { code, style, from, to } = period;
  const shown = await readIi06Facts(tx, wholeHouse(period, by), endOf(to));
  const computed = recount.facts(by, [from, to], endOf(to));
  let cells = 0;
  for (const key of new Set([...shown.keys(), ...computed.keys()])) {
    const [left, right] = [shown.get(key), computed.get(key)];
    for (const column of Object.keys(left ?? right ?? {}) as (keyof Ii06Facts)[]) {
      cells += 1;
      const where = `II.06 ${code} ${style} ${by} ${key} ${column}`;
      differences.compare(where, 'report', String(left?.[column] ?? 0), String(right?.[column] ?? 0));
    }
  }
  return cells;
}

/** The text that is kept has the hash on its cover, and is what events add up to; or the event is named that came later. */
async function verifyStored(tx: Reader, report: StoredReport, { recount, differences }: Proof): Promise<void> {
  const { period, style, text, sha256 } = report;
  const where = `${period} ${style}`;
  differences.compare(where, 'stored_report', sha256, hashOfText(text));
  const days = periodOfReport(report);
  const computed = figuresText(
    countPeriodFrom(days, (by, range: readonly [LocalDay, LocalDay]) => recount.facts(by, range, endOf(range[1]))),
  );
  if (computed === text) return;
  const [late] = (await checkReport(tx, report)).lateEvents;
  const why = late === undefined ? '' : `, since ${late.number} event ${late.seq} ${late.type} of ${late.at} came in`;
  differences.add({
    where,
    kind: 'stored_report',
    stored: hashOfText(text),
    computed: `${hashOfText(computed)}${why}`,
  });
}
