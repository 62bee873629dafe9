import type { CommandAnswer } from '@platform/idempotency/commands';
import type { StoredOrder } from '../persistence/payment-store';

export interface OrderAnswer {
  readonly orderId: string;
  readonly number: string;
  readonly state: string;
  readonly amountVnd: number;
}

/** What whoever acted on an order is told. */
export function orderAnswer({ id, order }: StoredOrder): CommandAnswer<OrderAnswer> {
  const { number, state, amountVnd, version } = order;
  return { status: 200, body: { orderId: id, number, state, amountVnd }, version };
}
