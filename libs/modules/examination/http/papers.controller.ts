import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { PaperChecklistQuery } from '../queries/paper-checklist.query';
import { RecordFinding } from '../use-cases/record-finding.use-case';
import { FindingRecordedView, PaperChecklistView, RecordFindingDto } from './papers.dto';

@ApiTags('examination')
@Controller('api/v1/dossiers/:id/papers')
export class PapersController {
  constructor(
    private readonly checklist: PaperChecklistQuery,
    private readonly recording: RecordFinding,
  ) {}

  /** The papers asked for and handed in, with what was found of each. */
  @Get()
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listPapers(@By() by: Principal, @Id('id') id: string): Promise<PaperChecklistView> {
    return { items: await this.checklist.ofDossier(by, id) };
  }

  /** Records what was found of a paper; the finding before it stays. */
  @Post(':paper/findings')
  @Permit('desk_officer', 'specialist', 'unit_head')
  async recordFinding(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Id('id') id: string,
    @Param('paper') paper: string,
    @Body() { verdict, reason }: RecordFindingDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FindingRecordedView> {
    const finding = { dossierId: id, paper, verdict, reason: reason ?? null };
    return sendAnswer(response, await this.recording.record(by, key, finding));
  }
}
