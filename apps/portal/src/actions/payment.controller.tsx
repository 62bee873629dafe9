import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { PayByLink, payerFactsOf, PaymentGateway, ReturnedPayerQuery, singleFields } from '@modules/payments';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { newId } from '@platform/identifiers/new-id';
import { EMPTY_FORM, type FormState } from '../components/form';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { PayByLinkPage } from '../pages/pay-by-link.page';
import { PaymentResultPage } from '../pages/payment-result.page';
import { DossierPageFacts } from '../queries/dossier-page-facts';
import { commandKey } from './citizen-act';
import { refusalOf } from './payment-refusal';

const SEE_OTHER = 303;

/** Coming back from the gateway, and paying by link: both without sign-in. */
@ApiExcludeController()
@Controller('thanh-toan')
export class PaymentPageController {
  constructor(
    private readonly returning: ReturnedPayerQuery,
    private readonly paying: PayByLink,
    private readonly gateway: PaymentGateway,
    private readonly facts: DossierPageFacts,
    private readonly site: SiteAddress,
  ) {}

  @Get('ket-qua')
  @Permit('anyone')
  async result(@Req() request: MotcuaRequest, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const returned = await this.returning.read(context.principal, gatewayFields(request));
    const props = { context, returned, address: request.originalUrl };
    sendPage(response, <PaymentResultPage {...props} />, returned === null ? 404 : 200);
  }

  @Get()
  @Permit('anyone')
  async link(@Req() request: MotcuaRequest, @Query('ma') token: unknown, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    await this.show(request, response, { token: tokenOf(token) });
  }

  @Post()
  @Permit('anyone')
  async pay(@Req() request: MotcuaRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const token = tokenOf((Object(body ?? {}) as { readonly ma?: unknown }).ma);
    try {
      const key = commandKey(request, { key: newId(), seen: 0 }, token);
      const { body: started } = await this.paying.start(token, key, payerFactsOf(request, this.site));
      response.redirect(SEE_OTHER, started.payAddress);
    } catch (error) {
      await this.show(request, response, { token, ...refusalOf(error, contextOf(request).language) });
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    {
      token,
      form = EMPTY_FORM,
      status = 200,
    }: { readonly token: string; readonly form?: FormState; readonly status?: number },
  ): Promise<void> {
    const context = contextOf(request);
    const stored = await this.paying.look(token);
    const procedureName = await this.facts.procedureName(stored.procedureId, context.language);
    const props = { context, stored, token, procedureName, form, gateway: this.gateway.kind };
    sendPage(response, <PayByLinkPage {...props} />, status);
  }
}

/** What the gateway wrote; the language is ours. */
function gatewayFields(request: MotcuaRequest): Readonly<Record<string, string>> {
  const { lang: _lang, ...fields } = singleFields(request.query);
  return fields;
}

function tokenOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}
