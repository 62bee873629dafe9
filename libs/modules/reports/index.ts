export { ReportsHttpModule, ReportsModule, ReportsWorkerModule } from './reports.module';
export { foldDeltas } from './persistence/fold-deltas';
export {
  ALL_CUBES,
  cellColumns,
  countOf,
  CUBES,
  DELTA_MEASURES,
  MEASURES,
  OPTIONAL,
  type Cube,
  type Dimension,
  type Measure,
} from './persistence/counter-cubes';
export { identityLines, printIi06 } from './documents/print-ii06';
export { reportPdf, reportXlsx, type PrintedReport } from './documents/printed-report';
export {
  FormII06Query,
  hashOfFigures,
  II06_GROUPINGS,
  readIi06Facts,
  type FormII06,
  type Ii06Grouping,
} from './queries/form-ii06.query';
export { checkReport } from './queries/check-report';
export { countPeriodFrom, endOf, figuresText, firstDay, wholeHouse } from './queries/periodic-report';
export { hashOfText, periodOfReport, storedReports, type StoredReport } from './persistence/stored-reports';
export { ReportNames } from './queries/report-names';
export { chosenDays, GROUPINGS, type Grouping } from './queries/report-scope';
export { FIGURES, SlaReportQuery, type Figure, type SlaReport, type SlaReportRow } from './queries/sla-report.query';
