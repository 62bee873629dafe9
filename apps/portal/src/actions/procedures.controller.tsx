import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { receivingDeskRef } from '@kernel/procedure/procedure-facts';
import { ProcedureShelf, SearchProcedures, type PublishedProcedure } from '@modules/catalog';
import { WaitingTimesQuery } from '@modules/dossiers';
import { BlankPapers } from '@modules/forms';
import { OrganisationDirectory } from '@modules/organisation';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { LifeEventPage } from '../pages/life-event.page';
import { ProcedurePage } from '../pages/procedure.page';
import { ProceduresPage } from '../pages/procedures.page';
import { EVERYTHING, searchOf } from './search-of-query';

/** Finding a procedure, and everything there is to know of it before anyone signs in. */
@ApiExcludeController()
@Controller()
export class ProceduresPageController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shelf: ProcedureShelf,
    private readonly searching: SearchProcedures,
    private readonly waiting: WaitingTimesQuery,
    private readonly directory: OrganisationDirectory,
    private readonly blanks: BlankPapers,
  ) {}

  @Get('/thu-tuc')
  @Permit('anyone')
  async procedures(
    @Req() request: MotcuaRequest,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    rememberLanguage(request, response);
    const search = searchOf(query);
    const now = await this.now();
    const result = await this.searching.search(search, now);
    const { facets } = result.found.length > 0 ? result : await this.searching.search(EVERYTHING, now);
    const props = { search, result, fields: facets.field };
    sendPage(response, <ProceduresPage context={contextOf(request)} {...props} />);
  }

  /** The procedures an event of life calls for. */
  @Get('/su-kien/:id')
  @Permit('anyone')
  async lifeEvent(@Req() request: MotcuaRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const event = (await this.shelf.lifeEvents()).find((each) => each.id === id);
    if (!event) throw new DomainError('request.not_found');
    const byId = new Map((await this.shelf.published(await this.now())).map((each) => [each.procedure.id, each]));
    const procedures = event.procedures.flatMap((each): PublishedProcedure[] => {
      const published = byId.get(each);
      return published ? [published] : [];
    });
    sendPage(response, <LifeEventPage context={contextOf(request)} event={event} procedures={procedures} />);
  }

  @Get('/thu-tuc/:id')
  @Permit('anyone')
  async procedure(@Req() request: MotcuaRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const published = await this.shelf.inForce(id, await this.now());
    const deskRef = receivingDeskRef(published.version.route);
    const desk = (await this.directory.desks()).find((each) => each.id === deskRef);
    const [unit, fields] = [desk && (await this.directory.unit(desk.unitId)), await this.shelf.fields()];
    const facts = {
      place: unit ?? null,
      field: fields.get(published.procedure.fieldId) ?? null,
      waiting: await this.waiting.of(id),
      blanks: await this.blanks.of(id),
    };
    sendPage(response, <ProcedurePage context={contextOf(request)} published={published} facts={facts} />);
  }

  private now(): Promise<number> {
    return this.unitOfWork.read(PUBLIC, databaseNow);
  }
}
