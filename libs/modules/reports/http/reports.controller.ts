import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { By, In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DossierPageView } from '@modules/dossiers';
import { DossiersBehindQuery, type BehindRequest } from '../queries/dossiers-behind.query';
import { SlaReportQuery } from '../queries/sla-report.query';
import { DossiersBehindDto, type ExportDto, SlaReportDto, SlaReportView } from './reports.dto';

const PAGE = 50;

@ApiTags('reports')
@Controller('api/v1/reports/sla')
export class ReportsController {
  constructor(
    private readonly reports: SlaReportQuery,
    private readonly behind: DossiersBehindQuery,
  ) {}

  /** Received, resolved and on-time figures of any period; open to everybody, counts only. */
  @Get()
  @Permit('anyone')
  slaReport(
    @Query() { from, to, by = 'unit', unit, level }: SlaReportDto,
    @In() language: Language,
  ): Promise<SlaReportView> {
    return this.reports.read({ from, to, by, unitId: unit ?? null, level: level ?? null, language });
  }

  /** The dossiers one number of the report counts, as far as the reader may see them. */
  @Get('dossiers')
  @Permit('supervisor', 'inspector', 'unit_head')
  dossiersBehind(@By() by: Principal, @Query() query: DossiersBehindDto): Promise<DossierPageView> {
    const { limit = PAGE, after } = query;
    return this.behind.page(by, behindRequestOf(query), { limit, after: after ?? null });
  }
}

/** What is asked of the dossiers behind a number, listed or exported. */
export function behindRequestOf(query: ExportDto): BehindRequest {
  const { from, to, measure, unit, level, field, channel, procedure } = query;
  return {
    from,
    to,
    measure,
    unitId: unit ?? null,
    level: level ?? null,
    fieldId: field ?? null,
    channel: channel ?? null,
    procedureId: procedure ?? null,
  };
}
