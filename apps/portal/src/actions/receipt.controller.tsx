import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { DossierDetailQuery } from '@modules/dossiers';
import { PaymentsOfDossierQuery } from '@modules/payments';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { ReceiptPage } from '../pages/receipt.page';
import { DossierPageFacts } from '../queries/dossier-page-facts';

/** The receipt of a payment, to keep and to print. */
@ApiExcludeController()
@Controller('ho-so/:id/bien-nhan')
export class ReceiptPageController {
  constructor(
    private readonly payments: PaymentsOfDossierQuery,
    private readonly details: DossierDetailQuery,
    private readonly facts: DossierPageFacts,
    private readonly site: SiteAddress,
  ) {}

  @Get(':orderId')
  @Permit('citizen')
  async receipt(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Id('orderId') orderId: string,
    @Res() response: Response,
  ): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const stored = await this.payments.order(context.principal, orderId);
    if (stored.dossierId !== id) throw new DomainError('payment.unknown');
    const { answers } = await this.details.read(context.principal, id);
    const props = {
      stored,
      procedureName: await this.facts.procedureName(stored.procedureId, context.language),
      person: fullNameIn(answers),
      site: this.site.of(request),
    };
    sendPage(response, <ReceiptPage context={context} {...props} />);
  }
}

function fullNameIn({ applicant }: Readonly<Record<string, unknown>>): string {
  const { fullName } = Object(applicant ?? {}) as { readonly fullName?: unknown };
  return typeof fullName === 'string' ? fullName : '—';
}
