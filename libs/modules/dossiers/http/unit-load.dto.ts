import { ListOf } from '@platform/http/list-of';

export class LoadView {
  readonly open!: number;
  readonly dueSoon!: number;
  readonly overdue!: number;
  /** since when the oldest lies there */
  readonly oldestAt!: string | null;
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
  readonly name!: string;
  readonly titleVi!: string;
  readonly unitId!: string;
  /** that lasts or is still to come */
  readonly absence!: AbsenceInForceView | null;
}

export class UnitLoadView {
  /** in the queues of desks, in nobody's hands */
  readonly unassigned!: LoadView;
  @ListOf(OfficerLoadView) readonly officers!: readonly OfficerLoadView[];
}
