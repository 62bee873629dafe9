import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { formatDate, localDayOf } from '@kernel/calendar/local-time';
import { understand } from '@kernel/forms/understand';
import { FormEditor } from '@modules/forms';
import { dateText } from '@platform/i18n/date-text';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { FormEditorPage } from '../pages/form-editor.page';
import { FormsPage, useText } from '../pages/forms.page';
import { FormNames } from '../queries/form-names';
import { actFormOf, commandKey, newActForm } from './citizen-act';
import { SEE_OTHER } from './draft-door';
import { textFields } from './form-fields';

/** The e-forms of the house, and one of them with its pages: edited as a copy, published as the next version. */
@ApiExcludeController()
@Controller('quan-tri/bieu-mau')
export class FormEditorController {
  constructor(
    private readonly editor: FormEditor,
    private readonly names: FormNames,
  ) {}

  @Get()
  @Permit('administrator')
  async forms(@Req() request: MotcuaRequest, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const forms = await this.editor.list(context.principal);
    const names = await this.names.ofProcedures(context.language);
    sendPage(response, <FormsPage context={context} forms={forms} names={names} />);
  }

  @Get(':form')
  @Permit('administrator')
  async form(@Req() request: MotcuaRequest, @Param('form') formId: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    await this.show(request, response, { formId, form: EMPTY_FORM, status: 200 });
  }

  @Post(':form/cong-bo')
  @Permit('administrator')
  async publish(
    @Req() request: MotcuaRequest,
    @Param('form') formId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { principal } = contextOf(request);
    const act = actFormOf(body);
    const values = textFields(body, ['validFrom']);
    const day = understand({ type: 'date' }, values['validFrom']);
    const validFrom = typeof day === 'string' ? day : '';
    const seen = { formId, revision: act.seen };
    await this.orShow(request, response, { formId, values }, () =>
      this.editor.publish(principal, commandKey(request, act, values), { seen, validFrom }),
    );
  }

  @Post(':form/bo')
  @Permit('administrator')
  async discard(
    @Req() request: MotcuaRequest,
    @Param('form') formId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { principal } = contextOf(request);
    const act = actFormOf(body);
    await this.orShow(request, response, { formId, values: {} }, () =>
      this.editor.discard(principal, commandKey(request, act, {}), { formId, revision: act.seen }),
    );
  }

  private async orShow(
    request: MotcuaRequest,
    response: Response,
    { formId, values }: { readonly formId: string; readonly values: FormState['values'] },
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
      response.redirect(SEE_OTHER, `/quan-tri/bieu-mau/${formId}`);
    } catch (error) {
      const form = formAfter(error, values, { language: contextOf(request).language });
      if (form === null) throw error;
      await this.show(request, response, { formId, form, status: 422 });
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    { formId, form, status }: { readonly formId: string; readonly form: FormState; readonly status: number },
  ): Promise<void> {
    const context = contextOf(request);
    const hand = await this.editor.open(context.principal, formId);
    const kept = (await this.editor.list(context.principal)).find(({ id }) => id === formId);
    const names = await this.names.ofProcedures(context.language);
    const today = dateText(formatDate(localDayOf(await this.names.now())));
    sendPage(
      response,
      <FormEditorPage
        context={context}
        name={useText(kept ?? { id: formId, procedureIds: [] }, names, context.t.formEditor.andMore)}
        hand={hand}
        form={{ ...form, values: { validFrom: today, ...form.values } }}
        act={newActForm(hand.revision)}
      />,
      status,
    );
  }
}
