export { NotificationsHttpModule, NotificationsModule, NotificationsWorkerModule } from './notifications.module';
export { NoticePreferences, type Preferences } from './use-cases/notice-preferences.use-case';
export { RecentNotices, type RecentNotice } from './queries/recent-notices.query';
export { noticeTitle } from './texts/compose';
export { SmtpSender } from './channels/smtp-sender';
export { NoticeSenders } from './channels/notice-sender.port';
