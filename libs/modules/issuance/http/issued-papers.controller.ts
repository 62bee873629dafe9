import { Body, Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { attachmentHeader } from '@modules/documents';
import { IssuedPapersQuery } from '../queries/issued-papers.query';
import { IssuePaper } from '../use-cases/issue-paper.use-case';
import { WithdrawPaper } from '../use-cases/withdraw-paper.use-case';
import { PaperCheckView, PaperListView, WithdrawPaperDto } from './issuance.dto';

/** Receipts, requests, refusals, apologies and results as papers, and whether they hold. */
@ApiTags('issued papers')
@Controller('api/v1')
export class IssuedPapersController {
  constructor(
    private readonly papers: IssuedPapersQuery,
    private readonly issuing: IssuePaper,
    private readonly withdrawing: WithdrawPaper,
    private readonly site: SiteAddress,
  ) {}

  /** The papers a dossier's history owes the person, in order. */
  @Get('dossiers/:id/issued-papers')
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listIssuedPapers(@By() by: Principal, @Id('id') id: string): Promise<PaperListView> {
    return { items: await this.papers.ofDossier(by, id) };
  }

  /** One of them as a file; made when first asked for, and the same bytes ever after. */
  @Get('dossiers/:id/issued-papers/:seq')
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async downloadIssuedPaper(
    @By() by: Principal,
    @Id('id') id: string,
    @Param('seq') seq: string,
    @Req() request: MotcuaRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    if (!/^\d{1,6}$/.test(seq)) throw new DomainError('paper.not_due');
    const site = this.site.of(request);
    const paper = await this.issuing.issue(by, { dossierId: id, eventSeq: Number(seq), site });
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, no-store');
    const { name, mediaType, size } = paper;
    const content = await this.papers.open(paper);
    return new StreamableFile(content, { type: mediaType, disposition: attachmentHeader(name), length: size });
  }

  /** Whether a paper holds, for anybody who has its code in hand. */
  @Get('issued-papers/:code')
  @Permit('anyone')
  checkIssuedPaper(@Param('code') code: string): Promise<PaperCheckView> {
    return this.papers.check(code.slice(0, 40));
  }

  /** Takes a paper back, or puts a corrected one in its place. */
  @Post('issued-papers/:code/withdraw')
  @Permit('unit_head')
  async withdrawIssuedPaper(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Param('code') code: string,
    @Body() { reason, documentId }: WithdrawPaperDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PaperCheckView> {
    const withdrawal = { code: code.slice(0, 40), reason, documentId: documentId ?? null };
    const { status, body } = await this.withdrawing.withdraw(by, key, withdrawal);
    response.status(status);
    return this.papers.check(body.code);
  }
}
