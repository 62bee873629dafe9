import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { DraftPapers, type DraftInHand } from '@modules/dossiers';
import { attachmentHeader, MergeDocuments } from '@modules/documents';
import { errorText } from '@platform/i18n/error-text';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { faultsShown } from '../components/fault-list';
import type { PageContext } from '../components/page-context';
import { sendPage } from '../components/render';
import { DraftPapersPage, paperFaults, paperNames } from '../pages/draft-papers.page';
import { FilingPageFacts } from '../queries/filing-page-facts';
import { DraftDoor, SEE_OTHER } from './draft-door';
import { FileOfDraft } from './file-of-draft';

interface Showing {
  readonly faults: readonly FieldFault[];
  readonly fromCheck: boolean;
}

/** The papers of a draft. Each file comes in a form of its own and is answered by what the server made of it. */
@ApiExcludeController()
@Controller('ho-so-nhap/:id')
export class DraftPapersController {
  constructor(
    private readonly door: DraftDoor,
    private readonly papers: DraftPapers,
    private readonly file: FileOfDraft,
    private readonly merging: MergeDocuments,
    private readonly facts: FilingPageFacts,
  ) {}

  @Get('giay-to')
  @Permit('anyone')
  async list(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Query('tu') from: unknown,
    @Query('loi') wrong: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (!context || !draft) return;
    this.show(context, response, draft, {
      faults: wrong === '1' ? paperFaults(draft) : [],
      fromCheck: from === 'kiem-tra',
    });
  }

  /** Going on: nothing may be under way, refused or missing. */
  @Post('giay-to')
  @Permit('anyone')
  async done(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() posted: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (!context || !draft) return;
    const fromCheck = posted['_tu'] === 'kiem-tra';
    if (paperFaults(draft).length > 0)
      response.redirect(SEE_OTHER, `/ho-so-nhap/${id}/giay-to?${fromCheck ? 'tu=kiem-tra&' : ''}loi=1`);
    else response.redirect(SEE_OTHER, fromCheck ? `/ho-so-nhap/${id}/kiem-tra` : `/ho-so-nhap/${id}`);
  }

  @Post('giay-to/:paper')
  @HttpCode(200)
  @Permit('anyone')
  async send(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Param('paper') paper: string,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (!context || !draft) return;
    if (!draft.papers.some(({ key }) => key === paper)) throw new DomainError('request.not_found');
    const fault = await this.file.receive(context, request, { response, draftId: id, paper });
    if (request.headers['x-requested-with'] === 'fetch') answerScript(context, response, fault);
    else if (fault === null) response.redirect(SEE_OTHER, `/ho-so-nhap/${id}/giay-to`);
    else {
      const now = await this.door.draft(context, id, response);
      if (now) this.show(context, response, now, { faults: [fault], fromCheck: false });
    }
  }

  /** For the script: a file is about to be sent. From here on nothing is filed without it. */
  @Post('giay-to/:paper/bao')
  @HttpCode(200)
  @Permit('citizen')
  async announce(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Param('paper') paper: string,
    @Body('name') name: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { principal } = request;
    if (!principal || !/^[\w-]{1,40}$/.test(paper)) throw new DomainError('request.not_found');
    const shown = typeof name === 'string' && name !== '' ? name.slice(0, 120) : 'tep';
    response.json({ file: await this.papers.announce(principal, id, { paper, name: shown }) });
  }

  @Post('tep/:file/bo')
  @Permit('anyone')
  async remove(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Id('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.change(request, response, ({ principal }) => this.papers.remove(principal, id, file), id);
  }

  @Post('tep/:file/len')
  @Permit('anyone')
  async up(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Id('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.change(request, response, ({ principal }) => this.papers.moveUp(principal, id, file), id);
  }

  @Get('giay-to/:paper/ghep.pdf')
  @Permit('citizen')
  async merged(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Param('paper') paper: string,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (!context || !draft) return;
    const files = draft.papers.find(({ key }) => key === paper)?.files ?? [];
    const ids = files.flatMap(({ document }) => (document === null ? [] : [document.id]));
    const pdf = await this.merging.pdf(context.principal, ids);
    response
      .setHeader('Content-Disposition', attachmentHeader(`${paper}.pdf`))
      .setHeader('Cache-Control', 'private, no-store')
      .type('application/pdf')
      .send(pdf);
  }

  /** A change of the files by whoever writes the draft, and back to their list. */
  private async change(
    request: MotcuaRequest,
    response: Response,
    work: (context: PageContext) => Promise<unknown>,
    id: string,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    if (context === null) return;
    await work(context);
    response.redirect(SEE_OTHER, `/ho-so-nhap/${id}/giay-to`);
  }

  private show(context: PageContext, response: Response, draft: DraftInHand, { faults, fromCheck }: Showing): void {
    const shown = faultsShown(draft.form, faults, { language: context.language, papers: paperNames(draft, context) });
    const props = { context, draft, faults: shown, uploadMb: this.facts.uploadMb, fromCheck };
    sendPage(response, <DraftPapersPage {...props} />, faults.length > 0 ? 422 : 200);
  }
}

/** The script says it where the file was chosen, and takes the list of files from the page. */
function answerScript({ language }: PageContext, response: Response, fault: FieldFault | null): void {
  const message = fault === null ? null : errorText(fault.code, fault.params ?? {}, language);
  response.status(fault === null ? 200 : 422).json({ message });
}
