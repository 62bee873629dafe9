import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Supplements } from '../use-cases/supplements';
import { Act, type ActCall } from './act-call';
import { ActResponder } from './act-responder';
import { ActView, GroundedReasonDto, PointsDto, SupplementAnswerDto } from './acts.dto';
import { correctionsOf } from './corrections';
import { PermitAct } from './permit-act';

/** The one-stop desk and an online dossier, before and at receipt. */
@ApiTags('reception')
@Controller('api/v1/dossiers/:id')
export class ReceptionController {
  constructor(
    private readonly acts: ActResponder,
    private readonly supplements: Supplements,
  ) {}

  /** Receives a dossier: Form 01, the clock starts. */
  @Post('receive')
  @PermitAct('receive')
  receive(@Act('bare') call: ActCall): Promise<ActView> {
    return this.acts.perform(call, { action: 'receive', input: {} });
  }

  /** Asks for what is missing, before receipt: fully, once, point by point (Form 02). */
  @Post('ask-before-receipt')
  @PermitAct('ask_before_receipt')
  askBeforeReceipt(@Act() call: ActCall, @Body() { points }: PointsDto): Promise<ActView> {
    return this.acts.perform(call, this.supplements.ask({ action: 'ask_before_receipt', input: { points } }));
  }

  /** Gives what was asked for before receipt. */
  @Post('give-before-receipt')
  @PermitAct('give_before_receipt')
  giveBeforeReceipt(@Act() call: ActCall, @Body() body: SupplementAnswerDto): Promise<ActView> {
    const prepare = this.supplements.answer('give_before_receipt', {
      papers: body.papers,
      corrections: correctionsOf(body),
    });
    return this.acts.perform(call, prepare);
  }

  /** Closes a dossier whose filer did not answer in time. */
  @Post('lapse')
  @PermitAct('lapse')
  lapse(@Act('bare') call: ActCall): Promise<ActView> {
    return this.acts.perform(call, { action: 'lapse', input: {} });
  }

  /** Refuses to receive, with reason and legal basis (Form 03). */
  @Post('refuse-receipt')
  @PermitAct('refuse_receipt')
  refuseReceipt(@Act() call: ActCall, @Body() { reason, legalBasis }: GroundedReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'refuse_receipt', input: { reason, legalBasis } });
  }
}
