import type { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Language } from '@kernel/sla/ratio';
import { In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { XLSX_TYPE } from '@platform/documents/xlsx';
import { reportPdf, reportXlsx, type PrintedReport } from '../documents/printed-report';
import { printIi06 } from '../documents/print-ii06';
import { FormII06Query, hashOfFigures, type FormII06 } from '../queries/form-ii06.query';
import { ReportNames } from '../queries/report-names';
import { chosenDays } from '../queries/report-scope';
import { FormII06Dto, FormII06View } from './form-ii06.dto';

/** The form the Government Office collects, of any period. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class FormII06Controller {
  constructor(
    private readonly forms: FormII06Query,
    private readonly names: ReportNames,
  ) {}

  /** Columns 3 to 13 by field, level or unit, with what was withdrawn and stopped, and its equations checked. */
  @Get('ii06')
  @Permit('unit_head', 'supervisor', 'inspector')
  async formII06(@Query() query: FormII06Dto): Promise<FormII06View> {
    const form = await this.read(query);
    return { ...form, sha256: hashOfFigures(form) };
  }

  /** The same as a workbook. */
  @Get('ii06.xlsx')
  @Permit('unit_head', 'supervisor', 'inspector')
  async formII06Xlsx(
    @Query() query: FormII06Dto,
    @In() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const report = await this.printed(query, language);
    return fileOf(reportXlsx(report), `${report.name}.xlsx`, XLSX_TYPE, response);
  }

  /** The same on paper: A4 landscape. */
  @Get('ii06.pdf')
  @Permit('unit_head', 'supervisor', 'inspector')
  async formII06Pdf(
    @Query() query: FormII06Dto,
    @In() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const report = await this.printed(query, language);
    return fileOf(await reportPdf(report, language), `${report.name}.pdf`, 'application/pdf', response);
  }

  private read(query: FormII06Dto): Promise<FormII06> {
    const { by = 'field', unit = null, level = null, asOf } = query;
    return this.forms.read({ ...chosenDays(query), by, unitId: unit, level, ...(asOf === undefined ? {} : { asOf }) });
  }

  private async printed(query: FormII06Dto, language: Language): Promise<PrintedReport> {
    const form = await this.read(query);
    return printIi06(form, {
      language,
      nameOf: await this.names.of(form.by, language),
      scope: await this.names.ofScope(form, language),
      hash: hashOfFigures(form),
    });
  }
}

/** A report as a file to keep. It is of the moment it was asked for. */
export function fileOf(content: Readable | Buffer, name: string, type: string, response: Response): StreamableFile {
  response.setHeader('Cache-Control', 'private, no-store');
  const options = { type, disposition: `attachment; filename="${name}"` };
  return Buffer.isBuffer(content) ? new StreamableFile(content, options) : new StreamableFile(content, options);
}
