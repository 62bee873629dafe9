import { defineJob } from '@platform/jobs/define-job';

/** Tells the applicant that the desk has written. */
export const NOTIFY_OF_MESSAGE = defineJob<{ messageId: string }>('notifications', 'notify-of-message');
