import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProcedureShelf } from '@modules/catalog';
import { DossierDetailQuery, ExplainClockQuery, MyDossiersQuery } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { DossierPage } from '../pages/dossier.page';
import { MyDossiersPage } from '../pages/my-dossiers.page';
import { SentPage } from '../pages/sent.page';

const PAGE = 25;

/** A citizen's own dossiers. */
@ApiExcludeController()
@Controller()
export class MyDossiersPageController {
  constructor(
    private readonly mine: MyDossiersQuery,
    private readonly details: DossierDetailQuery,
    private readonly clocks: ExplainClockQuery,
    private readonly shelf: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
  ) {}

  @Get('ho-so-cua-toi')
  @Permit('citizen')
  async list(@Req() request: MotcuaRequest, @Query('after') after: unknown, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const { items, next } = await this.mine.page(context.principal, {
      limit: PAGE,
      after: typeof after === 'string' && after !== '' ? after : null,
    });
    const names = new Map<string, { nameVi: string; nameEn: string }>();
    for (const { procedureId } of items) {
      const procedure = await this.shelf.procedure(procedureId);
      if (procedure) names.set(procedureId, procedure);
    }
    sendPage(response, <MyDossiersPage context={context} dossiers={items} names={names} next={next} />);
  }

  @Get('ho-so/:id')
  @Permit('citizen')
  async dossier(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const detail = await this.details.read(context.principal, id);
    const clock = await this.clocks.read(context.principal, id);
    const procedure = await this.shelf.procedure(detail.dossier.procedureId);
    const procedureName =
      (context.language === 'vi' ? procedure?.nameVi : procedure?.nameEn) ?? detail.dossier.procedureId;
    const deskNames = new Map(
      (await this.directory.desks()).map(({ id: deskId, nameVi, nameEn }) => [deskId, { nameVi, nameEn }]),
    );
    sendPage(
      response,
      <DossierPage
        context={context}
        detail={detail}
        clock={clock}
        procedureName={procedureName}
        deskNames={deskNames}
      />,
    );
  }

  @Get('ho-so/:id/da-nop')
  @Permit('citizen')
  async sent(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    sendPage(response, <SentPage context={context} detail={await this.details.read(context.principal, id)} />);
  }
}
