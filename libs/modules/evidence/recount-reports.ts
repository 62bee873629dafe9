import { parseDate, type Instant, type LocalDay } from '@kernel/calendar/local-time';
import type { Ii06Facts } from '@kernel/reports/form-ii06';
import { isWithin, type OverdueSpan } from '@kernel/reports/overdue-span';
import type { DeltaRow } from '@modules/dossiers';
import { countOf, II06_GROUPINGS, type Ii06Grouping } from '@modules/reports';

const COLUMN = { field: 'field_id', level: 'level', unit: 'unit_id' } as const satisfies Readonly<
  Record<Ii06Grouping, keyof DeltaRow>
>;
const FLOWS = {
  received: 'received',
  receivedOnline: 'received_online',
  early: 'early',
  onTime: 'on_time',
  late: 'late',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  resumed: 'resumed',
} as const;
type Flow = keyof typeof FLOWS;
const FLOW_NAMES = Object.keys(FLOWS) as readonly Flow[];
/** How a flow changes what is open. */
const BALANCE: Readonly<Partial<Record<Flow, number>>> = {
  received: 1,
  resumed: 1,
  early: -1,
  onTime: -1,
  late: -1,
  withdrawn: -1,
  stopped: -1,
};

type Counts = Record<Flow, number>;

/** One line of a report over all time. */
class Line {
  private readonly days = new Map<LocalDay, Counts>();
  private readonly overdue: OverdueSpan[] = [];
  private sums: readonly (readonly [day: LocalDay, untilThen: Counts])[] | null = null;

  add(day: LocalDay, delta: DeltaRow): void {
    const counts = this.days.get(day) ?? none();
    for (const flow of FLOW_NAMES) counts[flow] += countOf(delta, FLOWS[flow]);
    this.days.set(day, counts);
  }

  addOverdue(span: OverdueSpan): void {
    this.overdue.push(span);
  }

  facts(from: LocalDay, to: LocalDay, end: Instant): Ii06Facts {
    const [before, until] = [this.until(from - 1), this.until(to)];
    const flows = Object.fromEntries(FLOW_NAMES.map((flow) => [flow, until[flow] - before[flow]])) as Counts;
    return {
      ...flows,
      carriedOver: balanceOf(before),
      pending: balanceOf(until),
      overdue: this.overdue.filter((span) => isWithin(span, end)).length,
    };
  }

  /** Everything up to the end of a day. */
  private until(day: LocalDay): Counts {
    this.sums ??= this.addedUp();
    let [low, high] = [0, this.sums.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle]?.[0] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return this.sums[low - 1]?.[1] ?? none();
  }

  private addedUp(): readonly (readonly [LocalDay, Counts])[] {
    const running = none();
    return [...this.days]
      .sort(([a], [b]) => a - b)
      .map(([day, counts]) => {
        for (const flow of FLOW_NAMES) running[flow] += counts[flow];
        return [day, { ...running }] as const;
      });
  }
}

/** Every line of Form II.06 of any period, counted again from events alone. */
export class RecountReports {
  private readonly lines: Readonly<Record<Ii06Grouping, Map<string, Line>>> = {
    field: new Map(),
    level: new Map(),
    unit: new Map(),
  };
  private readonly dayOf = new Map<string, LocalDay>();

  /** The facts of one dossier, and when it was overdue. */
  add(deltas: readonly DeltaRow[], overdue: readonly OverdueSpan[]): void {
    const [cell] = deltas;
    if (cell === undefined) return;
    for (const by of II06_GROUPINGS) {
      const line = this.line(by, cell[COLUMN[by]]);
      for (const delta of deltas) line.add(this.day(delta.day), delta);
      for (const span of overdue) line.addOverdue(span);
    }
  }

  facts(by: Ii06Grouping, [from, to]: readonly [LocalDay, LocalDay], end: Instant): ReadonlyMap<string, Ii06Facts> {
    const all = [...this.lines[by]].map(([key, line]) => [key, line.facts(from, to, end)] as const);
    return new Map(all.filter(([, facts]) => Object.values(facts).some((count) => count !== 0)));
  }

  private line(by: Ii06Grouping, key: string): Line {
    const known = this.lines[by].get(key) ?? new Line();
    this.lines[by].set(key, known);
    return known;
  }

  private day(text: string): LocalDay {
    const known = this.dayOf.get(text) ?? parseDate(text);
    this.dayOf.set(text, known);
    return known;
  }
}

function none(): Counts {
  return Object.fromEntries(FLOW_NAMES.map((flow) => [flow, 0])) as Counts;
}

function balanceOf(counts: Counts): number {
  return FLOW_NAMES.reduce((sum, flow) => sum + (BALANCE[flow] ?? 0) * counts[flow], 0);
}
