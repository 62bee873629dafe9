import { Body, Controller, Get, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { RATED_ASPECTS, RATING_LEVELS, type RatingLevel } from '@kernel/satisfaction/rating';
import { RateDossier, SatisfactionQuery } from '@modules/satisfaction';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { RatedPage, RatingPage } from '../pages/rating.page';
import { actFormOf, commandKey, newActForm, type ActForm } from './citizen-act';
import { textFields } from './form-fields';

const FIELDS = ['level', ...RATED_ASPECTS, 'comment', 'number', 'secret'];
const LONGEST_COMMENT = 2_000;

/** Rating, signed in or with the paper in hand. */
@ApiExcludeController()
@Controller()
export class RatingPageController {
  constructor(
    private readonly rating: RateDossier,
    private readonly satisfaction: SatisfactionQuery,
  ) {}

  @Get('ho-so/:id/danh-gia')
  @Permit('citizen')
  async ownForm(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const given = await this.satisfaction.ofDossier(context.principal, id);
    if (given !== null) sendPage(response, <RatedPage context={context} level={given.level} back={`/ho-so/${id}`} />);
    else this.show(request, response, { form: EMPTY_FORM, act: newActForm(0), needsProof: false });
  }

  @Post('ho-so/:id/danh-gia')
  @Permit('citizen')
  async own(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const act = actFormOf(body);
    const values = textFields(body, FIELDS);
    await this.send(request, response, { act, values, needsProof: false }, async (rating) => {
      await this.rating.byAccount(contextOf(request).principal, commandKey(request, act, values), id, rating);
    });
  }

  @Get('danh-gia')
  @Permit('anyone')
  openForm(@Req() request: MotcuaRequest, @Query('number') number: unknown, @Res() response: Response): void {
    rememberLanguage(request, response);
    const values = { number: typeof number === 'string' ? number.slice(0, 60) : '' };
    this.show(request, response, { form: { ...EMPTY_FORM, values }, act: newActForm(0), needsProof: true });
  }

  @Post('danh-gia')
  @Permit('anyone')
  async open(
    @Req() request: MotcuaRequest,
    @Body() body: unknown,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    const act = actFormOf(body);
    const values = textFields(body, FIELDS);
    const { number = '', secret = '' } = values;
    await this.send(request, response, { act, values, needsProof: true }, async (rating) => {
      await this.rating.byProof(commandKey(request, act, values), { number, secret, address }, rating);
    });
  }

  private async send(
    request: MotcuaRequest,
    response: Response,
    sent: { readonly act: ActForm; readonly values: FormState['values']; readonly needsProof: boolean },
    rate: (rating: Parameters<RateDossier['byAccount']>[3]) => Promise<void>,
  ): Promise<void> {
    const context = contextOf(request);
    const { act, values, needsProof } = sent;
    try {
      const rating = ratingOf(values);
      await rate(rating);
      const back = needsProof ? '/' : request.path.replace(/\/danh-gia$/, '');
      sendPage(response, <RatedPage context={context} level={rating.level} back={back} />);
    } catch (error) {
      const form = formAfter(error, values, { language: context.language });
      if (form === null) throw error;
      this.show(request, response, { form, act, needsProof }, 422);
    }
  }

  private show(
    request: MotcuaRequest,
    response: Response,
    shown: { readonly form: FormState; readonly act: ActForm; readonly needsProof: boolean },
    status = 200,
  ): void {
    sendPage(response, <RatingPage context={contextOf(request)} action={request.path} {...shown} />, status);
  }
}

/** @throws DomainError `request.invalid` naming what is missing */
function ratingOf(values: FormState['values']): Parameters<RateDossier['byAccount']>[3] {
  const levelOf = (name: string): RatingLevel | undefined =>
    RATING_LEVELS.find((level) => String(level) === values[name]);
  const level = levelOf('level');
  const comment = values['comment'] ?? '';
  const faults: FieldFault[] = [];
  if (level === undefined) faults.push({ field: 'level', code: 'rating.level_missing' });
  if (comment.length > LONGEST_COMMENT)
    faults.push({ field: 'comment', code: 'field.too_long', params: { max: LONGEST_COMMENT } });
  if (level === undefined || faults.length > 0) throw new DomainError('request.invalid', {}, faults);
  const aspects = Object.fromEntries(
    RATED_ASPECTS.flatMap((aspect) => {
      const given = levelOf(aspect);
      return given === undefined ? [] : [[aspect, given]];
    }),
  );
  return { level, aspects, comment: comment === '' ? null : comment };
}
