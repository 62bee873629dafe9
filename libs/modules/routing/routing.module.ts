import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { LapseUnanswered } from './jobs/lapse-unanswered.sweep';
import { RouteDossierHandler } from './jobs/route-dossier.handler';
import { RouteLeftBehind } from './jobs/route-left-behind.sweep';
import { ChooseNext } from './use-cases/choose-next';
import { Reassign } from './use-cases/reassign';

/** Who gets a dossier next. Owns no table: what it decides are events of the dossier. */
@Module({
  imports: [DossiersModule, OrganisationModule],
  providers: [ChooseNext, Reassign],
  exports: [ChooseNext, Reassign],
})
export class RoutingModule {}

/** Moves dossiers between desks. */
@Module({
  imports: [RoutingModule, DossiersModule],
  providers: [RouteDossierHandler, RouteLeftBehind, LapseUnanswered],
})
export class RoutingWorkerModule {}
