import { canonicalJson } from '../text/canonical-json';
import type { Form, Question } from './form-definition';
import { placed, topFields, isQuestion } from './form-tree';

/**
 * Paths of the questions that have to be asked again when a draft moves from one version of its form to another: new
 * ones, and those whose meaning changed. A better hint changes nothing; a choice that is gone does.
 */
export function changedQuestions(before: Form, after: Form): readonly string[] {
  const known = meanings(before);
  return [...meanings(after)].flatMap(([path, meaning]) => (known.get(path) === meaning ? [] : [path]));
}

function meanings(form: Form): ReadonlyMap<string, string> {
  const questions = placed(topFields(form)).filter(({ field }) => isQuestion(field) || field.type === 'repeat');
  return new Map(
    questions.map(({ path, field }) => [
      path,
      isQuestion(field) ? meaningOf(field) : canonicalJson([field.label.vi, field.showIf]),
    ]),
  );
}

function meaningOf({ type, label, optional = false, options = [], min, max, maxLength, showIf }: Question): string {
  const choices = options.map(({ value, vi }) => [value, vi]);
  return canonicalJson({ type, label: label.vi, optional, choices, min, max, maxLength, showIf });
}
