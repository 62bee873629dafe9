import { Controller, Get, Post, Query, Req, Res, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { DrawPage } from '../queries/draw-page.query';
import { OpenDocument } from '../queries/open-document.query';
import { attachmentHeader } from '../use-cases/document-name';
import { StoreDocument } from '../use-cases/store-document.use-case';
import { UploadInterceptor, type UploadRequest } from './upload.interceptor';
import { DocumentView, PagePictureDto } from './documents.dto';

@ApiTags('documents')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    private readonly storing: StoreDocument,
    private readonly opening: OpenDocument,
    private readonly drawing: DrawPage,
  ) {}

  /** Uploads one file (PDF, JPEG, PNG, HEIC); it becomes part of a dossier when the dossier is filed with its id. */
  @Post()
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  async uploadDocument(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Req() request: UploadRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    const { arrived } = request;
    if (!arrived) throw new DomainError('document.missing', {}, [{ field: 'file', code: 'document.missing' }]);
    return sendAnswer(response, await this.storing.store(by, key, arrived.received, arrived.originalname));
  }

  /** Downloads a document, always as an attachment: nothing a citizen uploaded is ever rendered on this origin. */
  @Get(':id')
  @Permit('signed_in')
  async downloadDocument(
    @By() by: Principal,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, mediaType, size, content } = await this.opening.open(by, id);
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(content, { type: mediaType, disposition: attachmentHeader(name), length: size });
  }

  /** A small picture of a photo; 404 for what has none. Made by us from the upload, so it may be shown on a page. */
  @Get(':id/thumbnail')
  @Permit('signed_in')
  async downloadThumbnail(
    @By() by: Principal,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const thumbnail = await this.opening.thumbnail(by, id);
    response.setHeader('Cache-Control', 'private, max-age=3600');
    return new StreamableFile(thumbnail, { type: 'image/jpeg', length: thumbnail.length });
  }

  /** A picture of one page of a PDF; 404 for what has none. Made by us from the upload, as a thumbnail is. */
  @Get(':id/page-picture')
  @Permit('signed_in')
  async downloadPagePicture(
    @By() by: Principal,
    @Id('id') id: string,
    @Query() { page, size = 'large' }: PagePictureDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const picture = await this.drawing.draw(by, id, page, size);
    response.setHeader('Cache-Control', 'private, max-age=3600');
    return new StreamableFile(picture, { type: 'image/jpeg', length: picture.length });
  }
}
