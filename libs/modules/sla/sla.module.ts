import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { AlertsController } from './http/alerts.controller';
import { MarkDossierHandler } from './jobs/mark-dossier.handler';
import { MarkDueDossiers } from './jobs/mark-due-dossiers.sweep';
import { AlertsQuery } from './queries/alerts.query';
import { MarkDossier } from './use-cases/mark-dossier.use-case';

/** Due-soon and overdue marks, and the ladder of who is told. Owns sla_mark. */
@Module({
  imports: [DossiersModule, OrganisationModule],
  providers: [MarkDossier, MarkDossierHandler, MarkDueDossiers],
})
export class SlaWorkerModule {}

@Module({ controllers: [AlertsController], providers: [AlertsQuery] })
export class SlaHttpModule {}
