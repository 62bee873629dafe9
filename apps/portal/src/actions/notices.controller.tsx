import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { NOTICE_CHANNELS } from '@kernel/notifications/delivery';
import { NoticePreferences, NoticeSenders, RecentNotices } from '@modules/notifications';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { NoticesPage } from '../pages/notices.page';
import { actFormOf, commandKey, newActForm } from './citizen-act';
import { textFields } from './form-fields';

const SEE_OTHER = 303;

/** How a citizen is told of changes, and what they were told. */
@ApiExcludeController()
@Controller('tai-khoan/thong-bao')
export class NoticesPageController {
  constructor(
    private readonly preferences: NoticePreferences,
    private readonly notices: RecentNotices,
    private readonly senders: NoticeSenders,
  ) {}

  @Get()
  @Permit('citizen')
  async page(@Req() request: MotcuaRequest, @Query('saved') saved: unknown, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const props = {
      preferences: await this.preferences.read(context.principal),
      recent: await this.notices.of(context.principal),
      simulated: NOTICE_CHANNELS.filter((channel) => this.senders.of(channel).name === 'log'),
      act: newActForm(0),
      isSaved: saved === '1',
    };
    sendPage(response, <NoticesPage context={context} {...props} />);
  }

  /** Boxes and two choices: nothing in it can be wrong, a box that is not ticked is simply not sent. */
  @Post()
  @Permit('citizen')
  async save(@Req() request: MotcuaRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = textFields(body, ['language', ...NOTICE_CHANNELS]);
    const wished = {
      language: values['language'] === 'en' ? ('en' as const) : ('vi' as const),
      channels: { email: values['email'] === '1', sms: values['sms'] === '1', zalo: values['zalo'] === '1' },
    };
    const key = commandKey(request, actFormOf(body), wished);
    await this.preferences.change(contextOf(request).principal, key, wished);
    response.redirect(SEE_OTHER, `${request.path}?saved=1`);
  }
}
