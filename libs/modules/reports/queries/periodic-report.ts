import { formatDate, instantAt, type Instant, type LocalDay } from '@kernel/calendar/local-time';
import type { Ii06Facts } from '@kernel/reports/form-ii06';
import type { ReportPeriod } from '@kernel/reports/report-period';
import { canonicalJson } from '@kernel/text/canonical-json';
import type { Transaction } from '@platform/database/unit-of-work';
import {
  carriedInto,
  formOf,
  II06_GROUPINGS,
  readIi06Facts,
  type FormII06,
  type FormII06Request,
  type Ii06Grouping,
} from './form-ii06.query';
import { scopeOf, type ReportScope } from './report-scope';

/** What is handed in of a period: Form II.06 of the whole house in its three divisions. */
export interface PeriodicFigures {
  readonly period: string;
  readonly style: string;
  readonly from: string;
  readonly to: string;
  readonly forms: Readonly<Record<Ii06Grouping, Pick<FormII06, 'rows' | 'total' | 'identities' | 'broken'>>>;
}

type Reader = Pick<Transaction, 'query'>;

export function wholeHouse(
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
  by: Ii06Grouping,
): ReportScope {
  return scopeOf({ from, to, by, units: null, level: null });
}

/** Counted now for a period that has ended: nothing in it depends on the hour it is counted at. */
export async function countPeriod(tx: Reader, period: ReportPeriod): Promise<PeriodicFigures> {
  const { from, to } = period;
  const facts = new Map<Ii06Grouping, ReadonlyMap<string, Ii06Facts>>();
  const next = new Map<Ii06Grouping, ReadonlyMap<string, number>>();
  for (const by of II06_GROUPINGS) {
    facts.set(by, await readIi06Facts(tx, wholeHouse({ from, to }, by), endOf(to)));
    next.set(by, await carriedInto(tx, wholeHouse({ from: to + 1, to: to + 1 }, by)));
  }
  return figuresOf(period, (by) =>
    formOf(requestOf(period, by), facts.get(by) ?? new Map(), next.get(by) ?? new Map()),
  );
}

/** The same from facts that were counted elsewhere, so that a proof needs no report to check a report. */
export function countPeriodFrom(
  period: ReportPeriod,
  factsOf: (by: Ii06Grouping, days: readonly [LocalDay, LocalDay]) => ReadonlyMap<string, Ii06Facts>,
): PeriodicFigures {
  const { from, to } = period;
  return figuresOf(period, (by) => {
    const next = [...factsOf(by, [to + 1, to + 1])].map(([key, { carriedOver }]) => [key, carriedOver] as const);
    return formOf(requestOf(period, by), factsOf(by, [from, to]), new Map(next));
  });
}

function requestOf({ from, to }: ReportPeriod, by: Ii06Grouping): FormII06Request {
  return { from: formatDate(from), to: formatDate(to), by, unitId: null, level: null };
}

function figuresOf({ code, style, from, to }: ReportPeriod, formBy: (by: Ii06Grouping) => FormII06): PeriodicFigures {
  const forms = II06_GROUPINGS.map((by) => {
    const { rows, total, identities, broken } = formBy(by);
    return [by, { rows, total, identities, broken }] as const;
  });
  return {
    period: code,
    style,
    from: formatDate(from),
    to: formatDate(to),
    forms: Object.fromEntries(forms) as unknown as PeriodicFigures['forms'],
  };
}

/** The first instant that is no part of a day. */
export function endOf(day: LocalDay): Instant {
  return instantAt(day + 1, 0);
}

/** The text that is stored and hashed. */
export function figuresText(figures: PeriodicFigures): string {
  return canonicalJson(figures);
}

/** The first day anything was received on; null while nothing ever was. */
export async function firstDay(tx: Reader): Promise<string | null> {
  const [row] = await tx.query<{ day: string | null }>(
    `SELECT to_char(least((SELECT min(period) FROM sla_counter WHERE cube = 'house_channel' AND grain = 'day'), (SELECT min(day) FROM sla_delta)), 'YYYY-MM-DD') AS day`,
  );
  return row?.day ?? null;
}
