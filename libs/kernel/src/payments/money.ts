import { DomainError } from '../errors/domain-error';

/** An amount of đồng [VND]: whole numbers, there is no smaller coin. */
export type Vnd = number;

/** All that fits the twelve digits, in hundredths of a đồng, of the gateway's amount field. */
export const MOST_ONLINE_VND: Vnd = 9_999_999_999;

/** @throws DomainError `payment.amount_invalid` unless whole and positive */
export function checkAmount(amountVnd: Vnd): Vnd {
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0) throw new DomainError('payment.amount_invalid');
  return amountVnd;
}
