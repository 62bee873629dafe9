import { IsIn } from 'class-validator';
import { PREVIEWED_ACTS, type PreviewedAct } from '@kernel/dossier/preview-act';
import { ListOf } from '@platform/http/list-of';

export class ReasonTemplatesDto {
  @IsIn(PREVIEWED_ACTS) readonly act!: PreviewedAct;
}

export class ReasonTemplateView {
  readonly id!: string;
  readonly vi!: string;
  readonly en!: string;
  readonly legalBasis!: string | null;
  /** illustrative, official */
  readonly provenance!: string;
}

export class ReasonTemplateListView {
  @ListOf(ReasonTemplateView) readonly items!: readonly ReasonTemplateView[];
}

export class ResultDraftTextView {
  readonly id!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
  /** in the words of the official paper, with the dossier's answers */
  readonly text!: string;
  readonly provenance!: string;
}

export class ResultDraftTextListView {
  @ListOf(ResultDraftTextView) readonly items!: readonly ResultDraftTextView[];
}
