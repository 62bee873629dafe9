import { DomainError } from '../errors/domain-error';
import type { Vnd } from './money';
import type { PaymentEvent } from './payment-events';
import type { PaymentOrder } from './payment-order';

/**
 * gateway, cash: where the money lies · fees, obligations: collected for the budget · owed_back: came although nothing
 * was owed, belongs to whoever paid
 */
export const LEDGER_ACCOUNTS = ['gateway', 'cash', 'fees', 'obligations', 'owed_back'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** Debit is positive, credit negative. */
export interface Posting {
  readonly account: LedgerAccount;
  readonly amountVnd: Vnd;
}

/** Double entry: what goes into one account comes out of another. @throws DomainError `payment.unbalanced` */
export function checkBalanced(postings: readonly Posting[]): readonly Posting[] {
  const sum = postings.reduce((total, { amountVnd }) => total + amountVnd, 0);
  const isSound = postings.every(({ amountVnd }) => Number.isSafeInteger(amountVnd) && amountVnd !== 0);
  if (postings.length < 2 || sum !== 0 || !isSound) throw new DomainError('payment.unbalanced');
  return postings;
}

/** The entry an event makes, from the order as it was before it; null for events that move no money. */
export function postingsOf(before: PaymentOrder | null, event: PaymentEvent): readonly Posting[] | null {
  if (before === null) return null;
  const collected: LedgerAccount = before.purpose === 'fee' ? 'fees' : 'obligations';
  switch (event.type) {
    case 'PaymentBooked':
      return moved(before.amountVnd, collected, 'gateway');
    case 'SurplusBooked':
      return moved(before.amountVnd, 'owed_back', 'gateway');
    case 'CashReceived':
      return moved(before.amountVnd, collected, 'cash');
    case 'RefundPaid':
      return refundPostings(before, collected);
    default:
      return null;
  }
}

function refundPostings({ openRefund, paid }: PaymentOrder, collected: LedgerAccount): readonly Posting[] | null {
  if (openRefund === null) return null;
  if (openRefund.of === 'surplus') return moved(openRefund.amountVnd, 'gateway', 'owed_back');
  return moved(openRefund.amountVnd, paid?.method === 'cash' ? 'cash' : 'gateway', collected);
}

function moved(amountVnd: Vnd, from: LedgerAccount, to: LedgerAccount): readonly Posting[] {
  return checkBalanced([
    { account: to, amountVnd },
    { account: from, amountVnd: -amountVnd },
  ]);
}
