import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { DossiersModule } from '@modules/dossiers';
import { OrganisationModule } from '@modules/organisation';
import { RoutingModule } from '@modules/routing';
import { DeskTextsController } from './http/desk-texts.controller';
import { NamesController } from './http/names.controller';
import { NotesController } from './http/notes.controller';
import { PapersController } from './http/papers.controller';
import { PreviewController } from './http/preview.controller';
import { DeskTexts } from './queries/desk-texts';
import { NamesQuery } from './queries/names.query';
import { NotesQuery } from './queries/notes.query';
import { PaperChecklistQuery } from './queries/paper-checklist.query';
import { PointsQuery } from './queries/points.query';
import { PreviewActQuery } from './queries/preview-act.query';
import { ResultDraftsQuery } from './queries/result-drafts.query';
import { AddNote } from './use-cases/add-note.use-case';
import { RecordFinding } from './use-cases/record-finding.use-case';

/** What officers find and note while they examine a dossier, and what an act would lead to. Owns dossier_note, paper_finding. */
@Module({
  imports: [DossiersModule, CatalogModule, OrganisationModule, RoutingModule],
  controllers: [NotesController, PapersController, PreviewController, DeskTextsController, NamesController],
  providers: [
    NotesQuery,
    NamesQuery,
    AddNote,
    PaperChecklistQuery,
    RecordFinding,
    PointsQuery,
    PreviewActQuery,
    DeskTexts,
    ResultDraftsQuery,
  ],
})
export class ExaminationHttpModule {}
