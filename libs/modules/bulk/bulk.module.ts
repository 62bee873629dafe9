import { Module } from '@nestjs/common';
import { DossiersHttpModule, DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { RoutingModule } from '@modules/routing';
import { BulkActsController } from './http/bulk-acts.controller';
import { RedistributionController } from './http/redistribution.controller';
import { BulkActsLeft } from './jobs/bulk-acts-left.sweep';
import { PerformBulkActHandler } from './jobs/perform-bulk-act.handler';
import { RedistributionQuery } from './queries/redistribution.query';
import { SelectForBulk } from './queries/select-for-bulk';
import { BulkActs } from './use-cases/bulk-acts.use-case';
import { PerformBulkAct } from './use-cases/perform-bulk-act';

/** One act on many dossiers. Owns bulk_act, bulk_item; the acts themselves are the dossiers' own. */
@Module({
  imports: [DossiersModule, DossiersHttpModule, OrganisationModule],
  controllers: [BulkActsController, RedistributionController],
  providers: [BulkActs, SelectForBulk, RedistributionQuery],
})
export class BulkHttpModule {}

@Module({ imports: [DossiersModule, RoutingModule], providers: [PerformBulkAct, PerformBulkActHandler, BulkActsLeft] })
export class BulkWorkerModule {}
