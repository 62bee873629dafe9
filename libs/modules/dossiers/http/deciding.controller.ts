import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { claimResult } from '../use-cases/claim-result';
import { Act, type ActCall } from './act-call';
import { ActResponder } from './act-responder';
import { ActView, GroundedReasonDto, ReturnResultDto, SignDto } from './acts.dto';
import { PermitAct } from './permit-act';

/** Decisions: the limit is met or missed here. */
@ApiTags('decisions')
@Controller('api/v1/dossiers/:id')
export class DecidingController {
  constructor(private readonly acts: ActResponder) {}

  /** Signs the result: the dossier is resolved. Nobody signs an own draft. */
  @Post('sign')
  @PermitAct('sign')
  sign(@Act() call: ActCall, @Body() { documentId }: SignDto): Promise<ActView> {
    const prepare = claimResult({ action: 'sign', input: { documentId: documentId ?? null } });
    return this.acts.perform(call, prepare);
  }

  /** Concludes at a linked body what was endorsed before. */
  @Post('conclude')
  @PermitAct('conclude')
  conclude(@Act('bare') call: ActCall): Promise<ActView> {
    return this.acts.perform(call, { action: 'conclude', input: {} });
  }

  /** Refuses in writing, with reason and legal basis; that resolves the dossier too. */
  @Post('refuse')
  @PermitAct('refuse')
  refuse(@Act() call: ActCall, @Body() { reason, legalBasis }: GroundedReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'refuse', input: { reason, legalBasis } });
  }

  /** Returns the result to the person. */
  @Post('return-result')
  @PermitAct('return_result')
  returnResult(@Act() call: ActCall, @Body() { method, receivedBy }: ReturnResultDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'return_result', input: { method, receivedBy } });
  }
}
