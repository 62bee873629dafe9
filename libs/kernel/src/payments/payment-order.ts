import { parseInstant, type Instant } from '../calendar/local-time';
import type { FeeLine } from './fee-lines';
import type { Vnd } from './money';
import type { PaymentEvent, PaymentEventPayloads, PaymentEventType, PaymentPurpose, RefundOf } from './payment-events';
import { FIRST_PAYMENT_STATE, isUnpaid, type PaymentState } from './payment-states';
import { PAYMENT_TRANSITIONS } from './payment.transitions';

/** One walk to the gateway, under a reference of its own. */
export interface Attempt {
  readonly reference: string;
  readonly expiresAt: Instant;
  readonly state: 'open' | 'failed' | 'expired' | 'paid';
}

export interface OpenRefund {
  readonly of: RefundOf;
  readonly amountVnd: Vnd;
  readonly reason: string;
  readonly requestedBy: string;
}

/** An order to pay as its events leave it. Its amount never changes: another amount is another order. */
export interface PaymentOrder {
  readonly number: string;
  readonly purpose: PaymentPurpose;
  readonly amountVnd: Vnd;
  readonly lines: readonly FeeLine[];
  readonly obligationSeq: number | null;
  readonly state: PaymentState;
  /** sequence number of the last event */
  readonly version: number;
  readonly createdAt: Instant;
  readonly lastEventAt: Instant;
  readonly attempts: readonly Attempt[];
  /** what paid it, and how; null while nothing has */
  readonly paid: { readonly method: 'gateway' | 'cash'; readonly proof: string; readonly at: Instant } | null;
  /** of the payment, not yet given back [VND] */
  readonly heldVnd: Vnd;
  /** came although nothing was owed, not yet given back [VND] */
  readonly surplusVnd: Vnd;
  readonly openRefund: OpenRefund | null;
}

/** @throws Error for an empty or impossible history */
export function replayOrder(events: readonly PaymentEvent[]): PaymentOrder {
  let order: PaymentOrder | null = null;
  for (const event of events) order = evolveOrder(order, event);
  if (order === null) throw new Error('an order without events');
  return order;
}

/** The fold: the same for the act, the page and the proof. @throws Error when the event cannot follow */
export function evolveOrder(order: PaymentOrder | null, event: PaymentEvent): PaymentOrder {
  if (event.type === 'OrderCreated') return created(order, event);
  if (order === null) throw new Error(`${event.type} before the order was created`);
  const effect = EFFECTS[event.type] as (order: PaymentOrder, event: PaymentEvent) => Partial<PaymentOrder>;
  const changed: PaymentOrder = { ...order, ...effect(order, event), version: event.seq, lastEventAt: event.at };
  return { ...changed, state: stateAfter(order.state, event, changed) };
}

export function openAttempt({ attempts }: PaymentOrder): Attempt | null {
  return attempts.find(({ state }) => state === 'open') ?? null;
}

/** Attempts that may still turn out to have paid: what was called failed or over is not believed until money is asked for again. */
export function attemptsInDoubt({ attempts, state }: PaymentOrder): readonly Attempt[] {
  return isUnpaid(state) ? attempts.filter((attempt) => attempt.state !== 'paid') : [];
}

export function attemptOf({ attempts }: PaymentOrder, reference: string): Attempt | null {
  return attempts.find((attempt) => attempt.reference === reference) ?? null;
}

type Changing = Exclude<PaymentEventType, 'OrderCreated'>;

const EFFECTS: {
  readonly [T in Changing]: (order: PaymentOrder, event: PaymentEvent<T>) => Partial<PaymentOrder>;
} = {
  AttemptStarted: ({ attempts }, { payload: { reference, expiresAt } }) => ({
    attempts: [...attempts, { reference, expiresAt: parseInstant(expiresAt), state: 'open' }],
  }),
  AttemptFailed: (order, { payload }) => closed(order, payload.reference, 'failed'),
  AttemptExpired: (order, { payload }) => closed(order, payload.reference, 'expired'),
  PaymentBooked: (order, { payload, at }) => ({
    ...closed(order, payload.reference, 'paid'),
    paid: { method: 'gateway', proof: payload.reference, at },
    heldVnd: order.heldVnd + order.amountVnd,
  }),
  SurplusBooked: (order, { payload }) => ({
    ...closed(order, payload.reference, 'paid'),
    surplusVnd: order.surplusVnd + order.amountVnd,
  }),
  CashReceived: (order, { payload, at }) => ({
    paid: { method: 'cash', proof: payload.receipt, at },
    heldVnd: order.heldVnd + order.amountVnd,
  }),
  OrderCancelled: () => ({}),
  RefundRequested: (_order, { payload, actor }) => ({ openRefund: { ...payload, requestedBy: actor.id } }),
  RefundDeclined: () => ({ openRefund: null }),
  RefundPaid: ({ openRefund, heldVnd, surplusVnd }) => ({
    openRefund: null,
    heldVnd: heldVnd - (openRefund?.of === 'payment' ? openRefund.amountVnd : 0),
    surplusVnd: surplusVnd - (openRefund?.of === 'surplus' ? openRefund.amountVnd : 0),
  }),
};

function created(before: PaymentOrder | null, { payload, at, seq }: PaymentEvent<'OrderCreated'>): PaymentOrder {
  if (before !== null) throw new Error('an order is created once');
  const { number, purpose, amountVnd, lines, obligationSeq }: PaymentEventPayloads['OrderCreated'] = payload;
  return {
    number,
    purpose,
    amountVnd,
    lines,
    obligationSeq,
    state: FIRST_PAYMENT_STATE,
    version: seq,
    createdAt: at,
    lastEventAt: at,
    attempts: [],
    paid: null,
    heldVnd: 0,
    surplusVnd: 0,
    openRefund: null,
  };
}

function closed(
  { attempts }: PaymentOrder,
  reference: string,
  state: Attempt['state'],
): Pick<PaymentOrder, 'attempts'> {
  return { attempts: attempts.map((attempt) => (attempt.reference === reference ? { ...attempt, state } : attempt)) };
}

function stateAfter(from: PaymentState, { type }: PaymentEvent, changed: PaymentOrder): PaymentState {
  const row = Object.values(PAYMENT_TRANSITIONS).find(({ event }) => event === type);
  const to = row?.moves[from];
  if (to === undefined) throw new Error(`${type} cannot follow state ${from}`);
  if (typeof to === 'string') return to;
  return changed.heldVnd === 0 ? to[1] : to[0];
}
