import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { openingAt } from '@kernel/calendar/opening';
import { ProcedureShelf, SearchProcedures } from '@modules/catalog';
import { CalendarShelf } from '@modules/organisation';
import { SlaReportQuery } from '@modules/reports';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { HomePage, type HomeData } from '../pages/home.page';
import { InstallationFacts } from '../queries/installation-facts';
import { EVERYTHING } from './search-of-query';

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shelf: ProcedureShelf,
    private readonly searching: SearchProcedures,
    private readonly reports: SlaReportQuery,
    private readonly installation: InstallationFacts,
    private readonly calendars: CalendarShelf,
  ) {}

  @Get('/')
  @Permit('anyone')
  async home(@Req() request: MotcuaRequest, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const now = await this.unitOfWork.read(PUBLIC, databaseNow);
    const { facets } = await this.searching.search(EVERYTHING, now);
    const period = await this.installation.period(now);
    const report = { ...period, by: 'level', unitId: null, level: null, language: context.language } as const;
    const { rows } = await this.reports.read(report);
    const book = await this.calendars.current();
    const times = book.times(book.currentVersion, '');
    const data: HomeData = {
      district: rows.find(({ key }) => key === 'district'),
      wards: rows.find(({ key }) => key === 'ward'),
      period,
      loading: await this.installation.loading(),
      fields: facets.field,
      events: await this.shelf.lifeEvents(),
      opening: openingAt(times, now),
      hours: times.hours,
    };
    sendPage(response, <HomePage context={context} data={data} />);
  }
}
