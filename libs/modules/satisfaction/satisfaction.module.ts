import { Module } from '@nestjs/common';
import { DossiersModule } from '@modules/dossiers';
import { SatisfactionController } from './http/satisfaction.controller';
import { SatisfactionQuery } from './queries/satisfaction.query';
import { RateDossier } from './use-cases/rate-dossier.use-case';

/** What people thought of the service. Owns satisfaction_rating. */
@Module({
  imports: [DossiersModule],
  providers: [RateDossier, SatisfactionQuery],
  exports: [RateDossier, SatisfactionQuery],
})
export class SatisfactionModule {}

@Module({ imports: [SatisfactionModule], controllers: [SatisfactionController] })
export class SatisfactionHttpModule {}
