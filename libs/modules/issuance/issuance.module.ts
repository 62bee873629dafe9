import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { IssuedPapersController } from './http/issued-papers.controller';
import { IssuedPapersQuery } from './queries/issued-papers.query';
import { PaperFactsQuery } from './queries/paper-facts.query';
import { IssuePaper } from './use-cases/issue-paper.use-case';
import { WithdrawPaper } from './use-cases/withdraw-paper.use-case';

/** Papers given to the person: forms 01–04 and results, made once, verifiable for ever. Owns issued_paper. */
@Module({
  imports: [DossiersModule, CatalogModule, OrganisationModule],
  providers: [IssuePaper, WithdrawPaper, IssuedPapersQuery, PaperFactsQuery],
  exports: [IssuedPapersQuery, IssuePaper, WithdrawPaper],
})
export class IssuanceModule {}

@Module({ imports: [IssuanceModule], controllers: [IssuedPapersController] })
export class IssuanceHttpModule {}
