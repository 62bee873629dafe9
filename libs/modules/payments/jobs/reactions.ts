import { PAID_BY, type PaymentEvent } from '@kernel/payments/payment-events';
import type { PaymentOrder } from '@kernel/payments/payment-order';
import type { OutboxMessage } from '@platform/outbox/outbox';
import { NOTIFY_OF_PAYMENT, SETTLE_OBLIGATION } from './payment-jobs';

/** What follows from an event of an order, written in its own transaction. */
export function reactionsToPayment(
  orderId: string,
  { purpose }: PaymentOrder,
  { type, seq }: PaymentEvent,
): readonly OutboxMessage[] {
  if (!PAID_BY.includes(type)) return [];
  return [
    ...(purpose === 'obligation' ? [SETTLE_OBLIGATION.message({ orderId })] : []),
    NOTIFY_OF_PAYMENT.message({ orderId, seq: String(seq) }),
  ];
}
