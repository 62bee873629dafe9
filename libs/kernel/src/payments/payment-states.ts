/** The states of an order to pay. Money may have arrived in any of them but `created`; the ledger says how much. */
export const PAYMENT_STATES = ['created', 'pending', 'failed', 'expired', 'paid', 'refunded', 'cancelled'] as const;

export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Nothing has paid it, and something still may. */
export function isUnpaid(state: PaymentState): boolean {
  return state === 'created' || state === 'pending' || state === 'failed' || state === 'expired';
}

export const FIRST_PAYMENT_STATE: PaymentState = 'created';
