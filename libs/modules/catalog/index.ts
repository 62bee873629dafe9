export { CatalogHttpModule, CatalogModule } from './catalog.module';
export {
  FieldEntity,
  LifeEventEntity,
  ProcedureEntity,
  ProcedureVersionEntity,
  SearchSynonymEntity,
} from './persistence/catalog.entities';
export { factsOf, ProcedureShelf, type PublishedProcedure } from './queries/procedure-shelf';
export {
  SearchProcedures,
  type Facet,
  type ProcedureSearch,
  type ProcedureSearchResult,
} from './queries/search-procedures.query';
