import { ListOf } from '@platform/http/list-of';

/** A unit as the public sees it. */
export class UnitView {
  readonly id!: string;
  readonly kind!: string;
  readonly parentId!: string | null;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly officialCode!: string | null;
  /** first part of the dossier numbers given here; a labelled placeholder in the demonstration */
  readonly agencyCode!: string | null;
  readonly agencyCodeIsPlaceholder!: boolean;
  readonly validTo!: string | null;
}

export class UnitListView {
  @ListOf(UnitView) readonly items!: readonly UnitView[];
}
