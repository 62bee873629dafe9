import { ListOf } from '@platform/http/list-of';

/** A text in both languages. */
export class WordsView {
  readonly vi!: string;
  readonly en!: string;
}

export class FormPageView {
  readonly key!: string;
  readonly title!: WordsView;
  /** questions, groups of questions and lists; the shapes are described in docs/adr/0101-forms-are-data.md */
  @ListOf(Object) readonly fields!: readonly object[];
}

/** An e-form in one version. */
export class FormView {
  readonly id!: string;
  readonly version!: number;
  readonly validFrom!: string;
  /** questions that end it before it begins */
  @ListOf(Object) readonly eligibility!: readonly object[];
  @ListOf(FormPageView) readonly pages!: readonly FormPageView[];
  /** what the answers mean for the papers of the procedure */
  @ListOf(Object) readonly papers!: readonly object[];
  readonly subject!: WordsView;
  readonly source!: string;
  /** no published text was compared */
  readonly illustrative!: boolean;
}
