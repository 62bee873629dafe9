import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { FormsModule } from '@modules/forms';
import { OrganisationModule } from '@modules/organisation';
import { ActResponder } from './http/act-responder';
import { DeskQueuesController } from './http/desk-queues.controller';
import { DecidingController } from './http/deciding.controller';
import { DraftsController } from './http/drafts.controller';
import { FilledFormController } from './http/filled-form.controller';
import { FilingController } from './http/filing.controller';
import { IntakeController } from './http/intake.controller';
import { LeavingController } from './http/leaving.controller';
import { LookUpController } from './http/look-up.controller';
import { MovingController } from './http/moving.controller';
import { OriginalsController } from './http/originals.controller';
import { ReadingController } from './http/reading.controller';
import { ReceptionController } from './http/reception.controller';
import { SearchController } from './http/search.controller';
import { WaitingController } from './http/waiting.controller';
import { SweepDrafts } from './jobs/sweep-drafts.sweep';
import { DossierStore } from './persistence/dossier-store';
import { ForgetChanges } from './jobs/forget-changes.sweep';
import { ChangesQuery } from './queries/changes.query';
import { DeskFilters } from './queries/desk-filters';
import { DeskLoreShelf } from './queries/desk-lore';
import { DeskQueuesQuery } from './queries/desk-queues.query';
import { DossierDetailQuery } from './queries/dossier-detail.query';
import { DossierRecordQuery } from './queries/dossier-record.query';
import { DraftScene } from './queries/draft-scene';
import { ExplainClockQuery } from './queries/explain-clock.query';
import { FilledFormQuery } from './queries/filled-form.query';
import { HandOversQuery } from './queries/hand-overs.query';
import { IntakeQuestions } from './queries/intake-questions.query';
import { LookUpGate } from './queries/look-up-gate';
import { LookUpQuery } from './queries/look-up.query';
import { MyDossiersQuery } from './queries/my-dossiers.query';
import { ReadsOfDossier } from './queries/reads-of-dossier.query';
import { SearchDossiers } from './queries/search-dossiers.query';
import { SelectDossiers } from './queries/select-dossiers.query';
import { StepsInHandQuery } from './queries/steps-in-hand.query';
import { UnitLoadQuery } from './queries/unit-load.query';
import { WaitingTimesQuery } from './queries/waiting-times.query';
import { WorkLeftQuery } from './queries/work-left.query';
import { WorkloadQuery } from './queries/workload.query';
import { ActOnDossier } from './use-cases/act-on-dossier';
import { DossierMatter } from './use-cases/dossier-matter';
import { DraftPapers } from './use-cases/draft-papers.use-case';
import { Drafts } from './use-cases/drafts.use-case';
import { FileDossier } from './use-cases/file-dossier.use-case';
import { FilingProcedure } from './use-cases/filing-procedure';
import { FillDraft } from './use-cases/fill-draft.use-case';
import { FilingOrganisation } from './use-cases/filing-organisation';
import { Originals } from './use-cases/originals.use-case';
import { StartDraft } from './use-cases/start-draft.use-case';
import { SubmitDraft } from './use-cases/submit-draft.use-case';
import { Supplements } from './use-cases/supplements';
import { TakeInDossier } from './use-cases/take-in-dossier.use-case';

/**
 * The life of a dossier. Owns dossier, dossier_event, dossier_change, dossier_number_counter, draft, draft_paper, open_step, hand_over, sla_delta,
 * dossier_search, dossier_read, provisional_number, original_held, original_returned:
 * what an act writes is one transaction, so it is one module.
 */
@Module({
  imports: [CatalogModule, FormsModule, OrganisationModule],
  providers: [
    DossierStore,
    ActOnDossier,
    FileDossier,
    FilingOrganisation,
    FilingProcedure,
    Drafts,
    DraftScene,
    StartDraft,
    FillDraft,
    DraftPapers,
    SubmitDraft,
    DossierMatter,
    Supplements,
    DossierDetailQuery,
    FilledFormQuery,
    MyDossiersQuery,
    LookUpQuery,
    ReadsOfDossier,
    LookUpGate,
    ExplainClockQuery,
    DossierRecordQuery,
    HandOversQuery,
    WaitingTimesQuery,
    WorkLeftQuery,
    StepsInHandQuery,
    WorkloadQuery,
    DeskFilters,
    ChangesQuery,
  ],
  exports: [
    DeskFilters,
    ChangesQuery,
    FilledFormQuery,
    ActOnDossier,
    FileDossier,
    Drafts,
    StartDraft,
    FillDraft,
    DraftPapers,
    SubmitDraft,
    DossierMatter,
    Supplements,
    DossierDetailQuery,
    MyDossiersQuery,
    ReadsOfDossier,
    LookUpGate,
    ExplainClockQuery,
    DossierStore,
    DossierRecordQuery,
    HandOversQuery,
    WaitingTimesQuery,
    WorkLeftQuery,
    StepsInHandQuery,
    WorkloadQuery,
  ],
})
export class DossiersModule {}

@Module({ providers: [SweepDrafts, ForgetChanges, ChangesQuery] })
export class DossiersWorkerModule {}

@Module({
  imports: [DossiersModule, CatalogModule, OrganisationModule],
  controllers: [
    FilingController,
    IntakeController,
    OriginalsController,
    FilledFormController,
    DraftsController,
    ReceptionController,
    MovingController,
    DecidingController,
    WaitingController,
    LeavingController,
    SearchController,
    ReadingController,
    DeskQueuesController,
    LookUpController,
  ],
  providers: [
    ActResponder,
    DeskLoreShelf,
    DeskQueuesQuery,
    SearchDossiers,
    UnitLoadQuery,
    TakeInDossier,
    Originals,
    IntakeQuestions,
    SelectDossiers,
  ],
  exports: [DeskQueuesQuery, SelectDossiers],
})
export class DossiersHttpModule {}
