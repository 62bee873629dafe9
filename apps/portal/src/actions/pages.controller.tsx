import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProcedureShelf, SearchProcedures, type ProcedureSearch } from '@modules/catalog';
import { SlaReportQuery } from '@modules/reports';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { HomePage } from '../pages/home.page';
import { ProcedurePage } from '../pages/procedure.page';
import { ProceduresPage } from '../pages/procedures.page';
import { InstallationFacts } from '../queries/installation-facts';

const EVERYTHING: ProcedureSearch = { text: '', fieldId: null, level: null, serviceLevel: null };

/** Pages anyone may read. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shelf: ProcedureShelf,
    private readonly searching: SearchProcedures,
    private readonly reports: SlaReportQuery,
    private readonly installation: InstallationFacts,
  ) {}

  @Get('/')
  @Permit('anyone')
  async home(@Req() request: MotcuaRequest, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const now = await this.now();
    const { facets } = await this.searching.search(EVERYTHING, now);
    const { from, to } = await this.installation.period(now);
    const { rows } = await this.reports.read({
      from,
      to,
      by: 'level',
      unitId: null,
      level: null,
      language: context.language,
    });
    const data = {
      district: rows.find(({ key }) => key === 'district'),
      wards: rows.find(({ key }) => key === 'ward'),
      fields: facets.field,
    };
    sendPage(response, <HomePage context={context} data={data} />);
  }

  @Get('/thu-tuc')
  @Permit('anyone')
  async procedures(
    @Req() request: MotcuaRequest,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    rememberLanguage(request, response);
    const search = searchOf(query);
    const result = await this.searching.search(search, await this.now());
    sendPage(response, <ProceduresPage context={contextOf(request)} search={search} result={result} />);
  }

  @Get('/thu-tuc/:id')
  @Permit('anyone')
  async procedure(@Req() request: MotcuaRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const published = await this.shelf.inForce(id, await this.now());
    sendPage(response, <ProcedurePage context={contextOf(request)} published={published} />);
  }

  private now(): Promise<number> {
    return this.unitOfWork.read(PUBLIC, databaseNow);
  }
}

/** A page forgives what an API refuses: an unknown filter is no filter. */
function searchOf(query: Readonly<Record<string, unknown>>): ProcedureSearch {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '');
  const level = text('level');
  const serviceLevel = Number(text('serviceLevel'));
  return {
    text: text('q'),
    fieldId: text('field') === '' ? null : text('field'),
    level: level === 'ward' || level === 'district' ? level : null,
    serviceLevel: serviceLevel === 3 || serviceLevel === 4 ? serviceLevel : null,
  };
}
