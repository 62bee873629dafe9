import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { understand } from '@kernel/forms/understand';
import { OrganisationDirectory } from '@modules/organisation';
import { SlaReportQuery, type Grouping, type SlaReport } from '@modules/reports';
import { PUBLIC } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { Permit } from '@platform/http/permit';
import { languageOf, type MotcuaRequest } from '@platform/http/request';
import { monthChartSvg } from '../charts/month-chart';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { AboutPage } from '../pages/about.page';
import { OpenFiguresPage } from '../pages/open-figures.page';
import { ARTICLE_PERIOD, InstallationFacts } from '../queries/installation-facts';

interface PeriodQuery {
  readonly from?: unknown;
  readonly to?: unknown;
}

@ApiExcludeController()
@Controller('cong-khai')
export class OpenFiguresController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: SlaReportQuery,
    private readonly directory: OrganisationDirectory,
    private readonly installation: InstallationFacts,
  ) {}

  @Get()
  @Permit('anyone')
  async page(@Req() request: MotcuaRequest, @Query() query: PeriodQuery, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const now = await this.unitOfWork.read(PUBLIC, databaseNow);
    const period = await this.period(query, now);
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
    const period = await this.period(query, await this.unitOfWork.read(PUBLIC, databaseNow));
    const { rows } = await this.reports.read({ ...period, by: 'month', unitId: null, level: null, language });
    response
      .setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      .setHeader('Cache-Control', 'no-cache')
      .type('image/svg+xml')
      .send(monthChartSvg(rows, language));
  }

  /** The days asked for; a bad one is refused by name, a missing pair is the default period. */
  private async period(
    { from, to }: PeriodQuery,
    now: number,
  ): Promise<{ readonly from: string; readonly to: string }> {
    if (from === undefined && to === undefined) return this.installation.period(now);
    for (const [field, value] of Object.entries({ from, to })) {
      if (typeof value !== 'string')
        throw new DomainError('request.invalid', {}, [{ field, code: 'field.not_a_date' }]);
    }
    // Typed as people write dates here; a browser's own date box would show them as its maker writes them.
    const day = (typed: unknown): string => {
      const read = understand({ type: 'date' }, typed);
      return typeof read === 'string' ? read : '';
    };
    return { from: day(from), to: day(to) };
  }
}
