import type { Language } from '@kernel/sla/ratio';
import type { StoredReport } from '../persistence/stored-reports';
import { II06_GROUPINGS, type Ii06Grouping } from '../queries/form-ii06.query';
import { reportTexts } from '../texts/report-texts';
import { coverLines, identityLines, ii06Table } from './print-ii06';
import type { PrintedReport } from './printed-report';

export type NamesByGrouping = Readonly<Record<Ii06Grouping, (key: string) => string>>;

/** A stored report with the hash of its figures on the cover, the form once for each division. */
export function printPeriodic(report: StoredReport, names: NamesByGrouping, language: Language): PrintedReport {
  const { ii06: t } = reportTexts(language);
  const { figures, sha256: hash } = report;
  const [first] = II06_GROUPINGS;
  return {
    name: `ii06-${report.period.toLowerCase()}-${report.style}`,
    title: t.title,
    lines: [t.form, ...coverLines(report, { language, scope: null, hash }), t.unit],
    tables: II06_GROUPINGS.map((by) => ii06Table({ by, ...figures.forms[by] }, { language, nameOf: names[by] })),
    notes: [...identityLines(figures.forms[first], language), t.left],
  };
}
