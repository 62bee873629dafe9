import { defineJob } from '@platform/jobs/define-job';

/** Tells the writer of a draft that it will expire. */
export const NOTIFY_OF_DRAFT = defineJob<{ draftId: string }>('notifications', 'notify-of-draft');

/** Delivers a notice over one channel. */
export const DELIVER_NOTICE = defineJob<{ noticeId: string; channel: string }>('notifications', 'deliver-notice');
