import { Injectable } from '@nestjs/common';
import { ALL_STATES, citizenGroupOf, type CitizenGroup } from '@kernel/dossier/dossier-states';
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
    group: CitizenGroup | null = null,
  ): Promise<Page<DossierSummary>> {
    const states = ALL_STATES.filter((state) => group === null || citizenGroupOf(state) === group);
    const plan = {
      from: 'dossier d',
      where: 'd.applicant_id = $1 AND d.state = ANY($2)',
      values: [principal.actor.id, states],
      sortBy: 'd.submitted_at',
      newestFirst: true,
    };
    return readDossierPage(this.unitOfWork, principal, plan, page);
  }
}
