import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { RedistributionQuery } from '../queries/redistribution.query';
import { SelectForBulk } from '../queries/select-for-bulk';
import { BulkActs } from '../use-cases/bulk-acts.use-case';
import { BulkStartedView } from './bulk-acts.dto';
import { PreviewRedistributionDto, RedistributionView, StartRedistributionDto } from './redistribution.dto';

/** The work of a unit given out anew by its head, as one batch. */
@ApiTags('bulk')
@Controller('api/v1/unit-load/redistribution')
export class RedistributionController {
  constructor(
    private readonly redistribution: RedistributionQuery,
    private readonly selection: SelectForBulk,
    private readonly acts: BulkActs,
  ) {}

  /** Who would have how much, before and after, and which steps would move. Changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Permit('unit_head')
  async previewRedistribution(
    @By() by: Principal,
    @Body() { fromOfficerId }: PreviewRedistributionDto,
  ): Promise<RedistributionView> {
    const { officers, moves } = await this.redistribution.propose(by, fromOfficerId ?? null);
    return {
      officers: officers.map(({ officerId, name, present, remainingWork, after }) => ({
        officerId,
        name,
        isPresent: present,
        before: remainingWork,
        after,
      })),
      moves: moves.map(({ step: { dossierId, number, version, no, officerId }, toOfficerId }) => ({
        dossierId,
        number,
        version,
        step: no,
        fromOfficerId: officerId,
        toOfficerId,
      })),
    };
  }

  /** Asks for the moves seen, as one bulk act; each is made, or refused, by itself. */
  @Post()
  @HttpCode(202)
  @Permit('unit_head')
  async startRedistribution(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() { reason, moves }: StartRedistributionDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkStartedView> {
    const dossiers = moves.map(({ dossierId, version }) => ({ id: dossierId, version }));
    const known = new Map((await this.selection.chosen(by, { dossiers })).map((each) => [each.id, each]));
    const chosen = moves.flatMap(({ dossierId, step, toOfficerId }) => {
      const dossier = known.get(dossierId);
      return dossier === undefined ? [] : [{ ...dossier, choice: { step, officerId: toOfficerId } }];
    });
    return sendAnswer(response, await this.acts.start(by, key, { action: 'reassign', input: { reason } }, chosen));
  }
}
