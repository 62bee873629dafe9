import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { parse as parseCookies } from 'cookie';
import { plainToInstance } from 'class-transformer';
import type { Response } from 'express';
import { RegisterCitizen, RegisterDto, SessionCookie, Sessions } from '@modules/identity';
import { SESSION_COOKIE } from '@platform/auth/principal-source';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { validated } from '@platform/http/validation';
import { newId } from '@platform/identifiers/new-id';
import { EMPTY_FORM } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { RegisterPage, SignInPage } from '../pages/sign-in.page';
import { FilingByContact } from '../queries/filing-by-contact';
import { InstallationFacts } from '../queries/installation-facts';
import { resendOf } from './draft-door';
import { safePath, textFields } from './form-fields';

const SEE_OTHER = 303;
const TEMPORARY = 307;

@ApiExcludeController()
@Controller()
export class SignInPageController {
  constructor(
    private readonly sessions: Sessions,
    private readonly registering: RegisterCitizen,
    private readonly cookie: SessionCookie,
    private readonly installation: InstallationFacts,
    private readonly byContact: FilingByContact,
  ) {}

  @Get('dang-nhap')
  @Permit('anyone')
  async form(@Req() request: MotcuaRequest, @Query('next') next: unknown, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const path = safePath(next);
    const props = { isDemo: await this.installation.isDemo(), withoutAccount: await this.byContact.wayTo(path) };
    sendPage(response, <SignInPage context={contextOf(request)} form={EMPTY_FORM} next={path} {...props} />);
  }

  @Post('dang-nhap')
  @HttpCode(200)
  @Permit('anyone')
  async signIn(
    @Req() request: MotcuaRequest,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const context = contextOf(request);
    const { login = '', password = '' } = textFields(body, ['login', 'password']);
    const next = safePath(body['next']);
    const resend = body['_resend'] === '1' ? resendOf(body) : null;
    try {
      this.cookie.set(response, await this.sessions.signIn(login, password));
      // With 307 the browser sends the interrupted form again, to the page it was meant for.
      response.redirect(resend === null ? SEE_OTHER : TEMPORARY, next);
    } catch (error) {
      const form = formAfter(error, { login }, { language: context.language });
      if (form === null) throw error;
      sendPage(
        response,
        <SignInPage
          context={context}
          form={form}
          next={next}
          isDemo={await this.installation.isDemo()}
          withoutAccount={await this.byContact.wayTo(next)}
          {...(resend === null ? {} : { resend })}
        />,
        401,
      );
    }
  }

  @Get('dang-ky')
  @Permit('anyone')
  registerForm(@Req() request: MotcuaRequest, @Query('next') next: unknown, @Res() response: Response): void {
    rememberLanguage(request, response);
    sendPage(response, <RegisterPage context={contextOf(request)} form={EMPTY_FORM} next={safePath(next)} />);
  }

  @Post('dang-ky')
  @HttpCode(200)
  @Permit('anyone')
  async register(
    @Req() request: MotcuaRequest,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const context = contextOf(request);
    const values = textFields(body, ['name', 'login', 'password']);
    const next = safePath(body['next']);
    try {
      const { name, login, password } = await validated(plainToInstance(RegisterDto, values));
      const key = { key: newId(), route: 'POST /dang-ky', requestHash: login };
      await this.registering.register(key, { name, login, password, phone: null, email: null });
      this.cookie.set(response, await this.sessions.signIn(login, password));
      response.redirect(SEE_OTHER, next);
    } catch (error) {
      const form = formAfter(error, { ...values, password: '' }, { language: context.language });
      if (form === null) throw error;
      sendPage(response, <RegisterPage context={context} form={form} next={next} />, 422);
    }
  }

  @Post('dang-xuat')
  @Permit('anyone')
  async signOut(@Req() request: MotcuaRequest, @Res() response: Response): Promise<void> {
    await this.sessions.signOut(parseCookies(request.headers.cookie ?? '')[SESSION_COOKIE] ?? '');
    this.cookie.clear(response);
    response.redirect(SEE_OTHER, '/');
  }
}
