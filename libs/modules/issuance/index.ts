export { IssuanceHttpModule, IssuanceModule } from './issuance.module';
export { IssuedPapersQuery, type PaperCheck, type PaperOfDossier } from './queries/issued-papers.query';
