import { Injectable } from '@nestjs/common';
import { answerTarget, correctable } from '@kernel/dossier/answer-points';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { ProcedureShelf } from '@modules/catalog';
import { DossierMatter, DossierRecordQuery } from '@modules/dossiers';

/** Something a supplement request can point at. */
export interface SupplementTarget {
  /** `papers.p2` or `answers.subject` */
  readonly target: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** What can be asked for anew: each paper of the procedure or of the dossier, and each question that has one answer. */
@Injectable()
export class PointsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly procedures: ProcedureShelf,
    private readonly matter: DossierMatter,
  ) {}

  /** @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, id: string): Promise<readonly SupplementTarget[]> {
    const { dossier, answers } = await this.unitOfWork.read(principal, (tx) => this.records.read(tx, id));
    const { papers } = await this.procedures.facts(dossier.versionId);
    const { form } = await this.matter.of(dossier, answers);
    return [
      ...papers.map(({ key, nameVi, nameEn }) => ({ target: `papers.${key}`, nameVi, nameEn })),
      ...correctable(form).map(({ path, field: { label } }) => ({
        target: answerTarget(path),
        nameVi: label.vi,
        nameEn: label.en,
      })),
    ];
  }
}
