export { DossiersHttpModule, DossiersModule, DossiersWorkerModule } from './dossiers.module';
export { isRoutable } from './jobs/reactions';
export { NOTIFY_OF_EVENT } from './jobs/notify-of-event.job';
export { ROUTE_DOSSIER } from './jobs/route-dossier.job';
export { DossierDetailQuery, type DossierDetail } from './queries/dossier-detail.query';
export { HandOversQuery } from './queries/hand-overs.query';
export { DossierRecordQuery, type DossierRecord } from './queries/dossier-record.query';
export { FilledFormQuery, type FilledForm } from './queries/filled-form.query';
export { type DraftFile, type DraftInHand } from './queries/draft-scene';
export { DraftPapers } from './use-cases/draft-papers.use-case';
export { Drafts } from './use-cases/drafts.use-case';
export { FillDraft, type SavedPage } from './use-cases/fill-draft.use-case';
export { StartDraft } from './use-cases/start-draft.use-case';
export { SubmitDraft } from './use-cases/submit-draft.use-case';
export { ExplainClockQuery } from './queries/explain-clock.query';
export { LookUpGate } from './queries/look-up-gate';
export { type Progress } from './queries/look-up.query';
export { MyDossiersQuery } from './queries/my-dossiers.query';
export { ReadsOfDossier, type ReadOfDossier } from './queries/reads-of-dossier.query';
export { type DossierSummary } from './queries/dossier-list';
export { type TimelineEntry } from './queries/timeline';
export { DossierMatter } from './use-cases/dossier-matter';
export { Supplements } from './use-cases/supplements';
export { Act, type ActCall } from './http/act-call';
export { ActView } from './http/acts.dto';
export { PermitAct } from './http/permit-act';
export { ActOnDossier, type ActRequest, type ActScene, type PreparedAct } from './use-cases/act-on-dossier';
export { takeBack } from './use-cases/take-back';
export { WaitingTimesQuery, type RealWaitingTimes } from './queries/waiting-times.query';
export { WorkLeftQuery } from './queries/work-left.query';
export { StepsInHandQuery, type StepInHandRow } from './queries/steps-in-hand.query';
export { WorkloadQuery } from './queries/workload.query';
export { DossierStore } from './persistence/dossier-store';
export { takeDeltasSql } from './persistence/take-deltas';
export { DossierPageView, PageDto } from './http/reading.dto';
export { QueueDto } from './http/desk-queues.dto';
export { QueueSelectionDto } from './http/desk-queues.dto';
export { ChangesQuery, type DossierChange } from './queries/changes.query';
export { DeskFilters } from './queries/desk-filters';
export { DeskQueuesQuery } from './queries/desk-queues.query';
export { SelectDossiers, type Candidate } from './queries/select-dossiers.query';
export { DESK_QUEUES, type DeskQueue } from './queries/queue-rules';
export { readDossierPage, type ListPlan } from './queries/dossier-list';
export { type ClockExplanation } from './queries/explain-clock.query';
export { actRows, openStepRows, rowsOfEvent, type DeltaRow, type HandOverRow } from './persistence/act-effects';
export {
  encodeEvents,
  decodeEvent,
  hashOfAnswers,
  hashOfEvent,
  EVENT_COLUMNS,
  type EncodedEvent,
  type EventRow,
} from './persistence/event-encoding';
export { columnsOf, DOSSIER_COLUMNS, type DossierRow } from './persistence/dossier-rows';
