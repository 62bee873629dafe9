export { FormsHttpModule, FormsModule } from './forms.module';
export { BlankPapers } from './queries/blank-papers.query';
export { FormShelf } from './queries/form-shelf';
export type { BlankKind } from './texts/blank-texts';
export { CheckAnswers } from './use-cases/check-answers';
export { FormEditor, type FormInHand, type KeptForm } from './use-cases/form-editor';
