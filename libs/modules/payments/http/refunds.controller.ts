import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { Refunds } from '../use-cases/refunds.use-case';
import { DeclineRefundDto, OrderAnswerView, PayRefundDto, RequestRefundDto } from './payments.dto';

/** Money given back: the desk asks, a unit head lets it go. */
@ApiTags('payments')
@Controller('api/v1/payments/:id/refund')
export class RefundsController {
  constructor(private readonly refunds: Refunds) {}

  /** Asks for a refund of what was paid, or of what came although nothing was owed. */
  @Post()
  @HttpCode(200)
  @Permit('desk_officer')
  async requestRefund(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { of, amountVnd, reason }: RequestRefundDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderAnswerView> {
    const command = { action: 'request_refund', input: { of, amountVnd, reason } } as const;
    return sendAnswer(response, await this.refunds.act(by, key, id, command));
  }

  /** Records that the refund was paid out; not by whoever asked for it. */
  @Post('pay')
  @HttpCode(200)
  @Permit('unit_head')
  async payRefund(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { slip }: PayRefundDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderAnswerView> {
    return sendAnswer(response, await this.refunds.act(by, key, id, { action: 'pay_refund', input: { slip } }));
  }

  /** Declines the refund, with the reason. */
  @Post('decline')
  @HttpCode(200)
  @Permit('unit_head')
  async declineRefund(
    @By() by: Principal,
    @Id('id') id: string,
    @Once() key: CommandKey,
    @Body() { reason }: DeclineRefundDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrderAnswerView> {
    return sendAnswer(response, await this.refunds.act(by, key, id, { action: 'decline_refund', input: { reason } }));
  }
}
