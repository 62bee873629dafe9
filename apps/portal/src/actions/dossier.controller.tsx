import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProcedureShelf } from '@modules/catalog';
import { DossierDetailQuery, ExplainClockQuery } from '@modules/dossiers';
import { IssuedPapersQuery } from '@modules/issuance';
import { OrganisationDirectory } from '@modules/organisation';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { DossierPage } from '../pages/dossier.page';
import { SentPage } from '../pages/sent.page';

/** One dossier of the citizen, from the confirmation to the result. */
@ApiExcludeController()
@Controller('ho-so/:id')
export class DossierPageController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly clocks: ExplainClockQuery,
    private readonly shelf: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
    private readonly papers: IssuedPapersQuery,
    private readonly site: SiteAddress,
  ) {}

  @Get()
  @Permit('citizen')
  async dossier(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const detail = await this.details.read(context.principal, id);
    const procedure = await this.shelf.procedure(detail.dossier.procedureId);
    const name = context.language === 'vi' ? procedure?.nameVi : procedure?.nameEn;
    const desks = (await this.directory.desks()).map(
      ({ id: deskId, nameVi, nameEn }) => [deskId, { nameVi, nameEn }] as const,
    );
    const facts = {
      detail,
      clock: await this.clocks.read(context.principal, id),
      procedureName: name ?? detail.dossier.procedureId,
      deskNames: new Map(desks),
      issued: await this.papers.ofDossier(context.principal, id),
    };
    sendPage(response, <DossierPage context={context} {...facts} />);
  }

  @Get('da-nop')
  @Permit('citizen')
  async sent(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const detail = await this.details.read(context.principal, id);
    sendPage(response, <SentPage context={context} detail={detail} site={this.site.of(request)} />);
  }
}
