import { ListOf } from '@platform/http/list-of';

export class AlertView {
  readonly dossierId!: string;
  readonly number!: string;
  /** due_soon, overdue, overdue_2_days, overdue_5_days */
  readonly rung!: string;
  readonly dueAt!: string;
  readonly markedAt!: string;
}

export class AlertListView {
  @ListOf(AlertView) readonly items!: readonly AlertView[];
}
