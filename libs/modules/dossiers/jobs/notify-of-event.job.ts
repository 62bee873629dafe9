import { defineJob } from '@platform/jobs/define-job';

/** Tells the person of an event of their dossier. */
export const NOTIFY_OF_EVENT = defineJob<{ dossierId: string; seq: string }>('notifications', 'notify-of-event');
