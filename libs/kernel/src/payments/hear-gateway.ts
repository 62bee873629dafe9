import { MINUTE_MS, type Instant } from '../calendar/local-time';
import type { Vnd } from './money';
import type { PaymentCommand } from './decide-payment';
import type { WordSource } from './payment-events';
import { attemptOf, type Attempt, type PaymentOrder } from './payment-order';

/**
 * What the gateway says of an attempt. open: the payer is still there · doubtful: money moved and the gateway itself is
 * not sure · unknown: it has never seen the reference.
 */
export interface GatewayWord {
  readonly reference: string;
  readonly source: WordSource;
  readonly outcome: 'paid' | 'failed' | 'open' | 'doubtful' | 'unknown';
  readonly amountVnd: Vnd;
  readonly responseCode: string;
  readonly transactionNo: string;
  readonly bankCode: string;
}

/** Contradictions a person has to look at; nothing is booked on their account. */
export type FindingKind = 'amount_differs' | 'gateway_denies' | 'doubtful' | 'paid_twice' | 'not_owed_any_more';

/** confirmed: taken note of now · repeated: known before · amount_differs: refused */
export interface Heard {
  readonly answer: 'confirmed' | 'repeated' | 'amount_differs';
  readonly command: PaymentCommand | null;
  readonly finding: FindingKind | null;
  /** a second, different word is not believed by itself: the gateway's own list decides */
  readonly ask: boolean;
}

/** An attempt is over this long after the gateway stops taking money for it. */
const GRACE_MS = 5 * MINUTE_MS;

/** What a word means for an order, whose reference it names. Amount first, then the state of the attempt. */
export function hear(order: PaymentOrder, word: GatewayWord, now: Instant): Heard {
  const attempt = attemptOf(order, word.reference);
  if (attempt === null) throw new Error(`attempt ${word.reference} is not of this order`);
  if (word.outcome !== 'unknown' && word.amountVnd !== order.amountVnd)
    return { answer: 'amount_differs', command: null, finding: 'amount_differs', ask: false };
  if (word.outcome === 'doubtful') return { ...CONFIRMED, finding: 'doubtful' };
  if (attempt.state === 'paid') return contradictsPaid(word) ? contradiction(word) : REPEATED;
  if (word.outcome === 'paid') return heardPaid(order, attempt, word);
  return attempt.state === 'open' ? heardNothingPaid(attempt, word, now) : REPEATED;
}

const CONFIRMED: Heard = { answer: 'confirmed', command: null, finding: null, ask: false };
const REPEATED: Heard = { ...CONFIRMED, answer: 'repeated' };

function contradictsPaid({ outcome }: GatewayWord): boolean {
  return outcome !== 'paid';
}

function contradiction({ source }: GatewayWord): Heard {
  return source === 'ipn' ? { ...REPEATED, ask: true } : { ...REPEATED, finding: 'gateway_denies' };
}

function heardPaid(order: PaymentOrder, attempt: Attempt, word: GatewayWord): Heard {
  if (attempt.state === 'failed' && word.source === 'ipn') return { ...REPEATED, ask: true };
  const { reference, source, transactionNo, bankCode } = word;
  const input = { reference, source, transactionNo, bankCode };
  const isOwed = order.state === 'pending' || order.state === 'failed' || order.state === 'expired';
  return isOwed
    ? { ...CONFIRMED, command: { action: 'book_payment', input } }
    : { ...CONFIRMED, command: { action: 'book_surplus', input }, finding: 'paid_twice' };
}

function heardNothingPaid(attempt: Attempt, word: GatewayWord, now: Instant): Heard {
  const { reference, source, responseCode } = word;
  if (word.outcome === 'failed')
    return { ...CONFIRMED, command: { action: 'fail_attempt', input: { reference, responseCode, source } } };
  const isOver = source === 'query' && now > attempt.expiresAt + GRACE_MS;
  return isOver ? { ...CONFIRMED, command: { action: 'expire_attempt', input: { reference } } } : CONFIRMED;
}
