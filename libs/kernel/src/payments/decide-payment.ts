import { formatInstant, type Instant } from '../calendar/local-time';
import type { ErrorCode } from '../errors/error-catalogue';
import { DomainError } from '../errors/domain-error';
import type { FeeLine } from './fee-lines';
import { totalOf } from './fee-lines';
import { checkAmount, MOST_ONLINE_VND, type Vnd } from './money';
import type { PaymentActor, PaymentEvent, PaymentEventPayloads, PaymentPurpose, RefundOf } from './payment-events';
import { attemptOf, evolveOrder, type PaymentOrder } from './payment-order';
import { PAYMENT_TRANSITIONS, type PaymentAction } from './payment.transitions';

type Reported = PaymentEventPayloads['PaymentBooked'];

/** What can be asked of an order, with the facts each act needs. */
export interface PaymentInputs {
  start_attempt: { readonly reference: string; readonly expiresAt: Instant };
  fail_attempt: PaymentEventPayloads['AttemptFailed'];
  expire_attempt: PaymentEventPayloads['AttemptExpired'];
  book_payment: Reported;
  book_surplus: Reported;
  receive_cash: { readonly receipt: string; readonly deskId: string };
  cancel: PaymentEventPayloads['OrderCancelled'];
  request_refund: { readonly of: RefundOf; readonly amountVnd: Vnd; readonly reason: string };
  decline_refund: { readonly reason: string };
  pay_refund: { readonly slip: string };
}

export type PaymentCommand<A extends PaymentAction = PaymentAction> = {
  [K in A]: { readonly action: K; readonly input: PaymentInputs[K] };
}[A];

export interface PaymentContext {
  readonly actor: PaymentActor;
  /** from the database */
  readonly now: Instant;
}

export interface PaymentOutcome {
  readonly order: PaymentOrder;
  readonly event: PaymentEvent;
}

export interface NewOrder {
  readonly number: string;
  readonly purpose: PaymentPurpose;
  readonly lines: readonly FeeLine[];
  readonly obligationSeq: number | null;
}

/** @throws DomainError `payment.nothing_due` when the lines add up to nothing */
export function createOrder({ lines, ...facts }: NewOrder, { actor, now }: PaymentContext): PaymentOutcome {
  const amountVnd = totalOf(lines);
  if (amountVnd === 0) throw new DomainError('payment.nothing_due');
  const payload = { ...facts, lines, amountVnd: checkAmount(amountVnd) };
  return outcome(null, { type: 'OrderCreated', seq: 1, at: now, actor, payload });
}

/** Decides one act on an order. @throws DomainError `payment.wrong_state` and whatever the act's own condition refuses */
export function decidePayment(order: PaymentOrder, command: PaymentCommand, context: PaymentContext): PaymentOutcome {
  const { moves, event: type } = PAYMENT_TRANSITIONS[command.action];
  if (moves[order.state] === undefined) refuseState(order, command.action);
  const condition = CONDITIONS[command.action] as Condition<PaymentAction> | undefined;
  const refusal = condition?.(order, command.input, context) ?? null;
  if (refusal !== null) throw new DomainError(refusal);
  // Time never runs backwards inside an order, even when the database clock was set back.
  const at = Math.max(context.now, order.lastEventAt);
  const payload = payloadOf(command);
  return outcome(order, { type, seq: order.version + 1, at, actor: context.actor, payload } as PaymentEvent);
}

type Condition<A extends PaymentAction> = (
  order: PaymentOrder,
  input: PaymentInputs[A],
  context: PaymentContext,
) => ErrorCode | null;

const isOpen: Condition<'fail_attempt' | 'expire_attempt'> = (order, { reference }) =>
  attemptOf(order, reference)?.state === 'open' ? null : 'payment.unknown';

const refundOpen: Condition<'decline_refund' | 'pay_refund'> = ({ openRefund }) =>
  openRefund === null ? 'payment.no_refund_asked' : null;

const CONDITIONS: { readonly [A in PaymentAction]?: Condition<A> } = {
  start_attempt: ({ amountVnd }) => (amountVnd > MOST_ONLINE_VND ? 'payment.too_large_online' : null),
  fail_attempt: isOpen,
  expire_attempt: isOpen,
  // An attempt brings its money once, whatever it was thought to be before.
  book_payment: notPaidYet,
  book_surplus: notPaidYet,
  request_refund: ({ openRefund, heldVnd, surplusVnd }, { of, amountVnd }) => {
    if (openRefund !== null) return 'payment.refund_open';
    checkAmount(amountVnd);
    return amountVnd <= (of === 'payment' ? heldVnd : surplusVnd) ? null : 'payment.refund_too_large';
  },
  decline_refund: refundOpen,
  // Two persons: who asks for money to go out does not let it go.
  pay_refund: (order, input, context) =>
    refundOpen(order, input, context) ??
    (order.openRefund?.requestedBy === context.actor.id ? 'payment.four_eyes' : null),
};

function notPaidYet(order: PaymentOrder, { reference }: Reported): ErrorCode | null {
  const attempt = attemptOf(order, reference);
  if (attempt === null) return 'payment.unknown';
  return attempt.state === 'paid' ? 'payment.already_paid' : null;
}

function refuseState(order: PaymentOrder, action: PaymentAction): never {
  const isPayment = action === 'start_attempt' || action === 'receive_cash';
  if (isPayment && order.state === 'pending') throw new DomainError('payment.attempt_open');
  if (isPayment && order.paid !== null) throw new DomainError('payment.already_paid');
  throw new DomainError('payment.wrong_state', { state: order.state, action });
}

function payloadOf(command: PaymentCommand): PaymentEvent['payload'] {
  if (command.action !== 'start_attempt') return command.input;
  return { reference: command.input.reference, expiresAt: formatInstant(command.input.expiresAt) };
}

function outcome(before: PaymentOrder | null, event: PaymentEvent): PaymentOutcome {
  return { order: evolveOrder(before, event), event };
}
