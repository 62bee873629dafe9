import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { pointsOpen, questionAsked } from '@kernel/dossier/answer-points';
import { openSupplement } from '@kernel/dossier/dossier';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import type { Answers } from '@kernel/forms/form-definition';
import type { Typed } from '@kernel/forms/typed-answers';
import { UploadReceiver } from '@modules/documents';
import { ActOnDossier, DossierDetailQuery, Supplements, type DossierDetail } from '@modules/dossiers';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { EMPTY_FORM, type FormState } from '../components/form';
import { formAfter } from '../components/form-faults';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { SupplementPage } from '../pages/supplement.page';
import { SupplementFacts } from '../queries/supplement-facts';
import { actFormOf, commandKey, newActForm, type ActForm } from './citizen-act';
import { PapersOfForm, type KeptPaper } from './papers-of-form';

const SEE_OTHER = 303;

interface Shown {
  readonly detail: DossierDetail;
  readonly form: FormState;
  /** what was typed in the boxes of the questions */
  readonly typed: Typed;
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
    private readonly supplements: Supplements,
    private readonly facts: SupplementFacts,
    private readonly receiver: UploadReceiver,
    private readonly papers: PapersOfForm,
  ) {}

  @Get()
  @Permit('citizen')
  async form(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const detail = await this.details.read(contextOf(request).principal, id);
    const act = newActForm(detail.dossier.version);
    await this.show(request, response, { detail, form: EMPTY_FORM, typed: {}, kept: new Map(), act });
  }

  @Post()
  @Permit('citizen')
  async send(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const context = contextOf(request);
    const files = await this.receiver.form(request, response);
    const { kept, faults } = await this.papers.store(context, request.body, files);
    const act = actFormOf(request.body);
    const before = await this.details.read(context.principal, id);
    const typed = typedAnswers(before, request.body);
    try {
      const missing = await this.missing(before, kept, typed);
      if (faults.length + missing.length > 0) throw new DomainError('request.invalid', {}, [...faults, ...missing]);
      const papers = [...kept].map(([paper, { id: documentId }]) => ({ paper, documentId }));
      const corrections = correctionsOf(typed);
      const hash = [corrections, [...kept].map(([paper, { sha256 }]) => [paper, sha256])];
      await this.acts.act(commandKey(request, act, hash), {
        principal: context.principal,
        dossierId: id,
        seenVersion: act.seen,
        prepare: (scene) => this.supplements.answer(actionFor(scene.dossier.state), { papers, corrections })(scene),
      });
      response.redirect(SEE_OTHER, `/ho-so/${id}`);
    } catch (error) {
      const form = formAfter(error, {}, { language: context.language });
      if (form === null) throw error;
      const detail = await this.details.read(context.principal, id);
      const again = { key: act.key, seen: detail.dossier.version };
      await this.show(request, response, { detail, form, typed, kept, act: again }, 422);
    }
  }

  private async show(
    request: MotcuaRequest,
    response: Response,
    { detail, form, typed, kept, act }: Shown,
    status = 200,
  ): Promise<void> {
    const asked = openSupplement(detail.dossier);
    if (asked === null) {
      response.redirect(SEE_OTHER, `/ho-so/${detail.id}`);
      return;
    }
    const scene = await this.facts.scene(detail);
    const shown = { ...scene, typed: { ...scene.typed, ...typed } };
    const props = { detail, form, act, asked, scene: shown, kept: Object.fromEntries(kept) };
    sendPage(response, <SupplementPage context={contextOf(request)} {...props} />, status);
  }

  /** Points still open, named together with what is wrong with the files. */
  private async missing(detail: DossierDetail, kept: Shown['kept'], given: Typed): Promise<readonly FieldFault[]> {
    const { typed: before } = await this.facts.scene(detail);
    const changed = Object.keys(given).filter(
      (target) => JSON.stringify(given[target]) !== JSON.stringify(before[target] ?? ''),
    );
    const targets = new Set([...[...kept.keys()].map((paper) => `papers.${paper}`), ...changed]);
    return pointsOpen(openSupplement(detail.dossier)?.points ?? [], targets);
  }
}

function actionFor(state: string): 'give_before_receipt' | 'answer_supplement' {
  return state === 'supplement_before' ? 'give_before_receipt' : 'answer_supplement';
}

/** What is in the boxes of the questions that were asked, by their targets; nothing else of the form is looked at. */
function typedAnswers({ dossier }: DossierDetail, body: unknown): Typed {
  const given = Object(body ?? {}) as Readonly<Record<string, unknown>>;
  const boxes = (openSupplement(dossier)?.points ?? []).flatMap((point) => {
    const value = questionAsked(point) === null ? undefined : given[point.target];
    if (typeof value === 'string') return [[point.target, value.trim()]];
    return Array.isArray(value) ? [[point.target, value.filter((each) => typeof each === 'string')]] : [];
  });
  return Object.fromEntries(boxes) as Typed;
}

function correctionsOf(typed: Typed): Answers {
  return Object.fromEntries(Object.entries(typed).map(([target, value]) => [questionAsked({ target }) ?? '', value]));
}
