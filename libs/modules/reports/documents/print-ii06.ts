import { II06_BESIDE, II06_COLUMNS, II06_FIRST_COLUMN, type Ii06Column } from '@kernel/reports/form-ii06';
import { formatCount, type Language } from '@kernel/sla/ratio';
import { dateText } from '@platform/i18n/date-text';
import { fillIn } from '@platform/i18n/fill-in';
import type { FormII06, Ii06Row } from '../queries/form-ii06.query';
import { reportTexts } from '../texts/report-texts';
import type { PrintedReport, PrintedTable } from './printed-report';

export interface PrintNames {
  readonly language: Language;
  /** of a line */
  readonly nameOf: (key: string) => string;
  /** of what the report is about; null: everything */
  readonly scope: string | null;
  readonly hash: string;
}

const COLUMNS: readonly Ii06Column[] = [...II06_COLUMNS, ...II06_BESIDE];

/** Form II.06 with its own column numbers, its equations below. */
export function printIi06(form: FormII06, names: PrintNames): PrintedReport {
  const { ii06: t } = reportTexts(names.language);
  return {
    name: `ii06-${form.from}-${form.to}-${form.by}`,
    title: t.title,
    lines: [t.form, ...coverLines(form, names), t.unit],
    tables: [ii06Table(form, names)],
    notes: [...identityLines(form, names.language), t.left],
  };
}

export function coverLines(
  { from, to }: { readonly from: string; readonly to: string },
  { language, scope, hash }: Pick<PrintNames, 'language' | 'scope' | 'hash'>,
): readonly string[] {
  const t = reportTexts(language);
  return [
    fillIn(t.period, { from: dateText(from), to: dateText(to) }),
    fillIn(t.scope, { name: scope ?? t.wholeHouse }),
    fillIn(t.hash, { hash }),
  ];
}

export function ii06Table(
  { by, rows, total }: Pick<FormII06, 'by' | 'rows' | 'total'>,
  { language, nameOf }: Pick<PrintNames, 'language' | 'nameOf'>,
): PrintedTable {
  const t = reportTexts(language);
  const counts = (row: Ii06Row): readonly number[] => COLUMNS.map((column) => row[column]);
  return {
    caption: t.by[by],
    head: [
      [t.ii06.order, t.by[by], ...COLUMNS.map((column) => t.ii06.columns[column])],
      ['(1)', '(2)', ...II06_COLUMNS.map((_, index) => `(${index + II06_FIRST_COLUMN})`), ...II06_BESIDE.map(() => '')],
    ],
    rows: [
      ...rows.map((row, index) => [index + 1, nameOf(row.key), ...counts(row)]),
      [null, t.total, ...counts(total)],
    ],
  };
}

/** Each equation of the sum with both sides, and every one of a line that does not hold. */
export function identityLines(
  { identities, broken }: Pick<FormII06, 'identities' | 'broken'>,
  language: Language,
): readonly string[] {
  const { ii06: t } = reportTexts(language);
  const sides = (left: number, right: number): string =>
    `${formatCount(left, language)} = ${formatCount(right, language)}`;
  return [
    ...identities.map(
      ({ rule, left, right, holds }) =>
        `${t.check}: ${t.rules[rule]}: ${sides(left, right)}, ${holds ? t.holds : t.broken}`,
    ),
    ...broken.map(({ key, rule, left, right }) => `${key}: ${t.rules[rule]}: ${sides(left, right)}, ${t.broken}`),
  ];
}
