import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PREVIEWED_ACTS, type PreviewedAct } from '@kernel/dossier/preview-act';
import { ListOf } from '@platform/http/list-of';
import { Day, Text, WholeNumber } from '@platform/http/validation';

export class PreviewDto {
  @IsIn(PREVIEWED_ACTS) readonly action!: PreviewedAct;
  /** of a hand-over */
  @IsOptional() @Text(1, 100) readonly toDeskId?: string;
  @IsOptional() @IsUUID('all') readonly toOfficerId?: string;
  /** of a re-appointment; without it the first day it may name */
  @IsOptional() @Day() readonly newDate?: string;
  /** of a consultation; several: `deskIds=a&deskIds=b` */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayMaxSize(10)
  @Text(1, 100, { each: true })
  readonly deskIds?: string[];
  @IsOptional() @WholeNumber(1, 30) readonly workingDays?: number;
  /** of sending back */
  @IsOptional() @WholeNumber(1, 500) readonly toStep?: number;
}

export class SupplementPreviewView {
  /** requests after receipt so far */
  readonly used!: number;
  /** the most there may ever be */
  readonly most!: number;
  readonly answerBy!: string;
  /** the appointment if everything came back now; null before receipt */
  readonly dueIfAnsweredNow!: string | null;
}

export class ReasonInWordsView {
  readonly vi!: string;
  readonly en!: string;
}

export class NextHolderView {
  readonly no!: number;
  readonly deskId!: string;
  readonly deskNameVi!: string;
  readonly deskNameEn!: string;
  readonly officerId!: string | null;
  readonly officerName!: string | null;
  readonly dueAt!: string;
  /** why this officer */
  readonly why!: ReasonInWordsView;
}

export class ActPreviewView {
  readonly action!: string;
  readonly state!: string;
  /** running, stopped, paused, ended, not_started */
  readonly clock!: string;
  readonly dueBefore!: string | null;
  readonly dueAfter!: string | null;
  /** before, on, late: of an act that resolves the dossier */
  readonly verdict!: string | null;
  readonly supplement!: SupplementPreviewView | null;
  /** the first day a re-appointment may name, `YYYY-MM-DD` */
  readonly earliestNewDate!: string | null;
  /** forms and results the person is owed by it */
  @ListOf(String) readonly letters!: readonly string[];
  @ListOf(NextHolderView) readonly next!: readonly NextHolderView[];
}

export class SupplementTargetView {
  readonly target!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
}

export class SupplementTargetListView {
  @ListOf(SupplementTargetView) readonly items!: readonly SupplementTargetView[];
}
