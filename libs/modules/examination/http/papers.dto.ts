import { IsIn, IsOptional } from 'class-validator';
import { PAPER_VERDICTS, type PaperVerdict } from '@kernel/dossier/paper-checks';
import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';

export class RecordFindingDto {
  @IsIn(PAPER_VERDICTS) readonly verdict!: PaperVerdict;
  /** why it is not sound */
  @IsOptional() @Text(3, 1000) readonly reason?: string;
}

export class FindingView {
  /** sound, faulty, missing */
  readonly verdict!: string;
  readonly reason!: string | null;
  readonly foundAt!: string;
  readonly officerName!: string;
  /** false when other files have come since */
  readonly isCurrent!: boolean;
}

export class CheckedDocumentView {
  readonly documentId!: string;
  readonly name!: string;
  readonly mediaType!: string;
  /** [bytes] */
  readonly size!: number;
  /** null: could not be counted */
  readonly pageCount!: number | null;
  readonly hasThumbnail!: boolean;
}

export class CheckedPaperView {
  /** `p1`; in a supplement request `papers.p1` */
  readonly paper!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
  /** original, certified, copy; null for a paper only the form asks for */
  readonly kind!: string | null;
  readonly copies!: number | null;
  readonly presentOnly!: boolean;
  readonly conditionVi!: string | null;
  @ListOf(CheckedDocumentView) readonly documents!: readonly CheckedDocumentView[];
  /** findings of this paper, the last one first: what was found before stays readable */
  @ListOf(FindingView) readonly findings!: readonly FindingView[];
}

export class PaperChecklistView {
  @ListOf(CheckedPaperView) readonly items!: readonly CheckedPaperView[];
}

export class FindingRecordedView {
  readonly paper!: string;
  readonly before!: FindingView | null;
  readonly after!: FindingView;
}
