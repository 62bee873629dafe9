import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { Originals } from '../use-cases/originals.use-case';
import { GiveBackOriginalsDto, OriginalListView, TakeOriginalsDto } from './intake.dto';

/** Originals in the keeping of the receiving desk. */
@ApiTags('intake')
@Controller('api/v1/dossiers/:id/originals')
export class OriginalsController {
  constructor(private readonly originals: Originals) {}

  /** Which originals the desk has or had, who took them, and to whom they were given back. */
  @Get()
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  listOriginals(@By() by: Principal, @Id('id') id: string): Promise<OriginalListView> {
    return this.originals.read(by, id);
  }

  /** Takes originals into the desk's keeping. */
  @Post()
  @Permit('desk_officer')
  async takeOriginals(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { originals }: TakeOriginalsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OriginalListView> {
    return sendAnswer(response, await this.originals.take(by, key, { dossierId: id, originals }));
  }

  /** Gives originals back, to whom is named. */
  @Post('give-back')
  @HttpCode(200)
  @Permit('desk_officer')
  async giveBackOriginals(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { nos, receivedBy }: GiveBackOriginalsDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OriginalListView> {
    return sendAnswer(response, await this.originals.giveBack(by, key, { dossierId: id, nos, receivedBy }));
  }
}
