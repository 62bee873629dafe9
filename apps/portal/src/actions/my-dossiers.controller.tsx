import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CITIZEN_GROUPS } from '@kernel/dossier/dossier-states';
import { ProcedureShelf } from '@modules/catalog';
import { DossierDetailQuery, ExplainClockQuery, MyDossiersQuery } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { DossierPage } from '../pages/dossier.page';
import { MyDossiersPage, type GroupShown } from '../pages/my-dossiers.page';
import { SentPage } from '../pages/sent.page';

const PAGE = 10;

interface ListQuery {
  readonly group?: unknown;
  readonly after?: unknown;
}

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
  async list(@Req() request: MotcuaRequest, @Query() query: ListQuery, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const chosen = CITIZEN_GROUPS.find((group) => group === query.group);
    const after = typeof query.after === 'string' && query.after !== '' ? query.after : null;
    const groups: GroupShown[] = [];
    for (const group of chosen === undefined ? CITIZEN_GROUPS : [chosen]) {
      const page = { limit: PAGE, after: chosen === undefined ? null : after };
      const { items, next } = await this.mine.page(context.principal, page, group);
      groups.push({ group, dossiers: items, next });
    }
    const names = new Map<string, { nameVi: string; nameEn: string }>();
    for (const { procedureId } of groups.flatMap(({ dossiers }) => dossiers)) {
      const procedure = await this.shelf.procedure(procedureId);
      if (procedure) names.set(procedureId, procedure);
    }
    sendPage(
      response,
      <MyDossiersPage context={context} groups={groups} names={names} isWhole={chosen === undefined} />,
    );
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
