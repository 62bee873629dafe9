import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Language } from '@kernel/sla/ratio';
import { XLSX_TYPE } from '@platform/documents/xlsx';
import { Id, In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { printPeriodic } from '../documents/print-periodic';
import { reportPdf, reportXlsx, type PrintedReport } from '../documents/printed-report';
import type { StoredReport } from '../persistence/stored-reports';
import { ReportNames } from '../queries/report-names';
import { StoredReportsQuery } from '../queries/stored-reports.query';
import { fileOf } from './form-ii06.controller';
import { ReportCheckView, StoredReportListView } from './stored-reports.dto';

/** Reports of quarters and years as they were stored when these ended. */
@ApiTags('reports')
@Controller('api/v1/reports/stored')
export class StoredReportsController {
  constructor(
    private readonly reports: StoredReportsQuery,
    private readonly names: ReportNames,
  ) {}

  /** The newest period first. */
  @Get()
  @Permit('unit_head', 'supervisor', 'inspector')
  async listStoredReports(): Promise<StoredReportListView> {
    const items = (await this.reports.all()).map(({ figures: _figures, text: _text, ...cover }: StoredReport) => cover);
    return { items };
  }

  /** Counts it again: the same hash, or what came in later. */
  @Get(':id/check')
  @Permit('unit_head', 'supervisor', 'inspector')
  checkStoredReport(@Id() id: string): Promise<ReportCheckView> {
    return this.reports.check(id);
  }

  /** As a workbook, each division a sheet, the hash of the figures above. */
  @Get(':id/ii06.xlsx')
  @Permit('unit_head', 'supervisor', 'inspector')
  async storedReportXlsx(
    @Id() id: string,
    @In() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const report = await this.printed(id, language);
    return fileOf(reportXlsx(report), `${report.name}.xlsx`, XLSX_TYPE, response);
  }

  /** On paper, with the hash of the figures on the cover. */
  @Get(':id/ii06.pdf')
  @Permit('unit_head', 'supervisor', 'inspector')
  async storedReportPdf(
    @Id() id: string,
    @In() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const report = await this.printed(id, language);
    return fileOf(await reportPdf(report, language), `${report.name}.pdf`, 'application/pdf', response);
  }

  private async printed(id: string, language: Language): Promise<PrintedReport> {
    const report = await this.reports.one(id);
    const names = {
      field: await this.names.of('field', language),
      level: await this.names.of('level', language),
      unit: await this.names.of('unit', language),
    };
    return printPeriodic(report, names, language);
  }
}
