import { formatInstant } from '@kernel/calendar/local-time';
import type { StoredOrder } from '../persistence/payment-store';
import type { Bill, Due } from '../use-cases/bills';
import type { DueView, LinkedOrderView, OrderView, PaymentsView } from './payments.dto';

export function paymentsView({ dues, orders }: Bill): PaymentsView {
  return { dues: dues.map(dueView), orders: orders.map(orderView) };
}

/** All a stranger with the link may read. */
export function linkedOrderView({ dossierNumber, procedureId, order }: StoredOrder): LinkedOrderView {
  const { number, amountVnd, state } = order;
  return { number, dossierNumber, procedureId, amountVnd, state };
}

function dueView({ purpose, amountVnd, lines, isOnline, live }: Due): DueView {
  return { purpose, amountVnd, lines: lines ?? [], isOnline, orderId: live?.id ?? null };
}

function orderView({ id, order }: StoredOrder): OrderView {
  const { number, purpose, state, amountVnd, createdAt, paid, heldVnd, surplusVnd, openRefund } = order;
  return {
    id,
    number,
    purpose,
    state,
    amountVnd,
    createdAt: formatInstant(createdAt),
    paidAt: paid === null ? null : formatInstant(paid.at),
    paidBy: paid?.method ?? null,
    proof: paid?.proof ?? null,
    heldVnd,
    surplusVnd,
    refundAskedVnd: openRefund?.amountVnd ?? null,
  };
}
