import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { BYTE_ORDER_MARK, CSV_TYPE, csvLine } from '@platform/documents/csv';
import { Permit } from '@platform/http/permit';
import { languageOf, type MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { WardsPage } from '../pages/wards.page';
import { InstallationFacts } from '../queries/installation-facts';
import { OpenPeriod, type PeriodQuery } from '../queries/open-period';
import { WardFiguresQuery, type WardFigures } from '../queries/ward-figures';

/** The wards side by side, for everybody. */
@ApiExcludeController()
@Controller('cong-khai')
export class WardsController {
  constructor(
    private readonly periods: OpenPeriod,
    private readonly wards: WardFiguresQuery,
    private readonly installation: InstallationFacts,
  ) {}

  @Get('phuong')
  @Permit('anyone')
  async page(@Req() request: MotcuaRequest, @Query() query: PeriodQuery, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const period = await this.periods.read(query);
    const wards = await this.wards.read(period, context.language);
    const isDemo = await this.installation.isDemo();
    sendPage(response, <WardsPage context={context} period={period} wards={wards} isDemo={isDemo} />);
  }

  /** The table for a spreadsheet. */
  @Get('phuong.csv')
  @Permit('anyone')
  async table(@Req() request: MotcuaRequest, @Query() query: PeriodQuery, @Res() response: Response): Promise<void> {
    const period = await this.periods.read(query);
    const wards = await this.wards.read(period, languageOf(request));
    response
      .setHeader('Content-Disposition', `attachment; filename="phuong-${period.from}-${period.to}.csv"`)
      .type(CSV_TYPE)
      .send(csvOf(wards));
  }
}

const HEAD = ['unit_id', 'unit', 'received', 'resolved', 'in_time', 'late', 'low_95', 'high_95'];

function csvOf(wards: readonly WardFigures[]): string {
  const share = (value: number | undefined): number | null => (value === undefined ? null : Number(value.toFixed(4)));
  const lines = wards.map(({ id, name, received, late, ratio, interval }) => [
    id,
    name,
    received,
    ratio.denominator,
    ratio.numerator,
    late,
    share(interval?.low),
    share(interval?.high),
  ]);
  return BYTE_ORDER_MARK + [HEAD, ...lines].map(csvLine).join('');
}
