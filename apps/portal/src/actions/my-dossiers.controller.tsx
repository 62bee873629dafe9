import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CITIZEN_GROUPS } from '@kernel/dossier/dossier-states';
import { ProcedureShelf } from '@modules/catalog';
import { Drafts, MyDossiersQuery } from '@modules/dossiers';
import type { Principal } from '@platform/auth/principal';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { MyDossiersPage, type DraftShown, type GroupShown } from '../pages/my-dossiers.page';

const PAGE = 10;

interface ListQuery {
  readonly group?: unknown;
  readonly after?: unknown;
}

/** A citizen's own dossiers. */
@ApiExcludeController()
@Controller()
export class MyDossiersPageController {
  constructor(
    private readonly mine: MyDossiersQuery,
    private readonly shelf: ProcedureShelf,
    private readonly drafts: Drafts,
  ) {}

  @Get('ho-so-cua-toi')
  @Permit('citizen')
  async list(@Req() request: MotcuaRequest, @Query() query: ListQuery, @Res() response: Response): Promise<void> {
    rememberLanguage(request, response);
    const context = contextOf(request);
    const chosen = CITIZEN_GROUPS.find((group) => group === query.group);
    const after = typeof query.after === 'string' && query.after !== '' ? query.after : null;
    const groups: GroupShown[] = [];
    for (const group of chosen === undefined ? CITIZEN_GROUPS : [chosen]) {
      const page = { limit: PAGE, after: chosen === undefined ? null : after };
      const { items, next } = await this.mine.page(context.principal, page, group);
      groups.push({ group, dossiers: items, next });
    }
    const drafts = chosen === undefined ? await this.draftsOf(context.principal) : [];
    const names = new Map<string, { nameVi: string; nameEn: string }>();
    for (const { procedureId } of [...drafts, ...groups.flatMap(({ dossiers }) => dossiers)]) {
      const procedure = await this.shelf.procedure(procedureId);
      if (procedure) names.set(procedureId, procedure);
    }
    sendPage(
      response,
      <MyDossiersPage context={context} drafts={drafts} groups={groups} names={names} isWhole={chosen === undefined} />,
    );
  }

  private async draftsOf(principal: Principal): Promise<readonly DraftShown[]> {
    const drafts = await this.drafts.list(principal);
    return Promise.all(
      drafts.map(async ({ id, procedureVersionId, updatedAt, expiresAt }) => {
        const { procedureId } = await this.shelf.facts(procedureVersionId);
        return { id, procedureId, updatedAt, expiresAt };
      }),
    );
  }
}
