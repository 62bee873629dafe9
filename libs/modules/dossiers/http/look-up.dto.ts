import { Text } from '@platform/http/validation';
import { ListOf } from '@platform/http/list-of';

export class LookUpDto {
  /** as printed on the receipt */
  @Text(5, 60) readonly number!: string;
  /** the eight characters printed beside it */
  @Text(4, 20) readonly secret!: string;
}

export class StationView {
  readonly station!: string;
  readonly at!: string;
}

export class DegreeView {
  readonly done!: number;
  readonly of!: number;
}

export class ProgressView {
  readonly number!: string;
  readonly state!: string;
  readonly nationalCode!: number | null;
  readonly degree!: DegreeView;
  readonly dueAt!: string | null;
  @ListOf(StationView) readonly stations!: readonly StationView[];
}
