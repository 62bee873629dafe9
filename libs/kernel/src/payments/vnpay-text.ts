import { ZONE_OFFSET_MS, type Instant } from '../calendar/local-time';
import type { GatewayWord } from './hear-gateway';
import type { Vnd } from './money';

/** A message of VNPay 2.1.0, field by field. */
export type VnpayFields = Readonly<Record<string, string>>;

const NOT_SIGNED = new Set(['vnp_SecureHash', 'vnp_SecureHashType']);

/**
 * The text whose HMAC-SHA512 is the signature: empty fields and the hash fields dropped, sorted by name, form-urlencoded,
 * joined with &. It is the query of the payment address as well.
 */
export function canonicalText(fields: VnpayFields): string {
  return Object.entries(fields)
    .filter(([name, value]) => value !== '' && !NOT_SIGNED.has(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`)
    .join('&');
}

/** The signed text of a query and of its answer: values in a fixed order, an absent one as nothing. */
export function pipedText(fields: VnpayFields, order: readonly string[]): string {
  return order.map((name) => fields[name] ?? '').join('|');
}

/** Values of a query in the order they are signed. */
export const QUERY_ORDER = [
  'vnp_RequestId',
  'vnp_Version',
  'vnp_Command',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_TransactionDate',
  'vnp_CreateDate',
  'vnp_IpAddr',
  'vnp_OrderInfo',
] as const;

/** Values of the answer to a query in the order they are signed. */
export const QUERY_ANSWER_ORDER = [
  'vnp_ResponseId',
  'vnp_Command',
  'vnp_ResponseCode',
  'vnp_Message',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_BankCode',
  'vnp_PayDate',
  'vnp_TransactionNo',
  'vnp_TransactionType',
  'vnp_TransactionStatus',
  'vnp_OrderInfo',
  'vnp_PromotionCode',
  'vnp_PromotionAmount',
] as const;

/** application/x-www-form-urlencoded, as a browser writes it: space is +. */
function formEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** `20200130170000`, always GMT+7. */
export function gatewayTime(instant: Instant): string {
  return new Date(instant + ZONE_OFFSET_MS).toISOString().replace(/[-:T]/g, '').slice(0, 14);
}

/** Hundredths of a đồng. */
export function gatewayAmount(amountVnd: Vnd): string {
  return String(amountVnd * 100);
}

/** null for anything that is not a whole number of đồng */
export function amountFromGateway(text: string): Vnd | null {
  return /^[1-9]\d{0,11}$/.test(text) && text.endsWith('00') ? Number(text) / 100 : null;
}

/** Statuses of a transaction nobody has finished: not completed, being processed. */
const OPEN_STATUSES = new Set(['01', '05']);
/** Money moved and the gateway is not sure of it: reversed, suspected of fraud. */
const DOUBTFUL_STATUSES = new Set(['04', '07']);

/** Paid is 00 twice: in the response code and in the status. Anything else is not. */
export function outcomeOf(responseCode: string, transactionStatus: string): Exclude<GatewayWord['outcome'], 'unknown'> {
  if (responseCode === '00' && transactionStatus === '00') return 'paid';
  if (DOUBTFUL_STATUSES.has(transactionStatus) || responseCode === '07') return 'doubtful';
  return OPEN_STATUSES.has(transactionStatus) && responseCode === '00' ? 'open' : 'failed';
}
