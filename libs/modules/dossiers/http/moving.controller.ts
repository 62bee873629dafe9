import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OfficerRoster, OrganisationDirectory } from '@modules/organisation';
import { claimResult } from '../use-cases/claim-result';
import { consult, handOver, type Places } from '../use-cases/pass-on';
import { takeBack } from '../use-cases/take-back';
import { Act, type ActCall } from './act-call';
import { ActResponder } from './act-responder';
import {
  ActView,
  ConsultDto,
  DraftResultDto,
  HandOverDto,
  OpinionDto,
  OptionalReasonDto,
  ReasonDto,
  SendBackDto,
} from './acts.dto';
import { PermitAct } from './permit-act';

/** A dossier on its way from desk to desk. */
@ApiTags('routing')
@Controller('api/v1/dossiers/:id')
export class MovingController {
  private readonly places: Places;

  constructor(
    private readonly acts: ActResponder,
    directory: OrganisationDirectory,
    roster: OfficerRoster,
  ) {
    this.places = { directory, roster };
  }

  /** Hands the dossier on; the worker opens the next step. */
  @Post('hand-over')
  @PermitAct('hand_over')
  handOver(@Act() call: ActCall, @Body() body: HandOverDto): Promise<ActView> {
    const { note = '', toDeskId, toOfficerId } = body;
    const prepare = handOver({ note, toDeskId: toDeskId ?? null, toOfficerId: toOfficerId ?? null }, this.places);
    return this.acts.perform(call, prepare);
  }

  /** Takes a step of the own desk over from a colleague, or from the desk's queue. */
  @Post('take-over')
  @PermitAct('take_over')
  takeOver(@Act() call: ActCall, @Body() { reason }: ReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'take_over', input: { reason } });
  }

  /** Takes a step in hand that lies in the queue of the own desk. */
  @Post('claim')
  @PermitAct('claim')
  claim(@Act('bare') call: ActCall): Promise<ActView> {
    return this.acts.perform(call, { action: 'claim', input: {} });
  }

  /** Gives a step back to the queue of the own desk. */
  @Post('release')
  @PermitAct('release')
  release(@Act() call: ActCall, @Body() { reason }: OptionalReasonDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'release', input: { reason: reason ?? null } });
  }

  /** Asks other desks for an opinion, beside the route. */
  @Post('consult')
  @PermitAct('consult')
  consult(@Act() call: ActCall, @Body() body: ConsultDto): Promise<ActView> {
    const { deskIds, question, workingDays, confidential = false } = body;
    const prepare = consult({ deskIds, question, workingDays, confidential }, this.places);
    return this.acts.perform(call, prepare);
  }

  /** Gives the opinion the own desk was asked for. */
  @Post('give-opinion')
  @PermitAct('give_opinion')
  giveOpinion(@Act() call: ActCall, @Body() { opinion }: OpinionDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'give_opinion', input: { opinion } });
  }

  /** Drafts the result; somebody else will sign it. */
  @Post('draft-result')
  @PermitAct('draft_result')
  draftResult(@Act() call: ActCall, @Body() { summary, documentId }: DraftResultDto): Promise<ActView> {
    const prepare = claimResult({ action: 'draft_result', input: { summary, documentId: documentId ?? null } });
    return this.acts.perform(call, prepare);
  }

  /** Sends the dossier back to an earlier step, with the reason; the work between is done again. */
  @Post('send-back')
  @PermitAct('send_back')
  sendBack(@Act() call: ActCall, @Body() { reason, toStep }: SendBackDto): Promise<ActView> {
    return this.acts.perform(call, { action: 'send_back', input: { reason, toNo: toStep ?? null } });
  }

  /** Takes back what one has just passed on, while nobody has worked on it; `If-Match` is the version that act answered. */
  @Post('take-back')
  @PermitAct('take_back')
  takeBack(@Act('bare') { seenVersion, ...call }: ActCall): Promise<ActView> {
    // The worker routes at once, so the version that was answered is rarely the last: the freshness of the move decides.
    return this.acts.perform({ ...call, seenVersion: null }, takeBack(seenVersion));
  }

  /** Signs on the way, where other desks still follow. */
  @Post('endorse')
  @PermitAct('endorse')
  endorse(@Act('bare') call: ActCall): Promise<ActView> {
    return this.acts.perform(call, { action: 'endorse', input: {} });
  }
}
