import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { DossierDetailQuery } from '@modules/dossiers';
import { MessagesQuery, SendMessage } from '@modules/messages';
import { OrganisationDirectory } from '@modules/organisation';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { MessagesPage } from '../pages/messages.page';
import { actFormOf, commandKey, newActForm, type ActForm } from './citizen-act';
import { textFields } from './form-fields';

const SEE_OTHER = 303;
const LONGEST = 4_000;

@ApiExcludeController()
@Controller('ho-so/:id/tin-nhan')
export class MessagesPageController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly messages: MessagesQuery,
    private readonly sending: SendMessage,
    private readonly directory: OrganisationDirectory,
  ) {}

  @Get()
  @Permit('citizen')
  async page(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    await this.show(request, response, { id, form: EMPTY_FORM, act: newActForm(0) });
  }

  @Post()
  @Permit('citizen')
  async send(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const context = contextOf(request);
    const values = textFields(body, ['text']);
    const act = actFormOf(body);
    try {
      await this.sending.send(context.principal, commandKey(request, act, values), id, checked(values['text'] ?? ''));
      response.redirect(SEE_OTHER, request.path);
    } catch (error) {
      const form = formAfter(error, values, { language: context.language });
      if (form === null) throw error;
      await this.show(request, response, { id, form, act }, 422);
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    { id, form, act }: { readonly id: string; readonly form: FormState; readonly act: ActForm },
    status = 200,
  ): Promise<void> {
    const context = contextOf(request);
    const props = {
      detail: await this.details.read(context.principal, id),
      messages: await this.messages.ofDossier(context.principal, id),
      units: new Map((await this.directory.units()).map((unit) => [unit.id, unit] as const)),
      form,
      act,
    };
    sendPage(response, <MessagesPage context={context} {...props} />, status);
  }
}

/** @throws DomainError `request.invalid` at the box */
function checked(text: string): string {
  if (text === '') throw new DomainError('request.invalid', {}, [{ field: 'text', code: 'field.required' }]);
  if (text.length > LONGEST)
    throw new DomainError('request.invalid', {}, [{ field: 'text', code: 'field.too_long', params: { max: LONGEST } }]);
  return text;
}
