import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { LapseUnanswered } from './jobs/lapse-unanswered.sweep';
import { RouteDossierHandler } from './jobs/route-dossier.handler';
import { RouteLeftBehind } from './jobs/route-left-behind.sweep';
import { ChooseNext } from './use-cases/choose-next';

/** Moves dossiers between desks. Owns no table: what it decides are events of the dossier. */
@Module({
  imports: [DossiersModule, OrganisationModule],
  providers: [ChooseNext, RouteDossierHandler, RouteLeftBehind, LapseUnanswered],
})
export class RoutingWorkerModule {}
