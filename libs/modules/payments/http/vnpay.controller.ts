import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Heard } from '@kernel/payments/hear-gateway';
import { errorMessage } from '@platform/errors/error-facts';
import { Permit } from '@platform/http/permit';
import { LOGGER, type Logger } from '@platform/logging/logger';
import { PaymentGateway, type Fields } from '../gateway/payment-gateway.port';
import { HearWord } from '../use-cases/hear-word';

/** What VNPay wants to hear; it announces again until it hears 00 or 02. */
export class IpnAnswer {
  readonly RspCode!: string;
  readonly Message!: string;
}

const ANSWERS: Readonly<Record<Heard['answer'], IpnAnswer>> = {
  confirmed: { RspCode: '00', Message: 'Confirm Success' },
  repeated: { RspCode: '02', Message: 'Order already confirmed' },
  amount_differs: { RspCode: '04', Message: 'Invalid amount' },
};
const UNKNOWN_ORDER: IpnAnswer = { RspCode: '01', Message: 'Order not found' };
const WRONG_CHECKSUM: IpnAnswer = { RspCode: '97', Message: 'Invalid checksum' };
const FAULT: IpnAnswer = { RspCode: '99', Message: 'Unknown error' };

/** Announcements of the gateway. Checksum, order, amount, state, in this order; the money is booked here and once. */
@ApiTags('payments')
@Controller('api/v1/payments/vnpay')
export class VnpayController {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly hearing: HearWord,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Instant payment notification: called by VNPay, answered in its own words, with 200 whatever happens. */
  @Get('ipn')
  @Header('Cache-Control', 'no-store')
  @Permit('anyone')
  async hearAnnouncement(@Query() query: Record<string, unknown>): Promise<IpnAnswer> {
    const word = this.gateway.read(singleFields(query));
    if (word === null) {
      this.log.warn({ gateway: 'vnpay' }, 'announcement with a wrong checksum');
      return WRONG_CHECKSUM;
    }
    try {
      const heard = await this.hearing.hear(word);
      return heard === null ? UNKNOWN_ORDER : ANSWERS[heard.answer];
    } catch (error) {
      this.log.error({ reference: word.reference, err: errorMessage(error) }, 'announcement not taken');
      return FAULT;
    }
  }
}

/** A field given twice has no value: two readers would see two. */
export function singleFields(query: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
