import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { IssuedPapersQuery, type PaperCheck } from '@modules/issuance';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { PaperCheckPage } from '../pages/paper-check.page';

/** Whether a paper holds: where the QR code of a result leads, and where a code can be typed. */
@ApiExcludeController()
@Controller('xac-thuc')
export class PaperCheckController {
  constructor(private readonly papers: IssuedPapersQuery) {}

  @Get()
  @Permit('anyone')
  async form(@Req() request: MotcuaRequest, @Query('code') code: unknown, @Res() response: Response): Promise<void> {
    if (typeof code === 'string' && code !== '') await this.check(request, code, response);
    else this.show(request, response, { paper: null, form: EMPTY_FORM });
  }

  @Get(':code')
  @Permit('anyone')
  async check(@Req() request: MotcuaRequest, @Param('code') code: string, @Res() response: Response): Promise<void> {
    try {
      this.show(request, response, { paper: await this.papers.check(code.slice(0, 40)), form: EMPTY_FORM });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { language } = contextOf(request);
      const form = formAfter(error, { code: code.slice(0, 40) }, { language }) ?? EMPTY_FORM;
      this.show(request, response, { paper: null, form }, 404);
    }
  }

  private show(
    request: MotcuaRequest,
    response: Response,
    shown: { readonly paper: PaperCheck | null; readonly form: FormState },
    status = 200,
  ): void {
    rememberLanguage(request, response);
    sendPage(response, <PaperCheckPage context={contextOf(request)} {...shown} />, status);
  }
}
