import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { IssuedPapersController } from './http/issued-papers.controller';
import { PrintingController } from './http/printing.controller';
import { ControlSheetQuery } from './queries/control-sheet.query';
import { IssuedPapersQuery } from './queries/issued-papers.query';
import { PaperFactsQuery } from './queries/paper-facts.query';
import { RegisterQuery } from './queries/register.query';
import { IssuePaper } from './use-cases/issue-paper.use-case';
import { PrintPapers } from './use-cases/print-papers';
import { ResultPreview } from './use-cases/result-preview';
import { WithdrawPaper } from './use-cases/withdraw-paper.use-case';

/** Papers given to the person: forms 01–04 and results, made once, verifiable for ever. Owns issued_paper. */
@Module({
  imports: [DossiersModule, CatalogModule, OrganisationModule],
  providers: [IssuePaper, WithdrawPaper, IssuedPapersQuery, PaperFactsQuery],
  exports: [IssuedPapersQuery, IssuePaper, WithdrawPaper, PaperFactsQuery],
})
export class IssuanceModule {}

@Module({
  imports: [IssuanceModule, DossiersModule, CatalogModule, OrganisationModule],
  controllers: [IssuedPapersController, PrintingController],
  providers: [ControlSheetQuery, RegisterQuery, PrintPapers, ResultPreview],
})
export class IssuanceHttpModule {}
