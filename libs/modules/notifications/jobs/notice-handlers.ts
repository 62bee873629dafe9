import { Injectable } from '@nestjs/common';
import { NOTICE_CHANNELS } from '@kernel/notifications/delivery';
import { Handles, type Handler } from '@platform/jobs/define-job';
import { NOTIFY_OF_EVENT } from '@modules/dossiers';
import { NOTIFY_OF_MESSAGE } from '@modules/messages';
import { NOTIFY_OF_PAYMENT } from '@modules/payments';
import { DeliverNotice } from '../use-cases/deliver-notice.use-case';
import { RaiseNotice } from '../use-cases/raise-notice.use-case';
import { DELIVER_NOTICE, NOTIFY_OF_DRAFT } from './notice-jobs';

type Data = Readonly<Record<string, string>>;

@Injectable()
@Handles(NOTIFY_OF_EVENT)
export class NotifyOfEventHandler implements Handler {
  constructor(private readonly raising: RaiseNotice) {}

  async handle({ dossierId = '', seq = '' }: Data): Promise<void> {
    await this.raising.ofEvent(dossierId, Number(seq));
  }
}

@Injectable()
@Handles(NOTIFY_OF_PAYMENT)
export class NotifyOfPaymentHandler implements Handler {
  constructor(private readonly raising: RaiseNotice) {}

  async handle({ orderId = '', seq = '' }: Data): Promise<void> {
    await this.raising.ofPayment(orderId, Number(seq));
  }
}

@Injectable()
@Handles(NOTIFY_OF_MESSAGE)
export class NotifyOfMessageHandler implements Handler {
  constructor(private readonly raising: RaiseNotice) {}

  async handle({ messageId = '' }: Data): Promise<void> {
    await this.raising.ofMessage(messageId);
  }
}

@Injectable()
@Handles(NOTIFY_OF_DRAFT)
export class NotifyOfDraftHandler implements Handler {
  constructor(private readonly raising: RaiseNotice) {}

  async handle({ draftId = '' }: Data): Promise<void> {
    await this.raising.ofDraft(draftId);
  }
}

@Injectable()
@Handles(DELIVER_NOTICE)
export class DeliverNoticeHandler implements Handler {
  constructor(private readonly delivering: DeliverNotice) {}

  async handle({ noticeId = '', channel = '' }: Data): Promise<void> {
    const known = NOTICE_CHANNELS.find((each) => each === channel);
    if (known !== undefined) await this.delivering.deliver(noticeId, known);
  }
}
