import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Supplements } from '../use-cases/supplements';
import { Act, type ActCall } from './act-call';
import { ActResponder } from './act-responder';
import { ActView, ObligationDto, ReappointDto, SettleDto, SupplementAnswerDto, SupplementRequestDto } from './acts.dto';
import { correctionsOf } from './corrections';
import { PermitAct } from './permit-act';

/** Waits after receipt, and what they do to the date. */
@ApiTags('waits')
@Controller('api/v1/dossiers/:id')
export class WaitingController {
  constructor(
    private readonly acts: ActResponder,
    private readonly supplements: Supplements,
  ) {}

  /** Asks for a supplement after receipt: once; the limit starts again when it is complete. */
  @Post('request-supplement')
  @PermitAct('request_supplement')
  requestSupplement(@Act() call: ActCall, @Body() { points, overrideReason }: SupplementRequestDto): Promise<ActView> {
    const input = { points, overrideReason: overrideReason ?? null };
    return this.acts.perform(call, this.supplements.ask({ action: 'request_supplement', input }));
  }

  /** Answers the request, all points at once. */
  @Post('answer-supplement')
  @PermitAct('answer_supplement')
  answerSupplement(@Act() call: ActCall, @Body() body: SupplementAnswerDto): Promise<ActView> {
    const prepare = this.supplements.answer('answer_supplement', {
      papers: body.papers,
      corrections: correctionsOf(body),
    });
    return this.acts.perform(call, prepare);
  }

  /** Asks for a financial obligation to be met; its time is not counted where the procedure says so. */
  @Post('require-obligation')
  @PermitAct('require_obligation')
  requireObligation(@Act() call: ActCall, @Body() { amountVnd, reason }: ObligationDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'require_obligation', input: { amountVnd, reason } });
  }

  /** Records that the obligation was met. */
  @Post('settle-obligation')
  @PermitAct('settle_obligation')
  settleObligation(@Act() call: ActCall, @Body() { receipt }: SettleDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'settle_obligation', input: { receipt } });
  }

  /** Gives a new date with an apology (Form 04): once, and the dossier stays late. */
  @Post('reappoint')
  @PermitAct('reappoint')
  reappoint(@Act() call: ActCall, @Body() { newDate, reason }: ReappointDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'reappoint', input: { newDate, reason } });
  }
}
