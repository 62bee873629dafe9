import { IsIn } from 'class-validator';
import { ListOf } from '@platform/http/list-of';
import { Text } from '@platform/http/validation';
import { DESK_QUEUES, type DeskQueue } from '@modules/dossiers';

export class SaveViewDto {
  @Text(1, 80) readonly name!: string;
  @IsIn(DESK_QUEUES) readonly queue!: DeskQueue;
  /** filters and sort as `GET /dossiers` takes them: `due=overdue&sort=number` */
  @Text(0, 2000) readonly query!: string;
  /** `unit`: shared with everybody of the own unit */
  @IsIn(['own', 'unit']) readonly scope!: 'own' | 'unit';
}

export class ViewView {
  readonly id!: string;
  readonly name!: string;
  readonly queue!: string;
  readonly query!: string;
  /** own, unit */
  readonly scope!: string;
  /** the officer who saved it; only they change it */
  readonly ownerId!: string;
}

export class ViewListView {
  @ListOf(ViewView) readonly items!: readonly ViewView[];
}
