import { Injectable } from '@nestjs/common';
import { answerTarget, correctable } from '@kernel/dossier/answer-points';
import type { Question } from '@kernel/forms/form-definition';
import { topFields } from '@kernel/forms/form-tree';
import { typedOf, type Typed } from '@kernel/forms/typed-answers';
import type { PaperRequirement } from '@kernel/procedure/procedure-facts';
import { ProcedureShelf } from '@modules/catalog';
import { DossierMatter, type DossierDetail } from '@modules/dossiers';
import { OrganisationDirectory } from '@modules/organisation';
import { Settings } from '@platform/config/settings';

/** What a supplement can be about: papers and questions by their targets, and what is in the boxes now. */
export interface SupplementScene {
  readonly papers: readonly PaperRequirement[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly typed: Typed;
  readonly wards: readonly { readonly id: string; readonly shortNameVi: string; readonly nameEn: string }[];
  readonly uploadMb: number;
}

@Injectable()
export class SupplementFacts {
  constructor(
    private readonly shelf: ProcedureShelf,
    private readonly matter: DossierMatter,
    private readonly directory: OrganisationDirectory,
    private readonly settings: Settings,
  ) {}

  async scene({ dossier, answers: given }: DossierDetail): Promise<SupplementScene> {
    const { form, answers } = await this.matter.of(dossier, given);
    return {
      papers: (await this.shelf.facts(dossier.versionId)).papers,
      questions: new Map(correctable(form).map(({ path, field }) => [answerTarget(path), field])),
      typed: typedOf(topFields(form), answers, answerTarget('')),
      wards: await this.directory.wards(),
      uploadMb: this.settings.MAX_UPLOAD_MB,
    };
  }
}
