import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { refuseField } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, In, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { errorText } from '@platform/i18n/error-text';
import { SelectForBulk } from '../queries/select-for-bulk';
import type { BulkCommand } from '../use-cases/bulk-command';
import { BulkActs } from '../use-cases/bulk-acts.use-case';
import { BulkActView, BulkPreviewView, BulkStartedView, PreviewBulkActDto, StartBulkActDto } from './bulk-acts.dto';
import { bulkActView } from './bulk-view';

/** One act on many dossiers. */
@ApiTags('bulk')
@Controller('api/v1/bulk-acts')
export class BulkActsController {
  constructor(
    private readonly acts: BulkActs,
    private readonly selection: SelectForBulk,
  ) {}

  /** What an act would mean: how many dossiers, and on which of them it cannot be done. Changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Permit('desk_officer', 'specialist', 'unit_head')
  async previewBulkAct(
    @By() by: Principal,
    @In() language: Language,
    @Body() { action, ...wish }: PreviewBulkActDto,
  ): Promise<BulkPreviewView> {
    const { items, ...counts } = await this.selection.preview(by, wish, action);
    const shown = items.map(({ obstacle, ...item }) => ({
      ...item,
      obstacle: obstacle === null ? null : errorText(obstacle, {}, language),
    }));
    return { ...counts, items: shown };
  }

  /** Asks for an act on many dossiers; each is done, or refused, by itself. */
  @Post()
  @HttpCode(202)
  @Permit('desk_officer', 'specialist', 'unit_head')
  async startBulkAct(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() body: StartBulkActDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkStartedView> {
    const command = commandOf(body);
    const chosen = await this.selection.chosen(by, body);
    return sendAnswer(response, await this.acts.start(by, key, command, chosen));
  }

  /** How far an act is, dossier by dossier. */
  @Get(':id')
  @Permit('desk_officer', 'specialist', 'unit_head')
  async getBulkAct(@By() by: Principal, @Id('id') id: string, @In() language: Language): Promise<BulkActView> {
    return bulkActView(await this.acts.progress(by, id), language);
  }

  /** Tries again what failed, and only that. */
  @Post(':id/retry')
  @HttpCode(202)
  @Permit('desk_officer', 'specialist', 'unit_head')
  async retryBulkAct(
    @By() by: Principal,
    @Id('id') id: string,
    @Once('bare') key: CommandKey,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkStartedView> {
    return sendAnswer(response, await this.acts.retry(by, key, id));
  }

  /** Takes back what an act has passed on, as an act of its own: what somebody has worked on since stays where it is. */
  @Post(':id/take-back')
  @HttpCode(202)
  @Permit('desk_officer', 'specialist', 'unit_head')
  async takeBulkActBack(
    @By() by: Principal,
    @Id('id') id: string,
    @Once('bare') key: CommandKey,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkStartedView> {
    return sendAnswer(response, await this.acts.takeBack(by, key, id));
  }
}

/** @throws DomainError `dossier.reason_required` at `reason`, before anything is begun */
function commandOf({ action, note = '', reason }: StartBulkActDto): BulkCommand {
  if (action === 'hand_over') return { action, input: { note, toDeskId: null, toOfficerId: null } };
  if (action === 'sign') return { action, input: { documentId: null } };
  if (action !== 'take_over') return { action, input: {} };
  if (reason === undefined) refuseField('reason', 'dossier.reason_required');
  return { action, input: { reason } };
}
