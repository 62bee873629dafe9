import { ListOf } from '@platform/http/list-of';

export class AnswerRowView {
  /** `child.fullName` */
  readonly path!: string;
  readonly label!: string;
  /** null: left empty */
  readonly text!: string | null;
}

export class AnsweredPageView {
  readonly key!: string;
  readonly title!: string;
  @ListOf(AnswerRowView) readonly rows!: readonly AnswerRowView[];
}

export class FilledFormView {
  readonly formId!: string;
  readonly formVersion!: number;
  @ListOf(AnsweredPageView) readonly pages!: readonly AnsweredPageView[];
}
