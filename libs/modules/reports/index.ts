export { ReportsHttpModule, ReportsModule, ReportsWorkerModule } from './reports.module';
export { foldDeltas } from './persistence/fold-deltas';
export {
  ALL_CUBES,
  cellColumns,
  CUBES,
  MEASURES,
  OPTIONAL,
  type Cube,
  type Dimension,
  type Measure,
} from './persistence/counter-cubes';
export { GROUPINGS, type Grouping } from './queries/report-scope';
export {
  FIGURES,
  SlaReportQuery,
  type Figure,
  type SlaReport,
  type SlaReportRequest,
  type SlaReportRow,
} from './queries/sla-report.query';
