import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DossierDetailQuery, ExplainClockQuery, ReadsOfDossier } from '@modules/dossiers';
import { IssuedPapersQuery } from '@modules/issuance';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { DossierPage } from '../pages/dossier.page';
import { SentPage } from '../pages/sent.page';
import { DossierPageFacts } from '../queries/dossier-page-facts';

/** One dossier of the citizen, from the confirmation to the result. */
@ApiExcludeController()
@Controller('ho-so/:id')
export class DossierPageController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly clocks: ExplainClockQuery,
    private readonly papers: IssuedPapersQuery,
    private readonly reads: ReadsOfDossier,
    private readonly facts: DossierPageFacts,
    private readonly site: SiteAddress,
  ) {}

  @Get()
  @Permit('citizen')
  async dossier(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const detail = await this.details.read(context.principal, id);
    const facts = {
      detail,
      clock: await this.clocks.read(context.principal, id),
      procedureName: await this.facts.procedureName(detail.dossier.procedureId, context.language),
      deskNames: await this.facts.deskNames(),
      issued: await this.papers.ofDossier(context.principal, id),
      money: await this.facts.money(context.principal, id),
      reads: await this.reads.read(context.principal, id),
      unitNames: await this.facts.unitNames(),
    };
    sendPage(response, <DossierPage context={context} {...facts} />);
  }

  @Get('da-nop')
  @Permit('citizen')
  async sent(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const detail = await this.details.read(context.principal, id);
    const money = await this.facts.money(context.principal, id);
    sendPage(response, <SentPage context={context} detail={detail} money={money} site={this.site.of(request)} />);
  }
}
