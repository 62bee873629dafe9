import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { Page } from '@platform/http/cursor';
import { readDossierPage, type DossierSummary } from './dossier-list';

/** A citizen's own dossiers, the newest first. */
@Injectable()
export class MyDossiersQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    principal: Principal,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<DossierSummary>> {
    const plan = {
      from: 'dossier d',
      where: 'd.applicant_id = $1',
      values: [principal.actor.id],
      sortBy: 'd.submitted_at',
      newestFirst: true,
    };
    return readDossierPage(this.unitOfWork, principal, plan, page);
  }
}
