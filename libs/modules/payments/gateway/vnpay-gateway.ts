import { Injectable } from '@nestjs/common';
import type { Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { GatewayWord } from '@kernel/payments/hear-gateway';
import {
  amountFromGateway,
  canonicalText,
  gatewayAmount,
  gatewayTime,
  outcomeOf,
  pipedText,
  QUERY_ANSWER_ORDER,
  QUERY_ORDER,
} from '@kernel/payments/vnpay-text';
import { sandboxSecret, SANDBOX_TMN_CODE } from '@platform/config/sandbox-gateway';
import { Settings } from '@platform/config/settings';
import { SiteAddress } from '@platform/http/site-address';
import { newId } from '@platform/identifiers/new-id';
import { PaymentGateway, type Fields, type PaymentRequest } from './payment-gateway.port';
import { isSignedBy, signatureOf } from './vnpay-signature';

const VERSION = '2.1.0';
/** A gateway that does not answer in this time is away [ms]. */
const ASK_MS = 5_000;
/** No answer to a question is longer [characters]. */
const LONGEST_ANSWER = 16_384;
const RETURN_PATH = '/thanh-toan/ket-qua';

interface Merchant {
  readonly kind: 'vnpay' | 'sandbox';
  readonly tmnCode: string;
  readonly secret: string;
  /** relative to this site for the sandbox */
  readonly payUrl: string;
  readonly apiUrl: string;
}

/** VNPay 2.1.0, or the sandbox of this installation, which speaks the same protocol. */
@Injectable()
export class VnpayGateway extends PaymentGateway {
  constructor(
    private readonly settings: Settings,
    private readonly site: SiteAddress,
  ) {
    super();
  }

  get kind(): 'vnpay' | 'sandbox' | null {
    return this.merchant?.kind ?? null;
  }

  payAddress(request: PaymentRequest): string {
    const { tmnCode, secret, payUrl } = this.open();
    const door = new URL(payUrl, request.site).href;
    const text = canonicalText({
      vnp_Version: VERSION,
      vnp_Command: 'pay',
      vnp_TmnCode: tmnCode,
      vnp_Amount: gatewayAmount(request.amountVnd),
      vnp_CreateDate: gatewayTime(request.startedAt),
      vnp_ExpireDate: gatewayTime(request.expiresAt),
      vnp_CurrCode: 'VND',
      vnp_IpAddr: request.payerAddress,
      vnp_Locale: request.language === 'vi' ? 'vn' : 'en',
      vnp_OrderInfo: request.subject,
      vnp_OrderType: 'other',
      vnp_ReturnUrl: `${request.site}${RETURN_PATH}`,
      vnp_TxnRef: request.reference,
    });
    return `${door}?${text}&vnp_SecureHash=${signatureOf(text, secret)}`;
  }

  read(fields: Fields): GatewayWord | null {
    const { merchant } = this;
    const { vnp_SecureHash: signature = '', vnp_TmnCode: tmnCode = '' } = fields;
    if (merchant === null || tmnCode !== merchant.tmnCode) return null;
    return isSignedBy(canonicalText(fields), signature, merchant.secret) ? wordOf(fields, 'ipn') : null;
  }

  async ask(
    { reference, startedAt }: Pick<PaymentRequest, 'reference' | 'startedAt'>,
    now: Instant,
  ): Promise<GatewayWord> {
    const { tmnCode, secret, apiUrl } = this.open();
    const question = {
      vnp_RequestId: newId().replaceAll('-', ''),
      vnp_Version: VERSION,
      vnp_Command: 'querydr',
      vnp_TmnCode: tmnCode,
      vnp_TxnRef: reference,
      vnp_OrderInfo: `Truy van ${reference}`,
      vnp_TransactionDate: gatewayTime(startedAt),
      vnp_CreateDate: gatewayTime(now),
      vnp_IpAddr: '127.0.0.1',
    };
    const signed = { ...question, vnp_SecureHash: signatureOf(pipedText(question, QUERY_ORDER), secret) };
    const answer = await post(apiUrl, signed);
    return this.wordOfAnswer(reference, answer);
  }

  /** @throws DomainError `payment.gateway_away` for an answer that is not the gateway's, or is none */
  private wordOfAnswer(reference: string, answer: Fields): GatewayWord {
    const { secret } = this.open();
    const { vnp_SecureHash: signature = '', vnp_ResponseCode: code = '', vnp_TxnRef: about } = answer;
    const isGenuine = isSignedBy(pipedText(answer, QUERY_ANSWER_ORDER), signature, secret) && about === reference;
    if (!isGenuine || (code !== '00' && code !== NOT_FOUND)) throw new DomainError('payment.gateway_away');
    const word = wordOf(answer, 'query');
    return code === NOT_FOUND ? { ...word, outcome: 'unknown' } : word;
  }

  private get merchant(): Merchant | null {
    const { VNPAY_TMN_CODE, VNPAY_HASH_SECRET, VNPAY_PAY_URL, VNPAY_API_URL } = this.settings;
    const isSet = VNPAY_TMN_CODE !== undefined && VNPAY_HASH_SECRET !== undefined;
    if (isSet && VNPAY_PAY_URL !== undefined && VNPAY_API_URL !== undefined)
      return {
        kind: 'vnpay',
        tmnCode: VNPAY_TMN_CODE,
        secret: VNPAY_HASH_SECRET,
        payUrl: VNPAY_PAY_URL,
        apiUrl: VNPAY_API_URL,
      };
    const secret = sandboxSecret(this.settings);
    if (secret === null) return null;
    return {
      kind: 'sandbox',
      tmnCode: SANDBOX_TMN_CODE,
      secret,
      payUrl: '/sandbox/vnpay/pay',
      apiUrl: `${this.site.local}/sandbox/vnpay/transaction`,
    };
  }

  private open(): Merchant {
    const { merchant } = this;
    if (merchant === null) throw new DomainError('payment.no_gateway');
    return merchant;
  }
}

/** The gateway has never seen the reference. */
const NOT_FOUND = '91';

function wordOf(fields: Fields, source: GatewayWord['source']): GatewayWord {
  const { vnp_ResponseCode: responseCode = '', vnp_TransactionStatus: status = '', vnp_Amount: amount = '' } = fields;
  return {
    reference: fields['vnp_TxnRef'] ?? '',
    source,
    outcome: outcomeOf(responseCode, status),
    // An amount that is none differs from every order's.
    amountVnd: amountFromGateway(amount) ?? 0,
    responseCode,
    transactionNo: fields['vnp_TransactionNo'] ?? '',
    bankCode: fields['vnp_BankCode'] ?? '',
  };
}

async function post(url: string, body: Fields): Promise<Fields> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(ASK_MS),
    });
    const text = await response.text();
    if (!response.ok || text.length > LONGEST_ANSWER) throw new Error(`gateway answered ${response.status}`);
    return textFieldsOf(JSON.parse(text));
  } catch {
    throw new DomainError('payment.gateway_away');
  }
}

function textFieldsOf(value: unknown): Fields {
  const entries = Object.entries(Object(value ?? {}) as object);
  return Object.fromEntries(
    entries.flatMap(([name, each]) =>
      typeof each === 'string' || typeof each === 'number' ? [[name, String(each)]] : [],
    ),
  );
}
