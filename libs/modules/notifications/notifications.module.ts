import { Module } from '@nestjs/common';
import { CatalogModule } from '@modules/catalog';
import { ConfiguredSenders } from './channels/configured-senders';
import { NoticeSenders } from './channels/notice-sender.port';
import { NoticePreferencesController } from './http/notice-preferences.controller';
import { WarnOfExpiringDrafts } from './jobs/drafts-about-to-expire.sweep';
import {
  DeliverNoticeHandler,
  NotifyOfDraftHandler,
  NotifyOfEventHandler,
  NotifyOfMessageHandler,
  NotifyOfPaymentHandler,
} from './jobs/notice-handlers';
import { DeliverDueNotices, TellChanges } from './jobs/notices-left-behind.sweep';
import { RecentNotices } from './queries/recent-notices.query';
import { DeliverNotice } from './use-cases/deliver-notice.use-case';
import { NoticeLetter } from './use-cases/notice-letter';
import { NoticePreferences } from './use-cases/notice-preferences.use-case';
import { RaiseNotice } from './use-cases/raise-notice.use-case';
import { Recipients } from './use-cases/recipients';

/** Telling people. Owns notice, notice_delivery, notice_preference, consent_record. */
@Module({
  providers: [{ provide: NoticeSenders, useClass: ConfiguredSenders }, NoticePreferences, RecentNotices],
  exports: [NoticeSenders, NoticePreferences, RecentNotices],
})
export class NotificationsModule {}

@Module({ imports: [NotificationsModule], controllers: [NoticePreferencesController] })
export class NotificationsHttpModule {}

@Module({
  imports: [NotificationsModule, CatalogModule],
  providers: [
    Recipients,
    RaiseNotice,
    NoticeLetter,
    DeliverNotice,
    NotifyOfEventHandler,
    NotifyOfMessageHandler,
    NotifyOfPaymentHandler,
    NotifyOfDraftHandler,
    DeliverNoticeHandler,
    TellChanges,
    DeliverDueNotices,
    WarnOfExpiringDrafts,
  ],
})
export class NotificationsWorkerModule {}
