import { defineJob } from '@platform/jobs/define-job';

/** Asks the gateway for its own word on an attempt. */
export const ASK_GATEWAY = defineJob<{ reference: string }>('payments', 'ask-gateway');

/** Tells the dossier that its obligation was paid. */
export const SETTLE_OBLIGATION = defineJob<{ orderId: string }>('payments', 'settle-obligation');

/** Compares a day's attempts with the gateway. */
export const RECONCILE_DAY = defineJob<{ day: string }>('payments', 'reconcile-day');
