import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import { typedOnPage } from '@kernel/forms/draft-state';
import { eligibilityGroup } from '@kernel/forms/form-tree';
import { ProcedureShelf } from '@modules/catalog';
import { Drafts, StartDraft } from '@modules/dossiers';
import { FormShelf } from '@modules/forms';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { isId, newId } from '@platform/identifiers/new-id';
import { faultsShown } from '../components/fault-list';
import type { PageContext } from '../components/page-context';
import { sendPage } from '../components/render';
import { FilingStartPage } from '../pages/filing-start.page';
import { FilingPageFacts } from '../queries/filing-page-facts';
import { DraftDoor, SEE_OTHER } from './draft-door';

interface Shown {
  readonly id: string;
  readonly posted: Readonly<Record<string, unknown>>;
  readonly faults: DomainError['faults'];
  readonly copyOf: string | null;
  readonly sendKey: string;
}

/** Where filing begins: what is needed, who may, and drafts already under way. */
@ApiExcludeController()
@Controller('thu-tuc/:id/nop')
export class FilingStartController {
  constructor(
    private readonly door: DraftDoor,
    private readonly shelf: ProcedureShelf,
    private readonly forms: FormShelf,
    private readonly drafts: Drafts,
    private readonly starting: StartDraft,
    private readonly facts: FilingPageFacts,
  ) {}

  @Get()
  @Permit('anyone')
  async begin(
    @Req() request: MotcuaRequest,
    @Param('id') id: string,
    @Query('tu') copyOf: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    if (context === null) return;
    const shown = { id, posted: {}, faults: [], copyOf: idOrNull(copyOf), sendKey: newId() };
    await this.show(context, response, shown);
  }

  @Post()
  @Permit('anyone')
  async start(
    @Req() request: MotcuaRequest,
    @Param('id') id: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    if (context === null) return;
    const { principal } = context;
    const [copyOf, sendKey] = [idOrNull(posted['_tu']), idOrNull(posted['_key']) ?? newId()];
    const key = { key: sendKey, route: `POST ${request.path}`, requestHash: copyOf ?? '' };
    const beginning = { procedureId: id, posted, profile: await this.facts.profile(principal), copyOf };
    try {
      const { body } = await this.starting.start(principal, key, beginning);
      response.redirect(SEE_OTHER, `/ho-so-nhap/${body.id}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'request.invalid') throw error;
      await this.show(context, response, { id, posted, faults: error.faults, copyOf, sendKey });
    }
  }

  private async show(context: PageContext, response: Response, { id, posted, faults, ...rest }: Shown): Promise<void> {
    const now = await this.facts.now(context.principal);
    const published = await this.shelf.inForce(id, now);
    if (!(await this.door.mayFile(context, response, published.version))) return;
    const form = await this.forms.formOf(id, now);
    if (form === null) throw new DomainError('form.unknown', { form: id });
    const shown = faultsShown(form, faults, context);
    const typed = typedOnPage([eligibilityGroup(form)], posted);
    const world = await this.door.world(context, typed, shown);
    const drafts = await this.underWay(context, id);
    const page = (
      <FilingStartPage world={world} published={published} form={form} faults={shown} drafts={drafts} {...rest} />
    );
    sendPage(response, page, faults.length > 0 ? 422 : 200);
  }

  private async underWay(
    { principal }: PageContext,
    procedureId: string,
  ): Promise<readonly { readonly id: string; readonly updatedAt: string }[]> {
    const all = await this.drafts.list(principal);
    const procedures = await Promise.all(all.map((draft) => this.shelf.facts(draft.procedureVersionId)));
    return all.filter((_draft, index) => procedures[index]?.procedureId === procedureId);
  }
}

function idOrNull(value: unknown): string | null {
  return typeof value === 'string' && isId(value) ? value : null;
}
