import { ListOf } from '@platform/http/list-of';

/** Dossiers under way: the rows of the queues `unit`, `due_soon` and `overdue` under the same filter. */
export class LoadView {
  readonly open!: number;
  readonly dueSoon!: number;
  readonly overdue!: number;
}

export class AbsenceInForceView {
  readonly id!: string;
  readonly from!: string;
  readonly to!: string;
  readonly substituteName!: string | null;
  readonly isNow!: boolean;
}

export class OfficerLoadView extends LoadView {
  readonly officerId!: string;
  /** since when the oldest lies there */
  readonly oldestAt!: string | null;
  readonly name!: string;
  readonly titleVi!: string;
  readonly unitId!: string;
  /** that lasts or is still to come */
  readonly absence!: AbsenceInForceView | null;
}

export class UnitLoadView {
  /** in nobody's hands */
  readonly unassigned!: LoadView;
  @ListOf(OfficerLoadView) readonly officers!: readonly OfficerLoadView[];
}
