import { defineJob } from '@platform/jobs/define-job';

/** Delivers a notice over one channel. */
export const DELIVER_NOTICE = defineJob<{ noticeId: string; channel: string }>('notifications', 'deliver-notice');
