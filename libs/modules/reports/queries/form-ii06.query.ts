import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseInstant } from '@kernel/calendar/local-time';
import {
  ii06Counts,
  ii06Identities,
  ii06Total,
  type Ii06Counts,
  type Ii06Facts,
  type Ii06Identity,
} from '@kernel/reports/form-ii06';
import { canonicalJson } from '@kernel/text/canonical-json';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { CalendarShelf, OrganisationDirectory } from '@modules/organisation';
import { MEASURES, type Measure } from '../persistence/counter-cubes';
import { flowSql, standingSql } from './counter-sql';
import { pastInstant } from './events-as-of';
import { readFactsAsOf } from './facts-as-of';
import { overdueSql } from './overdue-sql';
import { range, scopeOf, unitsBelow, type ReportScope } from './report-scope';

export const II06_GROUPINGS = ['field', 'level', 'unit'] as const;
export type Ii06Grouping = (typeof II06_GROUPINGS)[number];

export interface FormII06Request {
  /** `YYYY-MM-DD`, both days included */
  readonly from: string;
  readonly to: string;
  readonly by: Ii06Grouping;
  readonly unitId: string | null;
  readonly level: 'ward' | 'district' | null;
  /** as it would have been read at this instant; now when left out */
  readonly asOf?: string | undefined;
}

/** `key` is a field, level or unit */
export type Ii06Row = { readonly key: string } & Ii06Counts;

export interface FormII06 extends FormII06Request {
  readonly rows: readonly Ii06Row[];
  readonly total: Ii06Row;
  /** the equations of the sum, and every one of a line that does not hold */
  readonly identities: readonly Ii06Identity[];
  readonly broken: readonly ({ readonly key: string } & Ii06Identity)[];
}

/** Form II.06 of any period: how much came in and went out, and how things stood at both ends. */
@Injectable()
export class FormII06Query {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: OrganisationDirectory,
    private readonly calendars: CalendarShelf,
  ) {}

  /** @throws DomainError as the SLA report, and `as_of.future` */
  async read(request: FormII06Request): Promise<FormII06> {
    const [from, to] = range(request);
    const units = await unitsBelow(this.directory, request.unitId, [from, to]);
    const scope = scopeOf({ from, to, by: request.by, units, level: request.level });
    const book = await this.calendars.current();
    return this.unitOfWork.read(SYSTEM, async (tx) => {
      const now = await databaseNow(tx);
      const next = { ...scope, from: to + 1, to: to + 1 };
      if (request.asOf === undefined)
        return formOf(request, await readIi06Facts(tx, scope, now), await carriedInto(tx, next));
      const at = { at: pastInstant(parseInstant(request.asOf), now), book };
      const facts = await readFactsAsOf(tx, { ...scope, by: request.by }, at);
      const later = await readFactsAsOf(tx, { ...next, by: request.by }, at);
      return formOf(request, facts, new Map([...later].map(([key, { carriedOver }]) => [key, carriedOver])));
    });
  }
}

/** What says whether two reports are the same: SHA-256 over all their figures. */
export function hashOfFigures(figures: unknown): string {
  return createHash('sha256').update(canonicalJson(figures)).digest('hex');
}

export function formOf(
  request: FormII06Request,
  facts: ReadonlyMap<string, Ii06Facts>,
  next: ReadonlyMap<string, number>,
): FormII06 {
  const rows = [...facts]
    .filter(([, each]) => Object.values(each).some((count) => count !== 0))
    .map(([key, each]) => ({ key, ...ii06Counts(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const total = { key: 'total', ...ii06Total(rows) };
  const identities = (row: Ii06Row, nextCarriedOver: number): readonly Ii06Identity[] =>
    ii06Identities(row, nextCarriedOver);
  const broken = rows.flatMap((row) =>
    identities(row, next.get(row.key) ?? 0)
      .filter(({ holds }) => !holds)
      .map((identity) => ({ key: row.key, ...identity })),
  );
  const nextTotal = [...next.values()].reduce((sum, count) => sum + count, 0);
  return { ...request, rows, total, identities: identities(total, nextTotal), broken };
}

type Reader = Pick<Transaction, 'query'>;

/** The facts of each line, from the counters and what is not folded yet. */
export async function readIi06Facts(
  tx: Reader,
  scope: ReportScope,
  now: number,
): Promise<ReadonlyMap<string, Ii06Facts>> {
  const flows = await tx.query<{ key: string } & Record<Measure, number>>(...flowSql(scope));
  const flowOf = new Map(flows.map((flow) => [flow.key, flow]));
  const carriedOver = await carriedInto(tx, scope);
  const standing = await tx.query<{ key: string; pending: number }>(...standingSql(scope));
  const pendingOf = new Map(standing.map(({ key, pending }) => [key, pending]));
  const overdue = await tx.query<{ key: string; overdue: number }>(...overdueSql(scope, now));
  const overdueOf = new Map(overdue.map((row) => [row.key, row.overdue]));
  const open = [...carriedOver, ...pendingOf].filter(([, count]) => count !== 0).map(([key]) => key);
  return new Map(
    [...new Set([...flowOf.keys(), ...open])].map((key) => [
      key,
      {
        ...countsOf(flowOf.get(key)),
        carriedOver: carriedOver.get(key) ?? 0,
        pending: pendingOf.get(key) ?? 0,
        overdue: overdueOf.get(key) ?? 0,
      },
    ]),
  );
}

const NOTHING = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;

function countsOf(flow: Readonly<Record<Measure, number>> | undefined) {
  const { received, received_online: receivedOnline, early, on_time: onTime, late } = flow ?? NOTHING;
  const { withdrawn, stopped, resumed } = flow ?? NOTHING;
  return { received, receivedOnline, early, onTime, late, withdrawn, stopped, resumed };
}

/** Open at the end of the day before a period, by line. */
export async function carriedInto(tx: Reader, scope: ReportScope): Promise<ReadonlyMap<string, number>> {
  const before = scope.from - 1;
  const rows = await tx.query<{ key: string; pending: number }>(...standingSql({ ...scope, from: before, to: before }));
  return new Map(rows.map(({ key, pending }) => [key, pending]));
}
