export { FormsHttpModule, FormsModule } from './forms.module';
export { FormShelf } from './queries/form-shelf';
export { CheckAnswers } from './use-cases/check-answers';
