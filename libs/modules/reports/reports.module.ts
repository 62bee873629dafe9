import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { OrganisationModule } from '@modules/organisation';
import { FormII06Controller } from './http/form-ii06.controller';
import { ReportsController } from './http/reports.controller';
import { FoldDeltas } from './jobs/fold-deltas.sweep';
import { DossiersBehindQuery } from './queries/dossiers-behind.query';
import { FormII06Query } from './queries/form-ii06.query';
import { ReportNames } from './queries/report-names';
import { SlaReportQuery } from './queries/sla-report.query';

/** Counters and the reports read from them. Owns sla_counter. */
@Module({
  imports: [CatalogModule, OrganisationModule],
  providers: [SlaReportQuery, DossiersBehindQuery, FormII06Query, ReportNames],
  exports: [SlaReportQuery, DossiersBehindQuery, FormII06Query, ReportNames],
})
export class ReportsModule {}

@Module({ imports: [ReportsModule], controllers: [ReportsController, FormII06Controller] })
export class ReportsHttpModule {}

@Module({ providers: [FoldDeltas] })
export class ReportsWorkerModule {}
