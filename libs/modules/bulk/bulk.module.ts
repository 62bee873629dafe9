import { Module } from '@nestjs/common';
import { DossiersHttpModule, DossiersModule } from '@modules/dossiers';
import { BulkActsController } from './http/bulk-acts.controller';
import { BulkActsLeft } from './jobs/bulk-acts-left.sweep';
import { PerformBulkActHandler } from './jobs/perform-bulk-act.handler';
import { SelectForBulk } from './queries/select-for-bulk';
import { BulkActs } from './use-cases/bulk-acts.use-case';
import { PerformBulkAct } from './use-cases/perform-bulk-act';

/** One act on many dossiers. Owns bulk_act, bulk_item; the acts themselves are the dossiers' own. */
@Module({
  imports: [DossiersModule, DossiersHttpModule],
  controllers: [BulkActsController],
  providers: [BulkActs, SelectForBulk],
})
export class BulkHttpModule {}

@Module({ imports: [DossiersModule], providers: [PerformBulkAct, PerformBulkActHandler, BulkActsLeft] })
export class BulkWorkerModule {}
