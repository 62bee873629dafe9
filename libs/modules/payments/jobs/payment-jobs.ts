import { defineJob } from '@platform/jobs/define-job';

/** Asks the gateway for its own word on an attempt. */
export const ASK_GATEWAY = defineJob<{ reference: string }>('payments', 'ask-gateway');

/** Tells the dossier that its obligation was paid. */
export const SETTLE_OBLIGATION = defineJob<{ orderId: string }>('payments', 'settle-obligation');

/** Tells the person that their money has come. */
export const NOTIFY_OF_PAYMENT = defineJob<{ orderId: string; seq: string }>('notifications', 'notify-of-payment');

/** Compares a day's attempts with the gateway. */
export const RECONCILE_DAY = defineJob<{ day: string }>('payments', 'reconcile-day');
