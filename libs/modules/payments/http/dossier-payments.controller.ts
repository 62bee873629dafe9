import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { SiteAddress } from '@platform/http/site-address';
import { PaymentsOfDossierQuery } from '../queries/payments-of-dossier.query';
import { DeskPayments } from '../use-cases/desk-payments.use-case';
import { PaymentLinks } from '../use-cases/pay-by-link.use-case';
import { StartPayment } from '../use-cases/start-payment.use-case';
import { payerFactsOf, payersSite } from './payer-facts';
import { paymentsView } from './payment-views';
import {
  AssessFeeDto,
  CashDto,
  OrderAnswerView,
  PaymentLinkView,
  PaymentsView,
  PurposeDto,
  StartedPaymentView,
} from './payments.dto';

/** What a dossier costs, and the ways to pay it. */
@ApiTags('payments')
@Controller('api/v1/dossiers/:id/payments')
export class DossierPaymentsController {
  constructor(
    private readonly payments: PaymentsOfDossierQuery,
    private readonly starting: StartPayment,
    private readonly links: PaymentLinks,
    private readonly desk: DeskPayments,
    private readonly site: SiteAddress,
  ) {}

  /** What is due line by line, and every order with its state. */
  @Get()
  @Permit('citizen', 'desk_officer', 'specialist', 'unit_head', 'supervisor', 'inspector')
  async listPayments(@By() by: Principal, @Id('id') id: string): Promise<PaymentsView> {
    return paymentsView(await this.payments.read(by, id));
  }

  /** Starts an online payment: answers with the address of the gateway to send the browser to. */
  @Post('online')
  @HttpCode(200)
  @Permit('citizen')
  async startPayment(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { purpose }: PurposeDto,
    @Req() request: MotcuaRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StartedPaymentView> {
    const payer = payerFactsOf(request, this.site);
    return sendAnswer(response, await this.starting.start(by, key, { dossierId: id, purpose, payer }));
  }

  /** Makes a link by which somebody else can pay. It shows the amount, the number and the procedure, nothing more. */
  @Post('link')
  @Permit('citizen', 'desk_officer')
  async makePaymentLink(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { purpose }: PurposeDto,
    @Req() request: MotcuaRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PaymentLinkView> {
    const wish = { dossierId: id, purpose, site: payersSite(request, this.site) };
    return sendAnswer(response, await this.links.make(by, key, wish));
  }

  /** Names the fee where the City People's Council sets it and no amount is published. */
  @Post('assess')
  @HttpCode(200)
  @Permit('desk_officer')
  async assessFee(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { amountVnd, basis }: AssessFeeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderAnswerView> {
    return sendAnswer(response, await this.desk.assessFee(by, key, { dossierId: id, amountVnd, basis }));
  }

  /** Records cash taken at the receiving desk, against a receipt. */
  @Post('cash')
  @HttpCode(200)
  @Permit('desk_officer')
  async receiveCash(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { purpose, receipt, amountVnd }: CashDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderAnswerView> {
    return sendAnswer(response, await this.desk.receiveCash(by, key, { dossierId: id, purpose, receipt, amountVnd }));
  }
}
