import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { attachmentHeader } from '@modules/documents';
import { BlankPapers } from '@modules/forms';
import { Permit } from '@platform/http/permit';
import { BLANK_FILES } from '../components/blank-papers';

/** Papers of a procedure to print and fill in by hand. */
@ApiExcludeController()
@Controller('thu-tuc/:id/mau')
export class BlankPapersController {
  constructor(private readonly blanks: BlankPapers) {}

  /** The address alone says which language it is in, so that it may be kept and passed on. */
  @Get(':file')
  @Permit('anyone')
  async download(
    @Param('id') id: string,
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const kind = BLANK_FILES.find(([, name]) => name === file)?.[0];
    if (kind === undefined) throw new DomainError('request.not_found');
    const pdf = await this.blanks.pdf(id, kind, lang === 'en' ? 'en' : 'vi');
    response
      .setHeader('Content-Disposition', attachmentHeader(`${id}-${file}`))
      .setHeader('Cache-Control', 'public, max-age=3600')
      .type('application/pdf')
      .send(pdf);
  }
}
