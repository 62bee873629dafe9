import type { NoticeChannel } from '@kernel/notifications/delivery';
import type { Logger } from '@platform/logging/logger';
import type { NoticeSender, OutgoingMessage } from './notice-sender.port';

/**
 * SIMULATION: where no operator of a channel is connected, the log says that something would have been sent. Neither to
 * whom nor what: a log holds no personal data.
 */
export class LogSender implements NoticeSender {
  readonly name = 'log';

  constructor(
    private readonly channel: NoticeChannel,
    private readonly log: Logger,
  ) {}

  send({ id }: OutgoingMessage): Promise<void> {
    this.log.info({ simulated: true, channel: this.channel, message: id }, 'notice not sent, only logged');
    return Promise.resolve();
  }
}
