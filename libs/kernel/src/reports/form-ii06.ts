/** What a line of the form is made of: counts of one period, and how things stood at both of its ends. */
export interface Ii06Facts {
  readonly received: number;
  readonly receivedOnline: number;
  /** open at the end of the day before the period */
  readonly carriedOver: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly withdrawn: number;
  readonly stopped: number;
  readonly resumed: number;
  /** open at the end of the period, and those of them past their date then */
  readonly pending: number;
  readonly overdue: number;
}

/**
 * Columns 3 to 13 of Form II.06 (Circular 01/2020/TT-VPCP), in their order, and beside them what the form has no column
 * for: what was withdrawn or stopped left without being resolved, what was taken up again came back (design §4).
 */
export const II06_COLUMNS = [
  'total',
  'online',
  'direct',
  'carriedOver',
  'resolved',
  'early',
  'onTime',
  'late',
  'inProcess',
  'withinLimit',
  'overdue',
] as const;
export const II06_BESIDE = ['withdrawn', 'stopped', 'resumed'] as const;
/** The number the form gives its first counted column. */
export const II06_FIRST_COLUMN = 3;

export type Ii06Column = (typeof II06_COLUMNS)[number] | (typeof II06_BESIDE)[number];
export type Ii06Counts = Readonly<Record<Ii06Column, number>>;

export function ii06Counts(facts: Ii06Facts): Ii06Counts {
  const { received, receivedOnline, carriedOver, early, onTime, late, withdrawn, stopped, resumed } = facts;
  const { pending, overdue } = facts;
  return {
    total: received + carriedOver,
    online: receivedOnline,
    direct: received - receivedOnline,
    carriedOver,
    resolved: early + onTime + late,
    early,
    onTime,
    late,
    inProcess: pending,
    withinLimit: pending - overdue,
    overdue,
    withdrawn,
    stopped,
    resumed,
  };
}

export function ii06Total(rows: readonly Ii06Counts[]): Ii06Counts {
  const sum = (column: Ii06Column): number => rows.reduce((total, row) => total + row[column], 0);
  return Object.fromEntries([...II06_COLUMNS, ...II06_BESIDE].map((column) => [column, sum(column)])) as Ii06Counts;
}

/** An equation between columns, with both sides as they came out. */
export interface Ii06Identity {
  /** `3 = 7 + 11 + left`; a key of the texts */
  readonly rule: '3=4+5+6' | '7=8+9+10' | '11=12+13' | '3=7+11+left' | '11=next6';
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/**
 * The equations of a line. `nextCarriedOver` is column 6 of the period after this one. What left is what was withdrawn or
 * stopped, less what was taken up again.
 */
export function ii06Identities(row: Ii06Counts, nextCarriedOver: number): readonly Ii06Identity[] {
  const equation = (rule: Ii06Identity['rule'], left: number, right: number): Ii06Identity => ({
    rule,
    left,
    right,
    holds: left === right,
  });
  return [
    equation('3=4+5+6', row.total, row.online + row.direct + row.carriedOver),
    equation('7=8+9+10', row.resolved, row.early + row.onTime + row.late),
    equation('11=12+13', row.inProcess, row.withinLimit + row.overdue),
    equation('3=7+11+left', row.total, row.resolved + row.inProcess + row.withdrawn + row.stopped - row.resumed),
    equation('11=next6', row.inProcess, nextCarriedOver),
  ];
}
