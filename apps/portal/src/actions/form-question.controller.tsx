import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import type { FormChange, QuestionWish } from '@kernel/forms/change-form';
import type { Field, Page, Words } from '@kernel/forms/form-definition';
import { isNeeded, isQuestion } from '@kernel/forms/form-tree';
import { FormEditor, type FormInHand } from '@modules/forms';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { FormPreviewPage } from '../pages/form-preview.page';
import { FormQuestionPage } from '../pages/form-question.page';
import { actFormOf, commandKey, newActForm } from './citizen-act';
import { DraftDoor, SEE_OTHER } from './draft-door';
import { textFields } from './form-fields';

const BOXES = ['label_vi', 'label_en', 'hint_vi', 'hint_en', 'need', 'type', 'options'] as const;
type Boxes = Readonly<Record<string, string>>;

/** A question by its address: form, page and, unless it is new, key. */
interface Place {
  readonly form: string;
  readonly page: string;
  readonly key?: string;
}

/** The questions of one page of a form: added, reworded, moved, taken out, and the page looked at. */
@ApiExcludeController()
@Controller('quan-tri/bieu-mau/:form/trang/:page')
export class FormQuestionController {
  constructor(
    private readonly editor: FormEditor,
    private readonly door: DraftDoor,
  ) {}

  @Get('xem')
  @Permit('administrator')
  async preview(@Req() request: MotcuaRequest, @Param() place: Place, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const { page } = pageOf(await this.editor.open(context.principal, place.form), place);
    const world = await this.door.world(context, {}, []);
    sendPage(response, <FormPreviewPage world={world} formId={place.form} page={page} />);
  }

  @Get('them')
  @Permit('administrator')
  async newQuestion(@Req() request: MotcuaRequest, @Param() place: Place, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    await this.show(request, response, place);
  }

  @Get('cau/:key')
  @Permit('administrator')
  async question(@Req() request: MotcuaRequest, @Param() place: Place, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    await this.show(request, response, place);
  }

  @Post('them')
  @Permit('administrator')
  async add(
    @Req() request: MotcuaRequest,
    @Param() place: Place,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.change(request, response, { place, body });
  }

  @Post('cau/:key')
  @Permit('administrator')
  async act(
    @Req() request: MotcuaRequest,
    @Param() place: Place,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.change(request, response, { place, body });
  }

  private async change(
    request: MotcuaRequest,
    response: Response,
    { place, body }: { readonly place: Place; readonly body: unknown },
  ): Promise<void> {
    const { principal, language } = contextOf(request);
    const act = actFormOf(body);
    const { act: name = '' } = textFields(body, ['act']);
    const values = textFields(body, BOXES);
    try {
      const change = changeOf(name, place, values);
      const seen = { formId: place.form, revision: act.seen };
      await this.editor.change(principal, commandKey(request, act, { name, ...values }), { seen, change });
      response.redirect(SEE_OTHER, `/quan-tri/bieu-mau/${place.form}`);
    } catch (error) {
      const form = formAfter(error, values, { language });
      if (form === null || (error instanceof DomainError && error.code === 'request.not_found')) throw error;
      await this.show(request, response, place, form);
    }
  }

  /** A question to be reworded comes with its words; after a refusal, with what was typed. */
  private async show(request: MotcuaRequest, response: Response, place: Place, refused?: FormState): Promise<void> {
    const context = contextOf(request);
    const hand = await this.editor.open(context.principal, place.form);
    const { page, field } = pageOf(hand, place);
    const isTyped = refused !== undefined && Object.values(refused.values).some((value) => value !== '');
    const values = isTyped ? refused.values : field === null ? {} : wordsOf(field);
    sendPage(
      response,
      <FormQuestionPage
        context={context}
        formId={place.form}
        page={page}
        questionKey={field?.key ?? null}
        form={{ ...(refused ?? EMPTY_FORM), values }}
        act={newActForm(hand.revision)}
      />,
      refused === undefined ? 200 : 422,
    );
  }
}

/** @throws DomainError `request.not_found` */
function pageOf({ edited }: FormInHand, place: Place): { readonly page: Page; readonly field: Field | null } {
  const page = edited.pages.find(({ key }) => key === place.page);
  const field = place.key === undefined ? null : page?.fields.find(({ key }) => key === place.key);
  if (!page || field === undefined) throw new DomainError('request.not_found');
  return { page, field };
}

function wordsOf(field: Field): Boxes {
  return {
    label_vi: field.label.vi,
    label_en: field.label.en,
    hint_vi: field.hint?.vi ?? '',
    hint_en: field.hint?.en ?? '',
    need: isQuestion(field) && !isNeeded(field) ? 'optional' : '',
  };
}

/** @throws DomainError `request.not_found` for an act that is none */
function changeOf(name: string, { page, key }: Place, boxes: Boxes): FormChange {
  const question = wishOf(boxes);
  if (key === undefined) {
    const { type = '', options = '' } = boxes;
    return { kind: 'add', page, question: { ...question, type, options: optionsOf(options) } };
  }
  switch (name) {
    case 'up':
      return { kind: 'move', page, key, by: -1 };
    case 'down':
      return { kind: 'move', page, key, by: 1 };
    case 'remove':
      return { kind: 'remove', page, key };
    case 'reword':
      return { kind: 'reword', page, key, question };
    default:
      throw new DomainError('request.not_found');
  }
}

function wishOf({ label_vi = '', label_en = '', hint_vi = '', hint_en = '', need }: Boxes): QuestionWish {
  return { label: { vi: label_vi, en: label_en }, hint: { vi: hint_vi, en: hint_en }, optional: need === 'optional' };
}

/** One a line: `Có | Yes`. */
function optionsOf(text: string): readonly Words[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [vi = '', en = ''] = line.split('|').map((part) => part.trim());
      return { vi, en };
    });
}
