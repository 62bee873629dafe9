import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError, type FieldFault } from '@kernel/errors/domain-error';
import { FillDraft, SubmitDraft, type DraftInHand } from '@modules/dossiers';
import { Id } from '@platform/http/params';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { faultsShown } from '../components/fault-list';
import type { PageContext } from '../components/page-context';
import { sendPage } from '../components/render';
import { CheckPage } from '../pages/check.page';
import { paperNames } from '../pages/draft-papers.page';
import { DraftDoor, SEE_OTHER } from './draft-door';

/** The last look, and filing. */
@ApiExcludeController()
@Controller('ho-so-nhap/:id')
export class CheckPageController {
  constructor(
    private readonly door: DraftDoor,
    private readonly filling: FillDraft,
    private readonly submitting: SubmitDraft,
  ) {}

  @Get('kiem-tra')
  @Permit('anyone')
  async check(@Req() request: MotcuaRequest, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const context = await this.door.citizen(request, response);
    const draft = context && (await this.door.draft(context, id, response));
    if (context && draft) await this.show(context, response, draft, []);
  }

  /** However often it is pressed, reloaded or restored: one draft, one dossier. */
  @Post('nop')
  @Permit('anyone')
  async submit(
    @Req() request: MotcuaRequest,
    @Id('id') id: string,
    @Body() posted: Readonly<Record<string, unknown>>,
    @Res() response: Response,
  ): Promise<void> {
    const context = await this.door.citizen(request, response);
    if (context === null) return;
    const draft = await this.door.unlessFiled(context, id, {
      response,
      work: () => this.declared(context, id, posted),
    });
    if (draft === null) return;
    try {
      const { body } = await this.submitting.submit(context.principal, id);
      response.redirect(SEE_OTHER, `/ho-so/${body.id}/da-nop`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.faults.length === 0) throw error;
      const faults = error.faults.map((fault) => ({ ...fault, field: fault.field.replace(/^answers\./, '') }));
      await this.show(context, response, draft, faults);
    }
  }

  /** The declaration is an answer like the others, given on this page. */
  private async declared(
    { principal }: PageContext,
    id: string,
    posted: Readonly<Record<string, unknown>>,
  ): Promise<DraftInHand> {
    let draft = await this.filling.open(principal, id);
    for (const { key } of draft.form.pages.filter(({ atCheck }) => atCheck === true))
      ({ draft } = await this.filling.save(principal, id, { page: key, posted, isDone: true }));
    return draft;
  }

  private async show(
    context: PageContext,
    response: Response,
    draft: DraftInHand,
    faults: readonly FieldFault[],
  ): Promise<void> {
    const { language } = context;
    const shown = faultsShown(draft.form, faults, { language, papers: paperNames(draft, context) });
    const world = await this.door.world(context, draft.state.typed, shown);
    const units = await this.door.unitNames(context);
    const page = <CheckPage world={world} draft={draft} faults={shown} units={units} />;
    sendPage(response, page, faults.length > 0 ? 422 : 200);
  }
}
