import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { OrganisationModule } from '@modules/organisation';
import { AsOfController } from './http/as-of.controller';
import { ExportController } from './http/export.controller';
import { FormII06Controller } from './http/form-ii06.controller';
import { ReportsController } from './http/reports.controller';
import { StoredReportsController } from './http/stored-reports.controller';
import { FoldDeltas } from './jobs/fold-deltas.sweep';
import { StoreReports } from './jobs/store-reports.sweep';
import { AsOfQuery } from './queries/as-of.query';
import { DossiersBehindQuery } from './queries/dossiers-behind.query';
import { ExportedDossiersQuery } from './queries/exported-dossiers.query';
import { FormII06Query } from './queries/form-ii06.query';
import { ReportNames } from './queries/report-names';
import { SlaReportQuery } from './queries/sla-report.query';
import { StoredReportsQuery } from './queries/stored-reports.query';

/** Counters and the reports read from them. Owns sla_counter and stored_report. */
@Module({
  imports: [CatalogModule, OrganisationModule],
  providers: [SlaReportQuery, DossiersBehindQuery, FormII06Query, ReportNames, StoredReportsQuery, AsOfQuery],
  exports: [SlaReportQuery, DossiersBehindQuery, FormII06Query, ReportNames, StoredReportsQuery, AsOfQuery],
})
export class ReportsModule {}

@Module({
  imports: [ReportsModule, OrganisationModule],
  providers: [ExportedDossiersQuery],
  controllers: [ReportsController, ExportController, FormII06Controller, StoredReportsController, AsOfController],
})
export class ReportsHttpModule {}

@Module({ providers: [FoldDeltas, StoreReports] })
export class ReportsWorkerModule {}
