import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProceduresController } from './http/procedures.controller';
import { FieldEntity, ProcedureEntity, ProcedureVersionEntity } from './persistence/catalog.entities';
import { ProcedureShelf } from './queries/procedure-shelf';
import { SearchProcedures } from './queries/search-procedures.query';

/** Procedures and their immutable, dated versions. Owns field, procedure, procedure_version. */
@Module({
  imports: [TypeOrmModule.forFeature([FieldEntity, ProcedureEntity, ProcedureVersionEntity])],
  providers: [ProcedureShelf, SearchProcedures],
  exports: [ProcedureShelf, SearchProcedures],
})
export class CatalogModule {}

@Module({ imports: [CatalogModule], controllers: [ProceduresController] })
export class CatalogHttpModule {}
