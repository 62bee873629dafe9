import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { openSupplement } from '@kernel/dossier/dossier';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { ProcedureShelf } from '@modules/catalog';
import { UploadReceiver } from '@modules/documents';
import { ActOnDossier, answerSupplement, DossierDetailQuery, type DossierDetail } from '@modules/dossiers';
import { Settings } from '@platform/config/settings';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { SupplementPage } from '../pages/supplement.page';
import { actFormOf, commandKey, newActForm, type ActForm } from './citizen-act';
import { textFields } from './form-fields';
import { PapersOfForm, type KeptPaper } from './papers-of-form';

const SEE_OTHER = 303;
/** Answers a point can ask to correct, as far as they are plain text. */
const CORRECTABLE = ['subject', 'note'] as const;

interface Shown {
  readonly detail: DossierDetail;
  readonly form: FormState;
  readonly kept: ReadonlyMap<string, KeptPaper>;
  readonly act: ActForm;
}

/** The answer to a supplement request: every point with its reason, its own answer, and one button for all. */
@ApiExcludeController()
@Controller('ho-so/:id/bo-sung')
export class SupplementPageController {
  constructor(
    private readonly details: DossierDetailQuery,
    private readonly acts: ActOnDossier,
    private readonly shelf: ProcedureShelf,
    private readonly receiver: UploadReceiver,
    private readonly papers: PapersOfForm,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Permit('citizen')
  async form(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const detail = await this.details.read(contextOf(request).principal, id);
    const act = newActForm(detail.dossier.version);
    await this.show(request, response, { detail, form: EMPTY_FORM, kept: new Map(), act });
  }

  @Post()
  @Permit('citizen')
  async send(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const context = contextOf(request);
    const files = await this.receiver.form(request, response);
    const { kept, faults } = await this.papers.store(context, request.body, files);
    const values = textFields(request.body, CORRECTABLE);
    const act = actFormOf(request.body);
    try {
      const detail = await this.details.read(context.principal, id);
      const missing = missingAnswers(detail, { kept, values });
      if (faults.length + missing.length > 0) throw new DomainError('request.invalid', {}, [...faults, ...missing]);
      const papers = [...kept].map(([paper, { id: documentId }]) => ({ paper, documentId }));
      const corrections = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
      const hash = [corrections, [...kept].map(([paper, { sha256 }]) => [paper, sha256])];
      await this.acts.act(commandKey(request, act, hash), {
        principal: context.principal,
        dossierId: id,
        seenVersion: act.seen,
        prepare: (scene) => answerSupplement(actionFor(scene.dossier.state), { papers, corrections })(scene),
      });
      response.redirect(SEE_OTHER, `/ho-so/${id}`);
    } catch (error) {
      const form = formAfter(error, values, { language: context.language });
      if (form === null) throw error;
      const detail = await this.details.read(context.principal, id);
      const again = { key: act.key, seen: detail.dossier.version };
      await this.show(request, response, { detail, form, kept, act: again }, 422);
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    { detail, form, kept, act }: Shown,
    status = 200,
  ): Promise<void> {
    const asked = openSupplement(detail.dossier);
    if (asked === null) {
      response.redirect(SEE_OTHER, `/ho-so/${detail.id}`);
      return;
    }
    const { papers } = await this.shelf.facts(detail.dossier.versionId);
    const props = { detail, form, act, asked, papers, kept: Object.fromEntries(kept) };
    const page = <SupplementPage context={contextOf(request)} {...props} uploadMb={this.settings.MAX_UPLOAD_MB} />;
    sendPage(response, page, status);
  }
}

function actionFor(state: string): 'give_before_receipt' | 'answer_supplement' {
  return state === 'supplement_before' ? 'give_before_receipt' : 'answer_supplement';
}

/** Points still open, named together; the kernel asks the same of the papers once more. */
function missingAnswers(
  { dossier }: DossierDetail,
  { kept, values }: Pick<Shown, 'kept'> & { readonly values: FormState['values'] },
): readonly FieldFault[] {
  const points = openSupplement(dossier)?.points ?? [];
  return points.flatMap(({ target }): FieldFault[] => {
    const [kind = '', key = ''] = target.split('.');
    const isMissing = kind === 'papers' ? !kept.has(key) : values[key] === '';
    return isMissing ? [{ field: kind === 'papers' ? target : key, code: 'dossier.point_unanswered' }] : [];
  });
}
