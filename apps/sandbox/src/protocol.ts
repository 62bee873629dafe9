import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  canonicalText,
  pipedText,
  QUERY_ANSWER_ORDER,
  QUERY_ORDER,
  type VnpayFields,
} from '@kernel/payments/vnpay-text';

/** The gateway's side of the protocol: it checks what merchants sign, and signs what it says. */
export function isGenuineRequest(fields: VnpayFields, secret: string): boolean {
  return isSame(fields['vnp_SecureHash'] ?? '', hmac(canonicalText(fields), secret));
}

export function isGenuineQuestion(fields: VnpayFields, secret: string): boolean {
  return isSame(fields['vnp_SecureHash'] ?? '', hmac(pipedText(fields, QUERY_ORDER), secret));
}

/** A message as the query of an address. */
export function signedQuery(fields: VnpayFields, secret: string): string {
  const text = canonicalText(fields);
  return `${text}&vnp_SecureHash=${hmac(text, secret)}`;
}

export function signedAnswer(fields: VnpayFields, secret: string): VnpayFields {
  return { ...fields, vnp_SecureHash: hmac(pipedText(fields, QUERY_ANSWER_ORDER), secret) };
}

function hmac(text: string, secret: string): string {
  return createHmac('sha512', secret).update(text).digest('hex');
}

function isSame(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}
