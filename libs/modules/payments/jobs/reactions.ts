import type { PaymentEvent } from '@kernel/payments/payment-events';
import type { PaymentOrder } from '@kernel/payments/payment-order';
import type { OutboxMessage } from '@platform/outbox/outbox';
import { SETTLE_OBLIGATION } from './payment-jobs';

/** What follows from an event of an order, written in its own transaction. */
export function reactionsToPayment(
  orderId: string,
  { purpose }: PaymentOrder,
  { type }: PaymentEvent,
): readonly OutboxMessage[] {
  const isPaidNow = type === 'PaymentBooked' || type === 'CashReceived';
  return isPaidNow && purpose === 'obligation' ? [SETTLE_OBLIGATION.message({ orderId })] : [];
}
