import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, type ActCall } from './act-call';
import { ActResponder } from './act-responder';
import { ActView, GroundedReasonDto, OptionalReasonDto, ReasonDto } from './acts.dto';
import { PermitAct } from './permit-act';

/** Ways out without a decision on the merits, and the way back. */
@ApiTags('withdrawal')
@Controller('api/v1/dossiers/:id')
export class LeavingController {
  constructor(private readonly acts: ActResponder) {}

  /** Withdraws before receipt: at once. */
  @Post('withdraw')
  @PermitAct('withdraw')
  withdraw(@Act() call: ActCall, @Body() { reason }: OptionalReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'withdraw', input: { reason: reason ?? null } });
  }

  /** Asks to withdraw after receipt. */
  @Post('request-withdrawal')
  @PermitAct('request_withdrawal')
  requestWithdrawal(@Act() call: ActCall, @Body() { reason }: ReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'request_withdrawal', input: { reason } });
  }

  /** Lets the citizen take the dossier back: it ends here. */
  @Post('accept-withdrawal')
  @PermitAct('accept_withdrawal')
  acceptWithdrawal(@Act('bare') call: ActCall): Promise<ActView> {
    return this.acts.perform(call, { action: 'accept_withdrawal', input: {} });
  }

  /** Says why a dossier cannot be taken back any more; work on it goes on. */
  @Post('decline-withdrawal')
  @PermitAct('decline_withdrawal')
  declineWithdrawal(@Act() call: ActCall, @Body() { reason }: ReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'decline_withdrawal', input: { reason } });
  }

  /** Stops a dossier, with reason and legal basis. */
  @Post('stop')
  @PermitAct('stop')
  stop(@Act() call: ActCall, @Body() { reason, legalBasis }: GroundedReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'stop', input: { reason, legalBasis } });
  }

  /** Lifts a stop: the dossier goes on where it stood, with what was left of its time. */
  @Post('resume')
  @PermitAct('resume')
  resume(@Act() call: ActCall, @Body() { reason }: ReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'resume', input: { reason } });
  }
}
