import { IsOptional, Matches } from 'class-validator';
import { WholeNumber } from '@platform/http/validation';
import { ListOf } from '@platform/http/list-of';

export class PageDto {
  @IsOptional() @WholeNumber(1, 100) readonly limit?: number;
  /** `next` of the page before */
  @IsOptional() @Matches(/^[\w-]{1,200}$/, { message: 'request.bad_cursor' }) readonly after?: string;
}

export class DossierSummaryView {
  readonly id!: string;
  readonly number!: string;
  readonly state!: string;
  readonly version!: number;
  readonly procedureId!: string;
  readonly applicantName!: string;
  readonly channel!: string;
  readonly reportingUnitId!: string;
  readonly submittedAt!: string;
  readonly receivedAt!: string | null;
  readonly dueAt!: string | null;
  readonly resolvedAt!: string | null;
  readonly verdict!: string | null;
}

export class DossierPageView {
  @ListOf(DossierSummaryView) readonly items!: readonly DossierSummaryView[];
  readonly next!: string | null;
}

export class StepView {
  readonly no!: number;
  readonly action!: string;
  readonly deskId!: string;
  /** shown to officers only */
  readonly officerId!: string | null;
  readonly state!: string;
  readonly openedAt!: string | null;
  readonly dueAt!: string | null;
  readonly doneAt!: string | null;
}

export class PaperOnFileView {
  readonly paper!: string;
  readonly documentId!: string;
  readonly name!: string;
  readonly mediaType!: string;
  readonly size!: number;
}

export class TimelineActorView {
  readonly kind!: string;
  readonly role!: string;
  /** shown to officers only */
  readonly id!: string | null;
  readonly deskId!: string | null;
}

export class TimelineEntryView {
  readonly seq!: number;
  readonly type!: string;
  readonly at!: string;
  readonly actor!: TimelineActorView;
  readonly details!: Record<string, unknown>;
}

export class CorrectionView {
  /** number of the request that asked */
  readonly request!: number;
  /** `answers.subject` */
  readonly target!: string;
  readonly before!: unknown;
  readonly after!: unknown;
}

export class DossierView {
  readonly id!: string;
  readonly number!: string;
  readonly state!: string;
  /** code 1–10 of the national synchronisation; null for drafts */
  readonly nationalCode!: number | null;
  readonly version!: number;
  readonly procedureId!: string;
  readonly procedureVersionId!: string;
  readonly level!: string;
  readonly channel!: string;
  readonly delivery!: string;
  readonly receivingDeskId!: string;
  readonly competentUnitId!: string;
  readonly reportingUnitId!: string;
  readonly wardId!: string;
  readonly submittedAt!: string;
  readonly receivedAt!: string | null;
  /** the appointment date; null while the clock stands */
  readonly dueAt!: string | null;
  readonly resolvedAt!: string | null;
  readonly verdict!: string | null;
  readonly isOverdue!: boolean;
  /** shown to the person concerned only */
  readonly lookupSecret!: string | null;
  readonly answers!: Record<string, unknown>;
  /** answers a supplement has changed, oldest first */
  @ListOf(CorrectionView) readonly corrections!: readonly CorrectionView[];
  @ListOf(PaperOnFileView) readonly papers!: readonly PaperOnFileView[];
  @ListOf(StepView) readonly steps!: readonly StepView[];
  /** what the reader may do now: acts of the life cycle; `hand_over` is done at `…/hand-over` */
  @ListOf(String) readonly availableActions!: readonly string[];
  /** the one of them that moves the dossier on; null when it is somebody else's turn */
  readonly primaryAction!: string | null;
  /** the appointment has passed and no letter of apology has been written */
  readonly apologyDue!: boolean;
  @ListOf(TimelineEntryView) readonly timeline!: readonly TimelineEntryView[];
}

export class HandOverLineView {
  readonly fromDeskId!: string;
  readonly toDeskId!: string;
  readonly toOfficerId!: string | null;
  readonly at!: string;
  readonly dueAt!: string;
  /** how the giving desk stood against its own deadline */
  readonly timing!: string;
}

export class LedgerLineView {
  readonly effect!: string;
  readonly at!: string;
  readonly law!: string;
  readonly dueAt!: string | null;
  readonly calendarVersion!: number;
}

export class ExplainedDayView {
  readonly date!: string;
  readonly role!: string;
  readonly count!: number | null;
  readonly nameVi?: string;
  readonly nameEn?: string;
}

export class ClockLimitView {
  readonly value!: number;
  readonly unit!: string;
}

export class ClockView {
  readonly limit!: ClockLimitView;
  readonly rule!: string;
  readonly status!: string;
  readonly dueAt!: string | null;
  /** working days to the due day; below zero, the days it was missed by; null while the clock stands or is over */
  readonly workingDaysLeft!: number | null;
  @ListOf(LedgerLineView) readonly ledger!: readonly LedgerLineView[];
  /** the days of the running count, one by one */
  @ListOf(ExplainedDayView) readonly days!: readonly ExplainedDayView[];
}

export class HandOverListView {
  @ListOf(HandOverLineView) readonly items!: readonly HandOverLineView[];
}
