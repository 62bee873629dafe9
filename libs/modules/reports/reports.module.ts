import { Module } from '@nestjs/common';
import { OrganisationModule } from '@modules/organisation';
import { ReportsController } from './http/reports.controller';
import { FoldDeltas } from './jobs/fold-deltas.sweep';
import { DossiersBehindQuery } from './queries/dossiers-behind.query';
import { SlaReportQuery } from './queries/sla-report.query';

/** Counters and the reports read from them. Owns sla_counter. */
@Module({
  imports: [OrganisationModule],
  providers: [SlaReportQuery, DossiersBehindQuery],
  exports: [SlaReportQuery, DossiersBehindQuery],
})
export class ReportsModule {}

@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsHttpModule {}

@Module({ providers: [FoldDeltas] })
export class ReportsWorkerModule {}
