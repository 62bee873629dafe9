import { ListOf } from '@platform/http/list-of';

export class NamedView {
  readonly id!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
}

export class NamedOfficerView {
  readonly id!: string;
  readonly name!: string;
}

export class DossierNamesView {
  readonly procedure!: NamedView;
  readonly wardVi!: string;
  readonly wardEn!: string;
  /** desks the dossier has been at, or will be */
  @ListOf(NamedView) readonly desks!: readonly NamedView[];
  /** officers who have had it in hand, or acted on it */
  @ListOf(NamedOfficerView) readonly officers!: readonly NamedOfficerView[];
}
