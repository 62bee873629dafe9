import { Inject, Injectable } from '@nestjs/common';
import type { NoticeChannel } from '@kernel/notifications/delivery';
import { Settings } from '@platform/config/settings';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { LogSender } from './log-sender';
import { NoticeSenders, type NoticeSender } from './notice-sender.port';
import { SmtpSender } from './smtp-sender';

/** E-mail goes by SMTP where a server is set; text messages and Zalo wait for an operator and are logged meanwhile. */
@Injectable()
export class ConfiguredSenders extends NoticeSenders {
  private readonly senders: Readonly<Record<NoticeChannel, NoticeSender>>;

  constructor(settings: Settings, @Inject(LOGGER) log: Logger) {
    super();
    this.senders = {
      email: SmtpSender.configured(settings) ?? new LogSender('email', log),
      sms: new LogSender('sms', log),
      zalo: new LogSender('zalo', log),
    };
  }

  of(channel: NoticeChannel): NoticeSender {
    return this.senders[channel];
  }
}
