import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Language } from '@kernel/sla/ratio';
import { SessionCookie } from '@modules/identity';
import { sendAnswer } from '@platform/http/answer';
import { Id, In, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { OneTimeCodes } from '../use-cases/one-time-codes.use-case';
import type { ComeBack } from '../use-cases/returning-filer';
import { OpenByCodeDto, RequestCodeDto, SentCodeView } from './contacts.dto';

/** Filing with a phone or an e-mail address instead of an account. */
@ApiTags('contacts')
@Controller('api/v1/one-time-codes')
export class OneTimeCodesController {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly cookie: SessionCookie,
  ) {}

  /**
   * Sends a code of six digits, which works once, for ten minutes. With `dossier` or `draftId`, to come back to what was filed
   * or begun without an account: the answer is the same when they and the address do not fit, and then nothing is sent.
   */
  @Post()
  @HttpCode(202)
  @Permit('anyone')
  async requestCode(
    @Once() key: CommandKey,
    @Body() { target, ...back }: RequestCodeDto,
    @Ip() origin: string,
    @In() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SentCodeView> {
    const wish = { target, comeBack: comeBackOf(back), origin, language };
    return sendAnswer(response, await this.codes.request(key, wish));
  }

  /** Opens a session with the code: the same phone or address has to be given again. */
  @Post(':id/session')
  @HttpCode(204)
  @Permit('anyone')
  async openSession(
    @Id('id') id: string,
    @Body() { target, code }: OpenByCodeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.cookie.set(response, await this.codes.openSession(id, target, code));
  }
}

function comeBackOf({ dossier, draftId }: Pick<RequestCodeDto, 'dossier' | 'draftId'>): ComeBack | null {
  if (dossier !== undefined) return { dossier };
  return draftId === undefined ? null : { draftId };
}
