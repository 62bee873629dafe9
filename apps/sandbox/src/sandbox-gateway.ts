import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import type { VnpayFields } from '@kernel/payments/vnpay-text';
import { sandboxSecret, SANDBOX_TMN_CODE } from '@platform/config/sandbox-gateway';
import { Settings } from '@platform/config/settings';
import { Announcer } from './announcer';
import { isGenuineQuestion, isGenuineRequest, signedAnswer, signedQuery } from './protocol';
import { SandboxBooks, type Outcome, type SandboxPayment } from './sandbox-books';

/**
 * How the merchant hears of it. lost: never · late: when somebody delivers it · forged: first one with a wrong
 * signature that says "paid" · repriced: with another amount · contradictory: first "declined", then "paid", whatever happened
 */
export const DELIVERIES = ['now', 'lost', 'twice', 'late', 'forged', 'repriced', 'contradictory'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export interface Decided {
  /** where the payer's browser is sent */
  readonly returnAddress: string;
  /** what the merchant answered to each announcement */
  readonly answers: readonly string[];
}

@Injectable()
export class SandboxGateway {
  constructor(
    private readonly settings: Settings,
    private readonly books: SandboxBooks,
    private readonly announcer: Announcer,
  ) {}

  /** A payer at the door. @throws DomainError `request.invalid` for a request the merchant has not signed */
  async arrive(fields: VnpayFields): Promise<SandboxPayment> {
    if (!isSound(fields) || !isGenuineRequest(fields, this.secret)) throw new DomainError('request.invalid');
    const payment = await this.books.arrive(fields['vnp_TxnRef'] ?? '', fields);
    if (payment === null) throw new DomainError('request.invalid');
    return payment;
  }

  /** What the payer does. Done before, the same answer comes again and nothing is announced. @throws DomainError `payment.unknown` */
  async decide(reference: string, outcome: Outcome, delivery: Delivery): Promise<Decided> {
    const decided = await this.books.decide(reference, outcome, String(randomInt(10_000_000, 99_999_999)));
    if (decided === null) return { returnAddress: await this.returnAddress(reference), answers: [] };
    const answers = await this.announce(decided, this.announcements(decided, delivery), delivery === 'late');
    return { returnAddress: await this.returnAddress(reference), answers };
  }

  /** Delivers what was held back. */
  async deliver(reference: string): Promise<readonly string[]> {
    const payment = await this.books.find(reference);
    if (payment === null) throw new DomainError('payment.unknown');
    return this.announce(payment, payment.held, false);
  }

  /** Answers a question about a payment, in the protocol's own words. */
  async answer(question: VnpayFields): Promise<VnpayFields> {
    const { vnp_TxnRef: reference = '', vnp_RequestId: id = '' } = question;
    const common = { vnp_ResponseId: id, vnp_Command: 'querydr', vnp_TmnCode: SANDBOX_TMN_CODE, vnp_TxnRef: reference };
    if (!isGenuineQuestion(question, this.secret))
      return signedAnswer({ ...common, vnp_ResponseCode: '97', vnp_Message: 'Invalid checksum' }, this.secret);
    const payment = await this.books.find(reference);
    if (payment === null)
      return signedAnswer({ ...common, vnp_ResponseCode: '91', vnp_Message: 'Transaction not found' }, this.secret);
    const { vnp_TmnCode, vnp_BankTranNo: _bank, vnp_CardType: _card, ...facts } = messageOf(payment);
    const message = { vnp_ResponseCode: '00', vnp_Message: 'Success', vnp_TransactionType: '01' };
    return signedAnswer({ ...facts, ...common, vnp_TmnCode: vnp_TmnCode ?? '', ...message }, this.secret);
  }

  private announcements(payment: SandboxPayment, delivery: Delivery): readonly string[] {
    const message = messageOf(payment);
    const truth = signedQuery(message, this.secret);
    switch (delivery) {
      case 'lost':
        return [];
      case 'twice':
        return [truth, truth];
      case 'forged':
        return [signedQuery({ ...message, ...PAID }, 'not the secret'), truth];
      case 'repriced':
        return [signedQuery({ ...message, vnp_Amount: '100000' }, this.secret)];
      case 'contradictory':
        return [
          signedQuery({ ...message, ...DECLINED }, this.secret),
          signedQuery({ ...message, ...PAID }, this.secret),
        ];
      case 'now':
      case 'late':
        return [truth];
    }
  }

  /** What is not acknowledged stays to be delivered again. */
  private async announce(
    { reference }: SandboxPayment,
    announcements: readonly string[],
    isHeld: boolean,
  ): Promise<readonly string[]> {
    const answers: string[] = [];
    const left: string[] = [];
    for (const announcement of announcements) {
      const answer = isHeld ? 'held' : await this.announcer.deliver(announcement);
      answers.push(answer);
      if (!this.announcer.isAcknowledged(answer)) left.push(announcement);
    }
    await this.books.hold(reference, left);
    return answers;
  }

  private async returnAddress(reference: string): Promise<string> {
    const payment = await this.books.find(reference);
    if (payment === null) throw new DomainError('payment.unknown');
    const address = payment.request['vnp_ReturnUrl'] ?? '';
    return `${address}?${signedQuery(messageOf(payment), this.secret)}`;
  }

  private get secret(): string {
    const secret = sandboxSecret(this.settings);
    if (secret === null) throw new DomainError('request.not_found');
    return secret;
  }
}

function isSound(fields: VnpayFields): boolean {
  const { vnp_TxnRef = '', vnp_TmnCode, vnp_Command, vnp_Amount = '', vnp_ReturnUrl = '' } = fields;
  const isForUs = vnp_TmnCode === SANDBOX_TMN_CODE && vnp_Command === 'pay';
  return isForUs && /^\w{1,100}$/.test(vnp_TxnRef) && /^\d{3,12}$/.test(vnp_Amount) && URL.canParse(vnp_ReturnUrl);
}

const PAID = { vnp_ResponseCode: '00', vnp_TransactionStatus: '00' } as const;
const DECLINED = { vnp_ResponseCode: '51', vnp_TransactionStatus: '02' } as const;
const STATUS: Readonly<Record<SandboxPayment['state'], string>> = {
  open: '01',
  paid: '00',
  declined: '02',
  cancelled: '02',
};

/** What the gateway says of a payment, to the merchant and through the payer's browser. */
function messageOf({
  reference,
  request,
  state,
  responseCode,
  transactionNo,
  bankCode,
  payDate,
}: SandboxPayment): VnpayFields {
  return {
    vnp_TmnCode: SANDBOX_TMN_CODE,
    vnp_TxnRef: reference,
    vnp_Amount: request['vnp_Amount'] ?? '',
    vnp_OrderInfo: request['vnp_OrderInfo'] ?? '',
    vnp_ResponseCode: responseCode,
    vnp_TransactionStatus: STATUS[state],
    vnp_TransactionNo: transactionNo,
    vnp_BankCode: bankCode,
    vnp_BankTranNo: state === 'paid' ? `VNP${transactionNo}` : '',
    vnp_CardType: bankCode === '' ? '' : 'ATM',
    vnp_PayDate: payDate,
  };
}
