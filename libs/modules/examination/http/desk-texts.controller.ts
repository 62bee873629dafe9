import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PREVIEWED_ACTS, type PreviewedAct } from '@kernel/dossier/preview-act';
import type { Principal } from '@platform/auth/principal';
import { ListOf } from '@platform/http/list-of';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskTexts } from '../queries/desk-texts';
import { ResultDraftsQuery } from '../queries/result-drafts.query';

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

@ApiTags('examination')
@Controller('api/v1')
export class DeskTextsController {
  constructor(
    private readonly texts: DeskTexts,
    private readonly drafts: ResultDraftsQuery,
  ) {}

  /** Reasons to start from, for one act. */
  @Get('reason-templates')
  @Permit('desk_officer', 'specialist', 'unit_head')
  listReasonTemplates(@Query() { act }: ReasonTemplatesDto): ReasonTemplateListView {
    const items = this.texts.reasonsFor(act).map(({ id, vi, en, legalBasis, provenance }) => ({
      id,
      vi,
      en,
      legalBasis: legalBasis ?? null,
      provenance,
    }));
    return { items };
  }

  /** Results to start a draft from, filled with the dossier's answers. */
  @Get('dossiers/:id/result-templates')
  @Permit('desk_officer', 'specialist', 'unit_head')
  async listResultTemplates(@By() by: Principal, @Id('id') id: string): Promise<ResultDraftTextListView> {
    return { items: await this.drafts.ofDossier(by, id) };
  }
}
