import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { NoticePreferences } from '../use-cases/notice-preferences.use-case';
import { PreferencesDto, PreferencesView } from './notifications.dto';

/** How the signed-in citizen is told of changes. */
@ApiTags('notifications')
@Controller('api/v1/my/notice-preferences')
export class NoticePreferencesController {
  constructor(private readonly preferences: NoticePreferences) {}

  /** The language, and the channels allowed. */
  @Get()
  @Permit('citizen')
  readPreferences(@By() by: Principal): Promise<PreferencesView> {
    return this.preferences.read(by);
  }

  /** Changes them. Allowing Zalo is a consent, and is recorded with its date, as is taking it back. */
  @Put()
  @Permit('citizen')
  async changePreferences(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() { language, channels }: PreferencesDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PreferencesView> {
    const { email, sms, zalo } = channels;
    return sendAnswer(response, await this.preferences.change(by, key, { language, channels: { email, sms, zalo } }));
  }
}
