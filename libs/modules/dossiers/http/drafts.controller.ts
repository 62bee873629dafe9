import { Body, Controller, Delete, Get, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { etagOf, sendAnswer } from '@platform/http/answer';
import { By, Id, Once, Seen, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { Drafts } from '../use-cases/drafts.use-case';
import { BeginDraftDto, DraftListView, DraftView, SaveDraftDto } from './filing.dto';

@ApiTags('filing')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** Begins a draft; it is kept for 60 days after the last change. */
  @Post()
  @Permit('citizen')
  async beginDraft(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() body: BeginDraftDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftView> {
    return sendAnswer(response, await this.drafts.begin(by, key, body.procedureId, body.data));
  }

  /** The citizen's drafts. */
  @Get()
  @Permit('citizen')
  async listDrafts(@By() by: Principal): Promise<DraftListView> {
    return { items: await this.drafts.list(by) };
  }

  /** One draft, with the version that the next change has to name. */
  @Get(':id')
  @Permit('citizen')
  async getDraft(
    @By() by: Principal,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftView> {
    const draft = await this.drafts.read(by, id);
    response.setHeader('ETag', etagOf(draft.version));
    return draft;
  }

  /** Writes a draft anew; its 60 days begin again. */
  @Put(':id')
  @Permit('citizen')
  async saveDraft(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Seen() seen: number,
    @Id('id') id: string,
    @Body() { data }: SaveDraftDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftView> {
    return sendAnswer(response, await this.drafts.save(by, key, { id, seen, data }));
  }

  /** Throws a draft away. */
  @Delete(':id')
  @Permit('citizen')
  async discardDraft(
    @By() by: Principal,
    @Once('bare') key: CommandKey,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    return sendAnswer(response, await this.drafts.discard(by, key, id));
  }
}
