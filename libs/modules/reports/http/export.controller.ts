import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Language } from '@kernel/sla/ratio';
import { OrganisationDirectory } from '@modules/organisation';
import type { Principal } from '@platform/auth/principal';
import { CSV_TYPE } from '@platform/documents/csv';
import { XLSX_TYPE } from '@platform/documents/xlsx';
import { By, In } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { dossiersCsv, dossiersXlsx, type ExportNames, type ExportPlan } from '../documents/export-dossiers';
import { ExportedDossiersQuery } from '../queries/exported-dossiers.query';
import { ReportNames } from '../queries/report-names';
import { reportTexts } from '../texts/report-texts';
import { fileOf } from './form-ii06.controller';
import { ExportDto } from './reports.dto';
import { behindRequestOf } from './reports.controller';

/** Every dossier behind a number of the report, as a file. */
@ApiTags('reports')
@Controller('api/v1/reports/sla')
export class ExportController {
  constructor(
    private readonly exported: ExportedDossiersQuery,
    private readonly names: ReportNames,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Eighteen columns a dossier, nothing about the person; streamed, so that its length does not matter. */
  @Get('dossiers.xlsx')
  @Permit('supervisor', 'inspector', 'unit_head')
  async exportXlsx(
    @By() by: Principal,
    @In() language: Language,
    @Query() query: ExportDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileOf(dossiersXlsx(await this.plan(by, query, language)), `${nameOf(query)}.xlsx`, XLSX_TYPE, response);
  }

  /** The same as comma-separated values. */
  @Get('dossiers.csv')
  @Permit('supervisor', 'inspector', 'unit_head')
  async exportCsv(
    @By() by: Principal,
    @In() language: Language,
    @Query() query: ExportDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const csv = dossiersCsv(await this.plan(by, query, language));
    return fileOf(csv, `${nameOf(query)}.csv`, CSV_TYPE, response);
  }

  private async plan(by: Principal, query: ExportDto, language: Language): Promise<ExportPlan> {
    const rows = await this.exported.prepare(by, behindRequestOf(query));
    const { dossiers, period } = reportTexts(language);
    const days = period.replace('{from}', day(query.from)).replace('{to}', day(query.to));
    return { rows: rows(), names: await this.readNames(language), language, title: [dossiers.title, days] };
  }

  private async readNames(language: Language): Promise<ExportNames> {
    const desks = new Map((await this.directory.desks()).map((desk) => [desk.id, desk]));
    const name = language === 'vi' ? 'nameVi' : 'nameEn';
    return {
      procedure: await this.names.of('procedure', language),
      field: await this.names.of('field', language),
      unit: await this.names.of('unit', language),
      desk: (id) => desks.get(id)?.[name] ?? id,
    };
  }
}

const nameOf = ({ measure, from, to }: ExportDto): string => `ho-so-${measure}-${from}-${to}`;
const day = (iso: string): string => iso.split('-').reverse().join('/');
