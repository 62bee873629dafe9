import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { By, Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { attachmentHeader } from '@modules/documents';
import { RegisterQuery } from '../queries/register.query';
import { register } from '../templates/register';
import { renderSheet } from '../templates/render-pdf';
import { PAPER_TEXTS as T } from '../texts/paper-texts';
import { PrintPapers } from '../use-cases/print-papers';
import { ResultPreview } from '../use-cases/result-preview';
import { PrintDto, RegisterDto, ResultPreviewDto } from './printing.dto';

/** Papers of the house itself, and many at once for the printer. */
@ApiTags('printing')
@Controller('api/v1')
export class PrintingController {
  constructor(
    private readonly printing: PrintPapers,
    private readonly registers: RegisterQuery,
    private readonly previews: ResultPreview,
    private readonly site: SiteAddress,
  ) {}

  /** The control sheet of a dossier (Form 05) as a PDF, as far as it has come. */
  @Get('dossiers/:id/control-sheet')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async printControlSheet(
    @By() by: Principal,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return pdf(response, await this.printing.controlSheet(by, id), 'phieu-kiem-soat.pdf');
  }

  /** The result with these words as it would be issued, marked a draft. Nothing is kept. */
  @Post('dossiers/:id/result-preview')
  @Permit('specialist', 'unit_head')
  @HttpCode(200)
  async previewResult(
    @By() by: Principal,
    @Id('id') id: string,
    @Body() { summary }: ResultPreviewDto,
    @Req() request: MotcuaRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const content = await this.previews.pdf(by, id, { summary, site: this.site.of(request) });
    return pdf(response, content, 'du-thao-ket-qua.pdf');
  }

  /** The register of a receiving desk (Form 06), A4. */
  @Get('register')
  @Permit('desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async printRegister(
    @By() by: Principal,
    @Query() range: RegisterDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const content = register(await this.registers.read(by, range));
    const sheet = await renderSheet({ sheet: 'register', title: T.register, content, isNumbered: true });
    return pdf(response, sheet, 'so-theo-doi-ho-so.pdf');
  }

  /** One form of several dossiers in one PDF, in the order asked for. */
  @Post('print')
  @Permit('desk_officer', 'specialist', 'unit_head')
  @HttpCode(200)
  async printBatch(
    @By() by: Principal,
    @Body() { form, dossierIds }: PrintDto,
    @Req() request: MotcuaRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const content = await this.printing.batch(by, form, dossierIds, this.site.of(request));
    return pdf(response, content, `${form}.pdf`);
  }
}

function pdf(response: Response, content: Uint8Array, name: string): StreamableFile {
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('Cache-Control', 'private, no-store');
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition: attachmentHeader(name),
    length: content.length,
  });
}
