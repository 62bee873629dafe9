import { Injectable } from '@nestjs/common';
import type { FieldFault } from '@kernel/errors/domain-error';
import { requiredPapers } from '@kernel/procedure/procedure-facts';
import { ProcedureShelf } from '@modules/catalog';
import type { Principal } from '@platform/auth/principal';
import { Settings } from '@platform/config/settings';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork } from '@platform/database/unit-of-work';
import type { KeptPaper } from '../actions/papers-of-form';

/** Small facts of the page that are not the form's. */
@Injectable()
export class FilingPageFacts {
  readonly uploadMb: number;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shelf: ProcedureShelf,
    settings: Settings,
  ) {
    this.uploadMb = settings.MAX_UPLOAD_MB;
  }

  /** Papers still to come, so that they are named together with everything else that is not right. */
  async missingPapers(
    procedureId: string,
    kept: ReadonlyMap<string, KeptPaper>,
    principal: Principal,
  ): Promise<readonly FieldFault[]> {
    const { version } = await this.shelf.inForce(procedureId, await this.now(principal));
    const missing = requiredPapers(await this.shelf.facts(version.id)).filter(({ key }) => !kept.has(key));
    return missing.map(({ key, nameVi }) => ({
      field: `papers.${key}`,
      code: 'dossier.paper_missing',
      params: { papers: nameVi },
    }));
  }

  now(principal: Principal): Promise<number> {
    return this.unitOfWork.read(principal, databaseNow);
  }
}
