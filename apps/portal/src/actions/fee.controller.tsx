import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  PaymentGateway,
  PaymentLinks,
  payerFactsOf,
  payersSite,
  PaymentsOfDossierQuery,
  StartPayment,
} from '@modules/payments';
import type { Principal } from '@platform/auth/principal';
import { Id, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { newId } from '@platform/identifiers/new-id';
import { EMPTY_FORM, type FormState } from '../components/form';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { FeePage } from '../pages/fee.page';
import { commandKey } from './citizen-act';
import { refusalOf } from './payment-refusal';

const SEE_OTHER = 303;

/** The money of a citizen's dossier. */
@ApiExcludeController()
@Controller('ho-so/:id')
export class FeePageController {
  constructor(
    private readonly payments: PaymentsOfDossierQuery,
    private readonly starting: StartPayment,
    private readonly links: PaymentLinks,
    private readonly gateway: PaymentGateway,
    private readonly site: SiteAddress,
  ) {}

  @Get('le-phi')
  @Permit('citizen')
  async fee(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    await this.show(request, response, { id });
  }

  @Post('le-phi/thanh-toan')
  @Permit('citizen')
  async pay(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.tried(request, response, id, async (principal) => {
      const wish = { dossierId: id, purpose: purposeOf(body), payer: payerFactsOf(request, this.site) };
      const { body: started } = await this.starting.start(principal, keyOf(request, wish.purpose), wish);
      response.redirect(SEE_OTHER, started.payAddress);
    });
  }

  @Post('le-phi/lien-ket')
  @Permit('citizen')
  async share(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.tried(request, response, id, async (principal) => {
      const wish = { dossierId: id, purpose: purposeOf(body), site: payersSite(request, this.site) };
      const { body: link } = await this.links.make(principal, keyOf(request, wish.purpose), wish);
      await this.show(request, response, { id, link: link.address });
    });
  }

  /** A refusal to pay is said on the page it was tried on. */
  private async tried(
    request: MotcuaRequest,
    response: Response,
    id: string,
    work: (principal: Principal) => Promise<void>,
  ): Promise<void> {
    const { principal, language } = contextOf(request);
    try {
      await work(principal);
    } catch (error) {
      await this.show(request, response, { id, ...refusalOf(error, language) });
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    {
      id,
      form = EMPTY_FORM,
      link = null,
      status = 200,
    }: { readonly id: string; readonly form?: FormState; readonly link?: string | null; readonly status?: number },
  ): Promise<void> {
    const context = contextOf(request);
    const bill = await this.payments.read(context.principal, id);
    const props = { context, bill, form, link, gateway: this.gateway.kind };
    sendPage(response, <FeePage {...props} />, status);
  }
}

/** No key of its own: whoever sends the form again is sent to the same attempt, because only one is ever open. */
function keyOf(request: MotcuaRequest, purpose: string): CommandKey {
  return commandKey(request, { key: newId(), seen: 0 }, purpose);
}

function purposeOf(body: unknown): 'fee' | 'obligation' {
  return (Object(body ?? {}) as { readonly purpose?: unknown }).purpose === 'obligation' ? 'obligation' : 'fee';
}
