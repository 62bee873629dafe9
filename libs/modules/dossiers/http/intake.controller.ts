import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { parseInstant } from '@kernel/calendar/local-time';
import { normaliseProvisionalNumber } from '@kernel/dossier/provisional-number';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { IntakeQuestions } from '../queries/intake-questions.query';
import { TakeInDossier } from '../use-cases/take-in-dossier.use-case';
import { filingOf } from './filing.controller';
import { FiledDossierView } from './filing.dto';
import { DuplicatesDto, OpenDossierListView, ProvisionalView, TakeInDossierDto } from './intake.dto';
import { PermitAct } from './permit-act';

/** The counter and the postbag. */
@ApiTags('intake')
@Controller('api/v1/intake')
export class IntakeController {
  constructor(
    private readonly taking: TakeInDossier,
    private readonly questions: IntakeQuestions,
  ) {}

  /** Takes in a dossier at the counter or by post: filed and received at once, with its due date. */
  @Post()
  @PermitAct('take_in')
  async takeInDossier(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Body() { channel, postmarkedOn, originals = [], provisional, ...body }: TakeInDossierDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FiledDossierView> {
    const intake = {
      filing: filingOf(body),
      channel,
      postmarkedOn: postmarkedOn ?? null,
      originals: originals.map(({ name, copies }) => ({ name, copies })),
      provisional:
        provisional === undefined
          ? null
          : {
              number: normaliseProvisionalNumber(provisional.number),
              receivedAt: parseInstant(provisional.receivedAt),
            },
    };
    return sendAnswer(response, await this.taking.takeIn(by, key, intake));
  }

  /**
   * Open dossiers of the person for the procedure: a second one is taken in knowingly or not at all. The number is
   * personal and so is in no address.
   */
  @Post('duplicates')
  @HttpCode(200)
  @Permit('desk_officer')
  async findDuplicates(
    @By() by: Principal,
    @Body() { citizenNumber, procedureId }: DuplicatesDto,
  ): Promise<OpenDossierListView> {
    return { items: await this.questions.duplicates(by, citizenNumber, procedureId) };
  }

  /** The dossier a provisional number has become. */
  @Get('provisional/:number')
  @Permit('desk_officer')
  findProvisional(@By() by: Principal, @Param('number') number: string): Promise<ProvisionalView> {
    return this.questions.provisional(by, normaliseProvisionalNumber(number));
  }
}
