import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { OrganisationDirectory } from '@modules/organisation';
import { SlaReportQuery, type Grouping, type SlaReport } from '@modules/reports';
import { Permit } from '@platform/http/permit';
import { languageOf, type MotcuaRequest } from '@platform/http/request';
import { monthChartSvg } from '../charts/month-chart';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { AboutPage } from '../pages/about.page';
import { OpenFiguresPage } from '../pages/open-figures.page';
import { ARTICLE_PERIOD, InstallationFacts } from '../queries/installation-facts';
import { OpenPeriod, type PeriodQuery } from '../queries/open-period';

@ApiExcludeController()
@Controller('cong-khai')
export class OpenFiguresController {
  constructor(
    private readonly periods: OpenPeriod,
    private readonly reports: SlaReportQuery,
    private readonly directory: OrganisationDirectory,
    private readonly installation: InstallationFacts,
  ) {}

  @Get()
  @Permit('anyone')
  async page(@Req() request: MotcuaRequest, @Query() query: PeriodQuery, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const now = await this.periods.now();
    const period = await this.periods.read(query, now);
    const report = (by: Grouping): Promise<SlaReport> =>
      this.reports.read({ ...period, by, unitId: null, level: null, language: context.language });
    const today = formatDate(localDayOf(now));
    const figures = {
      byLevel: await report('level'),
      byUnit: await report('unit'),
      byMonth: await report('month'),
      unitNames: new Map((await this.directory.units()).map(({ id, nameVi, nameEn }) => [id, { nameVi, nameEn }])),
      loading: await this.installation.loading(),
      isDemo: await this.installation.isDemo(),
      presets: { first: ARTICLE_PERIOD.from, year: `${today.slice(0, 4)}-01-01`, today },
    };
    sendPage(response, <OpenFiguresPage context={context} figures={figures} />);
  }

  @Get('dinh-nghia')
  @Permit('anyone')
  definitions(@Req() request: MotcuaRequest, @Res() response: Response): void {
    rememberLanguage(request, response);
    const context = contextOf(request);
    sendPage(response, <AboutPage context={context} text={context.t.definitions} />);
  }

  /** The chart as an image of its own, so that the page needs neither script nor inline style. */
  @Get('bieu-do.svg')
  @Permit('anyone')
  async chart(@Req() request: MotcuaRequest, @Query() query: PeriodQuery, @Res() response: Response): Promise<void> {
    const language = languageOf(request);
    const period = await this.periods.read(query);
    const { rows } = await this.reports.read({ ...period, by: 'month', unitId: null, level: null, language });
    response
      .setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      .setHeader('Cache-Control', 'no-cache')
      .type('image/svg+xml')
      .send(monthChartSvg(rows, language));
  }
}
