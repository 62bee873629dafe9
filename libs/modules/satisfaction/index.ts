export { SatisfactionHttpModule, SatisfactionModule } from './satisfaction.module';
export { SatisfactionQuery } from './queries/satisfaction.query';
export { RateDossier } from './use-cases/rate-dossier.use-case';
