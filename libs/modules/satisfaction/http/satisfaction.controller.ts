import { Body, Controller, Get, Ip, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RATED_ASPECTS } from '@kernel/satisfaction/rating';
import type { Principal } from '@platform/auth/principal';
import { sendAnswer } from '@platform/http/answer';
import { By, Id, Once, type CommandKey } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import { SatisfactionQuery } from '../queries/satisfaction.query';
import { RateDossier, type Rating } from '../use-cases/rate-dossier.use-case';
import { RateByProofDto, RateDto, RatingView, SatisfactionPeriodDto, SatisfactionView } from './satisfaction.dto';

@ApiTags('satisfaction')
@Controller('api/v1')
export class SatisfactionController {
  constructor(
    private readonly rating: RateDossier,
    private readonly satisfaction: SatisfactionQuery,
  ) {}

  /** The applicant rates how the dossier was dealt with, once. */
  @Post('dossiers/:id/rating')
  @Permit('citizen')
  async rateDossier(
    @By() by: Principal,
    @Once() key: CommandKey,
    @Id('id') id: string,
    @Body() body: RateDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RatingView> {
    return sendAnswer(response, await this.rating.byAccount(by, key, id, ratingOf(body)));
  }

  /** The same from the paper in hand: number and secret instead of an account. */
  @Post('ratings')
  @Permit('anyone')
  async rateByProof(
    @Once() key: CommandKey,
    @Body() { number, secret, ...body }: RateByProofDto,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RatingView> {
    return sendAnswer(response, await this.rating.byProof(key, { number, secret, address }, ratingOf(body)));
  }

  /** How many gave each level, by unit, in a period; open to everybody. */
  @Get('satisfaction')
  @Permit('anyone')
  getSatisfaction(@Query() { from, to }: SatisfactionPeriodDto): Promise<SatisfactionView> {
    return this.satisfaction.byUnit(from, to);
  }
}

function ratingOf({ level, aspects, comment }: RateDto): Rating {
  const given = Object.fromEntries(
    RATED_ASPECTS.flatMap((aspect) => (aspects?.[aspect] === undefined ? [] : [[aspect, aspects[aspect]]])),
  );
  return { level, aspects: given, comment: comment === undefined || comment === '' ? null : comment };
}
