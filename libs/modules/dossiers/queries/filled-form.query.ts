import { Injectable } from '@nestjs/common';
import { answeredPages, type AnsweredPage } from '@kernel/forms/answer-text';
import { DomainError } from '@kernel/errors/domain-error';
import type { Language } from '@kernel/sla/ratio';
import type { Principal } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { OrganisationDirectory } from '@modules/organisation';
import { DossierStore } from '../persistence/dossier-store';
import { DossierMatter } from '../use-cases/dossier-matter';

export interface FilledForm {
  readonly formId: string;
  readonly formVersion: number;
  readonly pages: readonly AnsweredPage[];
}

/** The e-form of a dossier as it was filled in, in words, by the version it was filled in with. */
@Injectable()
export class FilledFormQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DossierStore,
    private readonly matter: DossierMatter,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** null for a dossier that came without one. @throws DomainError `dossier.not_found` */
  async read(principal: Principal, id: string, language: Language): Promise<FilledForm | null> {
    const loaded = await this.unitOfWork.read(principal, (tx) => this.store.load(tx, id));
    if (!loaded) throw new DomainError('dossier.not_found');
    const { dossier, row } = loaded;
    if (row.answers['form'] === undefined) return null;
    const { form, answers } = await this.matter.of(dossier, row.answers);
    const units = new Map(
      (await this.directory.units()).map(({ id: unit, shortNameVi, nameEn }) => [
        unit,
        language === 'vi' ? shortNameVi : nameEn,
      ]),
    );
    return { formId: form.id, formVersion: form.version, pages: answeredPages(form, answers, { language, units }) };
  }
}
