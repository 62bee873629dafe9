import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DAY_MS, parseInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { faultsOnPage } from '@kernel/forms/draft-state';
import type { Page } from '@kernel/forms/form-definition';
import { isAsked } from '@kernel/forms/read-answers';
import { Drafts, FillDraft, type DraftInHand, type SavedPage } from '@modules/dossiers';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { SiteAddress } from '@platform/http/site-address';
import type { MotcuaRequest } from '@platform/http/request';
import { newId } from '@platform/identifiers/new-id';
import { faultsShown, type FaultShown } from '../components/fault-list';
import type { PageContext } from '../components/page-context';
import { sendPage } from '../components/render';
import { DraftPage } from '../pages/draft.page';
import { QuestionPage } from '../pages/question.page';
import { FilingPageFacts } from '../queries/filing-page-facts';
import { timeText } from '../texts/format';
import { DraftDoor, SEE_OTHER } from './draft-door';
import { listChange } from './list-change';

interface Showing {
  readonly page: Page;
  readonly faults: readonly FaultShown[];
  readonly hasMore: boolean;
  readonly fromCheck: boolean;
}

/** A draft, page by page. */
@ApiExcludeController()
@Controller('ho-so-nhap/:id')
export class DraftPageController {
  constructor(
    private readonly door: DraftDoor,
    private readonly filling: FillDraft,
    private readonly drafts: Drafts,
    private readonly facts: FilingPageFacts,
    private readonly site: SiteAddress,
  ) {}

  @Get()
  @Permit('anyone')
  async tasks(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (!context || !draft) return;
    const left = parseInstant(draft.expiresAt) - (await this.facts.now(context.principal));
    const isOfContact = context.principal.contact !== undefined;
    const address = isOfContact ? `${this.site.of(request)}/ho-so-nhap/${id}` : null;
    sendPage(response, <DraftPage context={context} draft={draft} daysLeft={left / DAY_MS} address={address} />);
  }

  @Post('xoa')
  @Permit('anyone')
  async discard(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const context = await this.door.citizen(request, response);
    if (context === null) return;
    const key = { key: newId(), route: `POST ${request.path}`, requestHash: '' };
    await this.drafts.discard(context.principal, key, id);
    response.redirect(SEE_OTHER, '/ho-so-cua-toi');
  }

  @Get('trang/:page')
  @Permit('anyone')
  async questions(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Param('page') key: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (!context || !draft) return;
    const page = draft.form.pages.find((each) => each.key === key && each.atCheck !== true);
    if (!page) throw new DomainError('request.not_found');
    // A page that was left as finished and is not any more says at once what is missing.
    const wasDone = draft.tasks.some((task) => task.page.key === key && task.status === 'again');
    const wasRefused = query['loi'] === '1';
    const faults = wasDone || wasRefused ? faultsShown(draft.form, faultsOnPage(page, draft.faults), context) : [];
    const fromCheck = query['tu'] === 'kiem-tra';
    await this.show({ context, response, status: wasRefused && faults.length > 0 ? 422 : 200 }, draft, {
      page,
      faults,
      hasMore: query['them'] === '1',
      fromCheck,
    });
  }

  @Post('trang/:page')
  @Permit('anyone')
  async answer(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Param('page') key: string,
    @Body() posted: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    if (context === null) return;
    const act = typeof posted['_act'] === 'string' ? posted['_act'] : 'next';
    const isDone = act === 'next';
    const boxes = listChange(act, posted);
    const work = (): Promise<SavedPage> =>
      this.filling.save(context.principal, id, { page: key, posted: boxes, isDone });
    const saved = await this.door.unlessFiled(context, id, { response, work });
    if (saved === null) return;
    const fromCheck = posted['_tu'] === 'kiem-tra';
    response.redirect(SEE_OTHER, placeAfter(act, saved, { posted, fromCheck }));
  }

  /** For the script: keeps what is typed so far, right or wrong. */
  @Post('luu/:page')
  @HttpCode(200)
  @Permit('anyone')
  async keep(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Param('page') key: string,
    @Body() posted: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const { principal } = request;
    if (principal?.kind !== 'citizen') {
      response.status(401).json({ savedAt: null });
      return;
    }
    const { draft } = await this.filling.save(principal, id, { page: key, posted, isDone: false });
    response.json({ savedAt: timeText(draft.updatedAt) });
  }

  private async show({ context, response, status }: Answering, draft: DraftInHand, showing: Showing): Promise<void> {
    const world = await this.door.world(context, draft.state.typed, showing.faults);
    sendPage(response, <QuestionPage world={world} draft={draft} {...showing} />, status);
  }
}

interface Answering {
  readonly context: PageContext;
  readonly response: Response;
  readonly status: number;
}

/**
 * Where a saved page leads by the button that was pressed. With faults it leads to itself: what was typed is kept with the
 * draft, and whoever goes back over a page that was only read is not asked whether to send it again.
 */
function placeAfter(
  act: string,
  saved: SavedPage,
  { posted, fromCheck }: { readonly posted: Readonly<Record<string, unknown>>; readonly fromCheck: boolean },
): string {
  const base = `/ho-so-nhap/${saved.draft.id}`;
  const again = (more: string): string => `${base}/trang/${saved.page.key}?${fromCheck ? 'tu=kiem-tra&' : ''}${more}`;
  if (act === 'exit') return base;
  if (act.startsWith('lang ')) return again(act === 'lang en' ? 'lang=en' : 'lang=vi');
  if (act !== 'next') return again('');
  if (hasNewQuestions(saved, posted)) return again('them=1');
  return saved.faults.length === 0 ? nextOf(saved, fromCheck) : again('loi=1');
}

/** A question that an answer brought up is shown before it is called missing. */
function hasNewQuestions({ draft, page, faults }: SavedPage, posted: Readonly<Record<string, unknown>>): boolean {
  if (typeof posted['_shown'] !== 'string') return false;
  const shown = new Set(posted['_shown'].split(' '));
  const isNew = (key: string): boolean =>
    page.fields.some((field) => field.key === key && isAsked(field, draft.answers) && !shown.has(key));
  return faults.length > 0 && faults.every(({ field }) => isNew(field.split('.')[0] ?? ''));
}

/** The first page still to be done after this one, or the list. */
function nextOf({ draft, page }: SavedPage, fromCheck: boolean): string {
  const base = `/ho-so-nhap/${draft.id}`;
  if (fromCheck) return `${base}/kiem-tra`;
  const index = draft.tasks.findIndex((task) => task.page.key === page.key);
  const next = draft.tasks.slice(index + 1).find(({ status }) => status !== 'done');
  return next === undefined ? base : `${base}/trang/${next.page.key}`;
}
