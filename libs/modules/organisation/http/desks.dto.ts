import { ListOf } from '@platform/http/list-of';

export class DeskView {
  readonly id!: string;
  readonly unitId!: string;
  /** one_stop, leader, expert */
  readonly kind!: string;
  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly unitNameVi!: string;
  readonly unitNameEn!: string;
}

export class DeskListView {
  @ListOf(DeskView) readonly items!: readonly DeskView[];
}

export class DeskOfficerView {
  readonly id!: string;
  readonly name!: string;
  readonly titleVi!: string;
  /** held at this desk today */
  @ListOf(String) readonly roles!: readonly string[];
  readonly isPresent!: boolean;
  /** when the officer is expected back; null when present */
  readonly absentUntil!: string | null;
}

export class DeskOfficerListView {
  @ListOf(DeskOfficerView) readonly items!: readonly DeskOfficerView[];
}

/** Desks and their people, for choosing where a dossier goes. */
