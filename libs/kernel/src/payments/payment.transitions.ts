import type { PaymentEventType } from './payment-events';
import { FIRST_PAYMENT_STATE, PAYMENT_STATES, type PaymentState } from './payment-states';

export type PaymentAction =
  | 'start_attempt'
  | 'fail_attempt'
  | 'expire_attempt'
  | 'book_payment'
  | 'book_surplus'
  | 'receive_cash'
  | 'cancel'
  | 'request_refund'
  | 'decline_refund'
  | 'pay_refund';

export interface PaymentTransition {
  /** from → to; where two are named, the second is taken when everything was given back */
  readonly moves: Readonly<Partial<Record<PaymentState, PaymentState | readonly [PaymentState, PaymentState]>>>;
  readonly by: 'payer' | 'gateway' | 'desk' | 'head' | 'system';
  readonly event: PaymentEventType;
}

/** Where money may lie and be given back. */
const SETTLED = { refunded: 'refunded', cancelled: 'cancelled' } as const;

/**
 * The life of an order to pay. A word of the gateway is a row of its own, because it comes when it likes: late, after
 * another attempt has paid, or after the desk took cash. What arrives when nothing is owed is a surplus, never lost and
 * never a second payment. An order cannot be cancelled while the payer may be at the gateway.
 */
// prettier-ignore
export const PAYMENT_TRANSITIONS = definePaymentTransitions({
  start_attempt: { moves: { created: 'pending', failed: 'pending', expired: 'pending' }, by: 'payer', event: 'AttemptStarted' },
  fail_attempt: { moves: { pending: 'failed', paid: 'paid', ...SETTLED }, by: 'gateway', event: 'AttemptFailed' },
  expire_attempt: { moves: { pending: 'expired', paid: 'paid', ...SETTLED }, by: 'gateway', event: 'AttemptExpired' },
  book_payment: { moves: { pending: 'paid', failed: 'paid', expired: 'paid' }, by: 'gateway', event: 'PaymentBooked' },
  book_surplus: { moves: { paid: 'paid', ...SETTLED }, by: 'gateway', event: 'SurplusBooked' },
  receive_cash: { moves: { created: 'paid', failed: 'paid', expired: 'paid' }, by: 'desk', event: 'CashReceived' },
  cancel: { moves: { created: 'cancelled', failed: 'cancelled', expired: 'cancelled' }, by: 'system', event: 'OrderCancelled' },
  request_refund: { moves: { paid: 'paid', ...SETTLED }, by: 'desk', event: 'RefundRequested' },
  decline_refund: { moves: { paid: 'paid', ...SETTLED }, by: 'head', event: 'RefundDeclined' },
  pay_refund: { moves: { paid: ['paid', 'refunded'], ...SETTLED }, by: 'head', event: 'RefundPaid' },
});

/** Refuses a table with unknown or unreachable states. @throws Error naming the cell */
export function definePaymentTransitions(
  table: Readonly<Record<PaymentAction, PaymentTransition>>,
): Readonly<Record<PaymentAction, PaymentTransition>> {
  const pairs = pairsOf(table);
  const known = new Set<string>(PAYMENT_STATES);
  const stranger = pairs.flat().find((state) => !known.has(state));
  if (stranger !== undefined) throw new Error(`unknown state ${stranger}`);
  const reached = new Set<PaymentState>([FIRST_PAYMENT_STATE]);
  for (const from of reached) for (const [source, target] of pairs) if (source === from) reached.add(target);
  const lost = PAYMENT_STATES.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`unreachable states: ${lost.join(', ')}`);
  return table;
}

/** Every [from, to] an order may take in one event; the database enforces exactly these. */
export function paymentPairs(): readonly (readonly [PaymentState, PaymentState])[] {
  return pairsOf(PAYMENT_TRANSITIONS);
}

function pairsOf(
  table: Readonly<Record<PaymentAction, PaymentTransition>>,
): readonly (readonly [PaymentState, PaymentState])[] {
  const seen = new Map<string, readonly [PaymentState, PaymentState]>();
  for (const { moves } of Object.values(table)) {
    for (const [from, to] of Object.entries(moves) as [PaymentState, PaymentState | readonly PaymentState[]][])
      for (const target of typeof to === 'string' ? [to] : to) seen.set(`${from}>${target}`, [from, target]);
  }
  return [...seen.values()];
}
