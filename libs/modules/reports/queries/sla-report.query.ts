import { Injectable } from '@nestjs/common';
import { formatDate } from '@kernel/calendar/local-time';
import { ratioOf, type Language, type Ratio } from '@kernel/sla/ratio';
import { SYSTEM } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';
import { OrganisationDirectory } from '@modules/organisation';
import type { FactMeasure } from '../persistence/counter-cubes';
import { flowSql, standingSql } from './counter-sql';
import { overdueSql } from './overdue-sql';
import { range, scopeOf, unitsBelow, type Grouping, type ReportScope } from './report-scope';

export interface SlaReportRequest {
  /** `YYYY-MM-DD`, both days included */
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  /** this unit and all below it; null: the whole house */
  readonly unitId: string | null;
  readonly level: 'ward' | 'district' | null;
  readonly language: Language;
}

/**
 * The figures of a row, in the order of every table of them; each opens the dossiers behind it. `resumed` are stops that
 * were lifted, `pending` is open at the end of the last day, and `overdue` of those past their date.
 */
export const FIGURES = [
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'withdrawn',
  'stopped',
  'resumed',
  'pending',
  'overdue',
] as const;
export type Figure = (typeof FIGURES)[number];

export interface SlaReportRow extends Readonly<Record<Figure, number>> {
  /** unit, level, field, channel, procedure or `YYYY-MM` */
  readonly key: string;
  /** resolved in time of all resolved in the period */
  readonly ratio: Ratio;
}

export interface SlaReport {
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly rows: readonly SlaReportRow[];
  readonly total: SlaReportRow;
}

type Flow = { readonly key: string } & Readonly<Record<FactMeasure, number>>;

/**
 * Processed and on-time figures of any period, from the counters and the facts not folded yet: exact at any instant,
 * at a cost that does not grow with history. What is open at the end is what came in less what went out.
 */
@Injectable()
export class SlaReportQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws DomainError `range.reversed` | `range.too_long` | `unit.unknown` | `unit.not_in_being` | `calendar.bad_date` */
  async read(request: SlaReportRequest): Promise<SlaReport> {
    const [from, to] = range(request);
    const units = await unitsBelow(this.directory, request.unitId, [from, to]);
    const scope = scopeOf({ from, to, by: request.by, units, level: request.level });
    return this.unitOfWork.read(SYSTEM, async (tx) => {
      const flows = await tx.query<Flow>(...flowSql(scope));
      const standing = await tx.query<{ key: string; pending: number }>(...standingSql(scope));
      const overdue = await this.overdue(tx, scope);
      const rows = rowsOf(
        flows,
        new Map(standing.map(({ key, pending }) => [key, pending])),
        overdue,
        request.language,
      );
      return {
        from: formatDate(from),
        to: formatDate(to),
        by: request.by,
        rows,
        total: totalOf(rows, scope, request.language),
      };
    });
  }

  private async overdue(tx: Transaction, scope: ReportScope): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ key: string; overdue: number }>(...overdueSql(scope, await databaseNow(tx)));
    return new Map(rows.map(({ key, overdue }) => [key, overdue]));
  }
}

function rowsOf(
  flows: readonly Flow[],
  pending: ReadonlyMap<string, number>,
  overdue: ReadonlyMap<string, number>,
  language: Language,
): readonly SlaReportRow[] {
  const byKey = new Map(flows.map((flow) => [flow.key, flow]));
  const keys = [
    ...new Set([...byKey.keys(), ...[...pending].filter(([, count]) => count !== 0).map(([key]) => key)]),
  ].sort();
  return keys.map((key) =>
    rowOf(key, byKey.get(key), { pending: pending.get(key) ?? 0, overdue: overdue.get(key) ?? 0 }, language),
  );
}

function rowOf(
  key: string,
  flow: Flow | undefined,
  standing: { readonly pending: number; readonly overdue: number },
  language: Language,
): SlaReportRow {
  const {
    received = 0,
    early = 0,
    on_time: onTime = 0,
    late = 0,
    withdrawn = 0,
    stopped = 0,
    resumed = 0,
  } = flow ?? {};
  const resolved = early + onTime + late;
  return {
    key,
    received,
    resolved,
    early,
    onTime,
    late,
    withdrawn,
    stopped,
    resumed,
    ...standing,
    ratio: ratioOf(early + onTime, resolved, language),
  };
}

function totalOf(rows: readonly SlaReportRow[], { by }: ReportScope, language: Language): SlaReportRow {
  const sum = (pick: (row: SlaReportRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  // Open at the end of a month is open at its end: months do not add up, the last one stands.
  const last = rows.at(-1);
  const standing =
    by === 'month'
      ? { pending: last?.pending ?? 0, overdue: last?.overdue ?? 0 }
      : { pending: sum((row) => row.pending), overdue: sum((row) => row.overdue) };
  const flow = {
    key: 'total',
    received: sum((row) => row.received),
    early: sum((row) => row.early),
    on_time: sum((row) => row.onTime),
    late: sum((row) => row.late),
    withdrawn: sum((row) => row.withdrawn),
    stopped: sum((row) => row.stopped),
    resumed: sum((row) => row.resumed),
  };
  return rowOf('total', flow, standing, language);
}
