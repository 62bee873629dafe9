import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parse as parseCookies } from 'cookie';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { SESSION_COOKIE } from '@platform/auth/principal-source';
import { InstallationProfile } from '@platform/config/installation-profile';
import { sendAnswer } from '@platform/http/answer';
import { By, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { RegisterCitizen } from '../use-cases/register-citizen.use-case';
import { Sessions } from '../use-cases/sessions';
import { MeView, RegisterDto, SignInDto } from './identity.dto';
import { SessionCookie } from './session-cookie';

function fingerprintOf(fields: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

@ApiTags('identity')
@Controller('api/v1')
export class IdentityController {
  constructor(
    private readonly sessions: Sessions,
    private readonly registering: RegisterCitizen,
    private readonly cookie: SessionCookie,
    private readonly installation: InstallationProfile,
  ) {}

  /** Makes a citizen's account. */
  @Post('accounts')
  @Permit('anyone')
  async register(
    @Once() key: CommandKey,
    @Body() body: RegisterDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    const { login, password, name, phone = null, email = null } = body;
    // Of everything but the password: a stored fingerprint of that could be tried offline.
    const safeKey = { ...key, requestHash: fingerprintOf([login, name, phone, email]) };
    return sendAnswer(response, await this.registering.register(safeKey, { login, password, name, phone, email }));
  }

  /** Signs in: the session comes back as a cookie that scripts cannot read. */
  @Post('sessions')
  @HttpCode(204)
  @Permit('anyone')
  async signIn(@Body() { login, password }: SignInDto, @Res({ passthrough: true }) response: Response): Promise<void> {
    this.cookie.set(response, await this.sessions.signIn(login, password));
  }

  /** Signs out: the session is gone on the server at once. */
  @Delete('sessions/current')
  @HttpCode(204)
  @Permit('signed_in')
  async signOut(@Req() request: MotcuaRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(parseCookies(request.headers.cookie ?? '')[SESSION_COOKIE] ?? '');
    this.cookie.clear(response);
  }

  /** Who is signed in, with the roles held today. */
  @Get('me')
  @Permit('signed_in')
  async me(@By() { kind, name, actor }: Principal): Promise<MeView> {
    return {
      kind,
      officerId: actor.kind === 'officer' ? actor.id : null,
      name,
      roles: actor.grants.map(({ role, unitId, deskId }) => ({ role, unitId, deskId })),
      substitutesFor: actor.substitutesFor,
      isDemo: await this.installation.isDemo(),
    };
  }
}
