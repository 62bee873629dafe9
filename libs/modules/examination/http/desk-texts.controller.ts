import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@platform/auth/principal';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DeskTexts } from '../queries/desk-texts';
import { ResultDraftsQuery } from '../queries/result-drafts.query';
import { ReasonTemplateListView, ReasonTemplatesDto, ResultDraftTextListView } from './desk-texts.dto';

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
