import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProceduresController } from './http/procedures.controller';
import {
  FieldEntity,
  LifeEventEntity,
  ProcedureEntity,
  ProcedureVersionEntity,
  SearchSynonymEntity,
} from './persistence/catalog.entities';
import { ProcedureShelf } from './queries/procedure-shelf';
import { SearchProcedures } from './queries/search-procedures.query';

/** Procedures and their immutable, dated versions. Owns field, procedure, procedure_version, search_synonym, life_event. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      FieldEntity,
      ProcedureEntity,
      ProcedureVersionEntity,
      SearchSynonymEntity,
      LifeEventEntity,
    ]),
  ],
  providers: [ProcedureShelf, SearchProcedures],
  exports: [ProcedureShelf, SearchProcedures],
})
export class CatalogModule {}

@Module({ imports: [CatalogModule], controllers: [ProceduresController] })
export class CatalogHttpModule {}
