import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { mayFileByContact } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import type { Typed } from '@kernel/forms/typed-answers';
import type { ProcedureVersionEntity } from '@modules/catalog';
import { FillDraft, type DraftInHand } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import type { MotcuaRequest } from '@platform/http/request';
import { errorText } from '@platform/i18n/error-text';
import { EMPTY_FORM } from '../components/form';
import type { FaultShown } from '../components/fault-list';
import { contextOf, rememberLanguage, type PageContext } from '../components/page-context';
import type { QuestionWorld } from '../components/question';
import { sendPage } from '../components/render';
import { SignInPage } from '../pages/sign-in.page';
import { InstallationFacts } from '../queries/installation-facts';

export const SEE_OTHER = 303;

/** Who comes to a draft: its writer, somebody whose session has ended, or its writer after it was filed. */
@Injectable()
export class DraftDoor {
  constructor(
    private readonly drafts: FillDraft,
    private readonly directory: OrganisationDirectory,
    private readonly installation: InstallationFacts,
  ) {}

  /** The page's context, or null after whoever is not signed in was led to do so, with what was posted kept for after. */
  async citizen(request: MotcuaRequest, response: Response): Promise<PageContext | null> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    if (context.principal.kind === 'citizen') return context;
    if (request.method === 'GET') {
      response.redirect(SEE_OTHER, `/dang-nhap?next=${encodeURIComponent(request.originalUrl)}`);
      return null;
    }
    const props = { context, form: EMPTY_FORM, next: request.path, isDemo: await this.installation.isDemo() };
    sendPage(response, <SignInPage {...props} resend={resendOf(request.body)} />, 401);
    return null;
  }

  /** The draft, or null after its writer was led to the dossier it has become. */
  async draft(context: PageContext, id: string, response: Response): Promise<DraftInHand | null> {
    return this.unlessFiled(context, id, { response, work: () => this.drafts.open(context.principal, id) });
  }

  /** Work on a draft; a filed one leads to its dossier instead. */
  async unlessFiled<T>(
    { principal }: PageContext,
    id: string,
    { response, work }: { readonly response: Response; readonly work: () => Promise<T> },
  ): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'draft.not_found') throw error;
      const dossierId = await this.drafts.dossierOf(principal, id);
      if (dossierId === null) throw error;
      response.redirect(SEE_OTHER, `/ho-so/${dossierId}/da-nop`);
      return null;
    }
  }

  /** Whoever is known by a phone or an address only is told where that is not enough, with the ways that are. */
  async mayFile(
    context: PageContext,
    response: Response,
    { serviceLevel, procedureId }: Pick<ProcedureVersionEntity, 'serviceLevel' | 'procedureId'>,
  ): Promise<boolean> {
    if (context.principal.contact === undefined || mayFileByContact({ serviceLevel })) return true;
    const form = { ...EMPTY_FORM, refusal: errorText('filing.account_required', {}, context.language) };
    const next = `/thu-tuc/${procedureId}/nop`;
    sendPage(
      response,
      <SignInPage context={context} form={form} next={next} isDemo={await this.installation.isDemo()} />,
      403,
    );
    return false;
  }

  /** What questions are drawn with. */
  async world(context: PageContext, typed: Typed, faults: readonly FaultShown[]): Promise<QuestionWorld> {
    const wards = await this.directory.wards();
    const { language } = context;
    return {
      context,
      typed,
      faults: Object.fromEntries([...faults].reverse().map(({ field, text }) => [field, text])),
      wards: wards.map(({ id, shortNameVi, nameEn }) => ({
        value: id,
        text: language === 'vi' ? shortNameVi : nameEn,
      })),
    };
  }

  async unitNames({ language }: PageContext): Promise<ReadonlyMap<string, string>> {
    const units = await this.directory.units();
    return new Map(units.map(({ id, shortNameVi, nameEn }) => [id, language === 'vi' ? shortNameVi : nameEn]));
  }
}

/** What a form posted, to be posted again after signing in; files cannot be. */
export function resendOf(body: unknown): Readonly<Record<string, readonly string[]>> {
  const SIGN_IN = new Set(['login', 'password', 'next', '_resend']);
  const given = Object.entries(Object(body ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    given.flatMap(([name, value]): readonly (readonly [string, readonly string[]])[] => {
      const texts = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
      return SIGN_IN.has(name) || texts.length === 0 ? [] : [[name, texts]];
    }),
  );
}
