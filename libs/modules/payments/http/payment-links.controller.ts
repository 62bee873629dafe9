import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendAnswer } from '@platform/http/answer';
import { Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { PayByLink } from '../use-cases/pay-by-link.use-case';
import { payerFactsOf } from './payer-facts';
import { linkedOrderView } from './payment-views';
import { LinkedOrderView, LinkTokenDto, StartedPaymentView } from './payments.dto';

/** For whoever holds a link. The token travels in the body: addresses end up in logs and histories. */
@ApiTags('payments')
@Controller('api/v1/payment-links')
export class PaymentLinksController {
  constructor(
    private readonly paying: PayByLink,
    private readonly site: SiteAddress,
  ) {}

  /** What the link is for. */
  @Post('look')
  @HttpCode(200)
  @Permit('anyone')
  async lookAtLink(@Body() { token }: LinkTokenDto): Promise<LinkedOrderView> {
    return linkedOrderView(await this.paying.look(token));
  }

  /** Starts the payment the link is for. */
  @Post('pay')
  @HttpCode(200)
  @Permit('anyone')
  async payByLink(
    @Once() key: CommandKey,
    @Body() { token }: LinkTokenDto,
    @Req() request: MotcuaRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StartedPaymentView> {
    return sendAnswer(response, await this.paying.start(token, key, payerFactsOf(request, this.site)));
  }
}
