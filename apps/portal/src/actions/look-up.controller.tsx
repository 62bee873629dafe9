import { Body, Controller, Get, HttpCode, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { LookUpGate, type Progress } from '@modules/dossiers';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { LookUpPage } from '../pages/look-up.page';
import { textFields } from './form-fields';

@ApiExcludeController()
@Controller('tra-cuu')
export class LookUpPageController {
  constructor(private readonly gate: LookUpGate) {}

  @Get()
  @Permit('anyone')
  form(@Req() request: MotcuaRequest, @Query('number') number: unknown, @Res() response: Response): void {
    rememberLanguage(request, response);
    // The QR code of a receipt brings the number; the secret stays on the paper, out of addresses and histories.
    const form = typeof number === 'string' ? { ...EMPTY_FORM, values: { number: number.slice(0, 60) } } : EMPTY_FORM;
    sendPage(response, <LookUpPage context={contextOf(request)} form={form} progress={null} />);
  }

  /** A POST, so that the secret is in no address, history or log. */
  @Post()
  @HttpCode(200)
  @Permit('anyone')
  async lookUp(
    @Req() request: MotcuaRequest,
    @Body() body: Record<string, unknown>,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    const context = contextOf(request);
    const values = textFields(body, ['number', 'secret']);
    let form: FormState | null = { values, faults: {}, refusal: null };
    let progress: Progress | null = null;
    try {
      progress = await this.gate.lookUp(values['number'] ?? '', values['secret'] ?? '', address);
    } catch (error) {
      form = formAfter(error, values, { language: context.language });
      if (form === null) throw error;
    }
    sendPage(response, <LookUpPage context={context} form={form} progress={progress} />, progress === null ? 404 : 200);
  }
}
