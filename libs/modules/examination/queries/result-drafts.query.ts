import { Injectable } from '@nestjs/common';
import { filledWith } from '@kernel/forms/answer-text';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { DossierMatter, DossierRecordQuery } from '@modules/dossiers';
import { DeskTexts } from './desk-texts';

/** A result in words to start a draft from: the template with this dossier's answers in its places. */
export interface ResultDraftText {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly text: string;
  readonly provenance: string;
}

@Injectable()
export class ResultDraftsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: DossierRecordQuery,
    private readonly matter: DossierMatter,
    private readonly texts: DeskTexts,
  ) {}

  /** An answer that was not given leaves a gap for the drafter. @throws DomainError `dossier.not_found` */
  async ofDossier(principal: Principal, id: string): Promise<readonly ResultDraftText[]> {
    const { dossier, answers: row } = await this.unitOfWork.read(principal, (tx) => this.records.read(tx, id));
    const { form, answers } = await this.matter.of(dossier, row);
    const subject = typeof row['subject'] === 'string' ? row['subject'] : '';
    return this.texts.resultsFor(dossier.procedureId).map(({ text, nameVi, nameEn, ...template }) => ({
      id: template.id,
      nameVi,
      nameEn,
      text: filledWith(form, { subject, ...answers }, text),
      provenance: template.provenance,
    }));
  }
}
