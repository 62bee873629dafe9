import { Body, Controller, Get, HttpCode, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { OneTimeCodes, type ComeBack } from '@modules/contacts';
import { SessionCookie } from '@modules/identity';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { isId } from '@platform/identifiers/new-id';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { AskCodePage, CodePage, ComeBackPage } from '../pages/contacts.page';
import { draftOf } from '../queries/filing-by-contact';
import { actFormOf, commandKey, newActForm, type ActForm } from './citizen-act';
import { safePath, textFields } from './form-fields';

const SEE_OTHER = 303;
const MINE = '/ho-so-cua-toi';

interface Asked {
  readonly values: FormState['values'];
  readonly act: ActForm;
  readonly next: string;
  readonly isBack: boolean;
  readonly origin: string;
}

/** Filing with a phone or an e-mail address instead of an account, and coming back to it. */
@ApiExcludeController()
@Controller()
export class ContactsPageController {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('khong-tai-khoan')
  @Permit('anyone')
  askForm(@Req() request: MotcuaRequest, @Query('next') next: unknown, @Res() response: Response): void {
    rememberLanguage(request, response);
    const props = { context: contextOf(request), form: EMPTY_FORM, act: newActForm(0), next: safePath(next) };
    sendPage(response, <AskCodePage {...props} />);
  }

  @Post('khong-tai-khoan')
  @HttpCode(200)
  @Permit('anyone')
  async ask(
    @Req() request: MotcuaRequest,
    @Body() body: Record<string, unknown>,
    @Ip() origin: string,
    @Res() response: Response,
  ): Promise<void> {
    const values = textFields(body, ['target']);
    const asked = { values, act: actFormOf(body), next: safePath(body['next']), isBack: false, origin };
    await this.request(request, response, asked);
  }

  @Get('quay-lai')
  @Permit('anyone')
  backForm(@Req() request: MotcuaRequest, @Query('number') number: unknown, @Res() response: Response): void {
    rememberLanguage(request, response);
    const values = { number: typeof number === 'string' ? number.slice(0, 60) : '' };
    const form = { ...EMPTY_FORM, values };
    sendPage(response, <ComeBackPage context={contextOf(request)} form={form} act={newActForm(0)} />);
  }

  @Post('quay-lai')
  @HttpCode(200)
  @Permit('anyone')
  async comeBack(
    @Req() request: MotcuaRequest,
    @Body() body: Record<string, unknown>,
    @Ip() origin: string,
    @Res() response: Response,
  ): Promise<void> {
    const values = textFields(body, ['number', 'secret', 'target']);
    await this.request(request, response, { values, act: actFormOf(body), next: MINE, isBack: true, origin });
  }

  /** The language switch comes by here, without the form: there is nothing to enter a code for. */
  @Get('ma-xac-nhan')
  @Permit('anyone')
  noForm(@Req() request: MotcuaRequest, @Res() response: Response): void {
    rememberLanguage(request, response);
    response.redirect(SEE_OTHER, '/khong-tai-khoan');
  }

  @Post('ma-xac-nhan')
  @HttpCode(200)
  @Permit('anyone')
  async confirm(
    @Req() request: MotcuaRequest,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const context = contextOf(request);
    const { id = '', target = '', code = '' } = textFields(body, ['id', 'target', 'code']);
    const next = safePath(body['next']);
    try {
      this.cookie.set(response, await this.codes.openSession(checkedId(id), target, checkedCode(code)));
      response.redirect(SEE_OTHER, next);
    } catch (error) {
      const form = formAfter(error, { id, target, code }, { language: context.language });
      if (form === null) throw error;
      const [isBack, isSimulated] = [body['back'] === '1', body['simulated'] === '1'];
      sendPage(response, <CodePage {...{ context, form, next, isBack, isSimulated }} />, 422);
    }
  }

  private async request(request: MotcuaRequest, response: Response, asked: Asked): Promise<void> {
    const context = contextOf(request);
    const { values, act, next, isBack, origin } = asked;
    const { target = '' } = values;
    const { language } = context;
    try {
      const comeBack = comeBackOf(asked);
      const { body: sent } = await this.codes.request(commandKey(request, act, ''), {
        target,
        comeBack,
        origin,
        language,
      });
      const form = { ...EMPTY_FORM, values: { id: sent.id, target } };
      const props = { context, form, next, isBack: comeBack !== null, isSimulated: sent.isSimulated };
      sendPage(response, <CodePage {...props} />);
    } catch (error) {
      const form = formAfter(error, values, { language });
      if (form === null) throw error;
      const again = { context, form, act: newActForm(0) };
      const status = error instanceof DomainError && error.kind === 'too_many' ? 429 : 422;
      sendPage(response, isBack ? <ComeBackPage {...again} /> : <AskCodePage {...again} next={next} />, status);
    }
  }
}

/** What is come back to: a dossier by its number and secret, or the draft the address leads to. */
function comeBackOf({ values: { number = '', secret = '' }, next, isBack }: Asked): ComeBack | null {
  if (isBack) return { dossier: { number, secret } };
  const draftId = draftOf(next);
  return draftId === null ? null : { draftId };
}

/** An id that is none is a code that opens nothing. @throws DomainError `contact.code_spent` */
function checkedId(id: string): string {
  if (!isId(id)) throw new DomainError('contact.code_spent');
  return id;
}

/** @throws DomainError `request.invalid` at the box */
function checkedCode(typed: string): string {
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) {
    throw new DomainError('request.invalid', {}, [{ field: 'code', code: 'contact.code_malformed' }]);
  }
  return code;
}
