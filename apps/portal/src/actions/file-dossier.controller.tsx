import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import type { Response } from 'express';
import { ProcedureShelf } from '@modules/catalog';
import { UploadReceiver } from '@modules/documents';
import { FileDossier, FileDossierDto, filingOf } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { validated } from '@platform/http/validation';
import { isId, newId } from '@platform/identifiers/new-id';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { FileDossierPage } from '../pages/file-dossier.page';
import { FilingPageFacts } from '../queries/filing-page-facts';
import { textFields } from './form-fields';
import { PapersOfForm, type KeptPaper } from './papers-of-form';

const SEE_OTHER = 303;
const FIELDS = [
  'applicant.fullName',
  'applicant.phone',
  'applicant.citizenNumber',
  'applicant.email',
  'applicant.address',
  'wardId',
  'subject',
  'note',
  'delivery',
  '_key',
];

/** The plain filing form: one page, files with it, no script. */
@ApiExcludeController()
@Controller('thu-tuc/:id/nop')
export class FileDossierPageController {
  constructor(
    private readonly shelf: ProcedureShelf,
    private readonly directory: OrganisationDirectory,
    private readonly filing: FileDossier,
    private readonly receiver: UploadReceiver,
    private readonly papers: PapersOfForm,
    private readonly page: FilingPageFacts,
  ) {}

  @Get()
  @Permit('anyone')
  async form(@Req() request: MotcuaRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    if (contextOf(request).principal.kind !== 'citizen') {
      response.redirect(SEE_OTHER, `/dang-nhap?next=${encodeURIComponent(request.path)}`);
      return;
    }
    await this.show(request, response, { id, form: EMPTY_FORM, kept: new Map(), sendKey: newId() });
  }

  @Post()
  @Permit('citizen')
  async send(@Req() request: MotcuaRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const context = contextOf(request);
    const shown = {
      values: {} as FormState['values'],
      kept: new Map<string, KeptPaper>() as ReadonlyMap<string, KeptPaper>,
      key: newId(),
    };
    try {
      const files = await this.receiver.form(request, response);
      shown.values = textFields(request.body, FIELDS);
      if (isId(shown.values['_key'] ?? '')) shown.key = shown.values['_key'] ?? shown.key;
      const { kept, faults } = await this.papers.store(context, request.body, files);
      shown.kept = kept;
      const missing = await this.page.missingPapers(id, kept, context.principal);
      const dto = await validated(plainToInstance(FileDossierDto, bodyOf(id, shown.values, kept)), [
        ...faults,
        ...missing,
      ]);
      const key = { key: shown.key, route: `POST ${request.path}`, requestHash: hashOf(shown.values, kept) };
      const { body } = await this.filing.file(context.principal, key, filingOf(dto), 'online');
      response.redirect(SEE_OTHER, `/ho-so/${body.id}/da-nop`);
    } catch (error) {
      const form = formAfter(error, shown.values, { language: context.language });
      if (form === null) throw error;
      await this.show(request, response, { id, form, kept: shown.kept, sendKey: shown.key }, 422);
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    {
      id,
      form,
      kept,
      sendKey,
    }: {
      readonly id: string;
      readonly form: FormState;
      readonly kept: ReadonlyMap<string, KeptPaper>;
      readonly sendKey: string;
    },
    status = 200,
  ): Promise<void> {
    const context = contextOf(request);
    const published = await this.shelf.inForce(id, await this.page.now(context.principal));
    const props = {
      context,
      published,
      form,
      sendKey,
      wards: await this.directory.wards(),
      kept: Object.fromEntries(kept),
      uploadMb: this.page.uploadMb,
    };
    sendPage(response, <FileDossierPage {...props} />, status);
  }
}

/** The flat fields of the form as the API's body: empty boxes are absent fields. */
function bodyOf(procedureId: string, values: FormState['values'], kept: ReadonlyMap<string, KeptPaper>): object {
  const given = (name: string): Record<string, string> => {
    const value = values[name] ?? '';
    return value === '' ? {} : { [name.replace('applicant.', '')]: value };
  };
  const applicant = {
    ...given('applicant.fullName'),
    ...given('applicant.phone'),
    ...given('applicant.citizenNumber'),
    ...given('applicant.email'),
    ...given('applicant.address'),
  };
  const papers = [...kept].map(([paper, { id }]) => ({ paper, documentId: id }));
  return {
    procedureId,
    applicant,
    ...given('wardId'),
    ...given('subject'),
    ...given('note'),
    ...given('delivery'),
    papers,
  };
}

/** By content, so that the same form sent twice is the same although its files were stored twice. */
function hashOf(values: FormState['values'], kept: ReadonlyMap<string, KeptPaper>): string {
  const contents = [...kept].map(([paper, { sha256 }]) => [paper, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([values, contents]))
    .digest('hex');
}
