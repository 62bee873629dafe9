import { answerAt } from './conditions';
import type { Answers, AnswerValue, Field, Question, Repeat } from './form-definition';
import { isQuestion } from './form-tree';
import { answerText } from './answer-text';

/** What a form on a page holds: box name → what is typed in it. A name is the path: `witnesses.0.fullName`. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** How many items a repeat shows; `witnesses#` → `2`. */
export function countName(path: string): string {
  return `${path}#`;
}

/** Items to show: as many as were asked for, never fewer than must be or more than may. */
export function itemCount({ min, max }: Repeat, path: string, typed: Typed): number {
  const asked = Number(typed[countName(path)] ?? 0);
  const held = Object.keys(typed).flatMap((name) => {
    const index = name.startsWith(`${path}.`) ? Number(name.slice(path.length + 1).split('.')[0]) : Number.NaN;
    return Number.isInteger(index) ? [index + 1] : [];
  });
  return Math.min(max, Math.max(min, 1, Number.isInteger(asked) ? asked : 0, ...held));
}

/** The boxes of these fields as the nested answers they mean, for `readAnswers`. */
export function answersTyped(fields: readonly Field[], typed: Typed, prefix = ''): Readonly<Record<string, unknown>> {
  const entries = fields.flatMap((field): readonly (readonly [string, unknown])[] => {
    const path = prefix + field.key;
    if (field.type === 'group') return [[field.key, answersTyped(field.fields, typed, `${path}.`)]];
    if (field.type === 'repeat') return [[field.key, itemsTyped(field, path, typed)]];
    return isQuestion(field) && typed[path] !== undefined ? [[field.key, typed[path]]] : [];
  });
  return Object.fromEntries(entries);
}

function itemsTyped(field: Repeat, path: string, typed: Typed): readonly unknown[] {
  return Array.from({ length: itemCount(field, path, typed) }, (_, index) =>
    answersTyped(field.fields, typed, `${path}.${index}.`),
  );
}

/** Answers as they are shown in the boxes again: `0912 345 678`, `12/03/2025`, `15.000`. */
export function typedOf(fields: readonly Field[], answers: Answers, prefix = ''): Typed {
  return Object.assign({}, ...fields.map((field) => boxesOf(field, answers[field.key], prefix + field.key))) as Typed;
}

function boxesOf(field: Field, value: AnswerValue | undefined, path: string): Typed {
  if (value === undefined) return {};
  if (field.type === 'group') return typedOf(field.fields, value as Answers, `${path}.`);
  if (field.type === 'repeat') {
    const items = value as readonly Answers[];
    const boxes = items.map((item, index) => typedOf(field.fields, item, `${path}.${index}.`));
    return Object.assign({ [countName(path)]: String(items.length) }, ...boxes) as Typed;
  }
  return isQuestion(field) ? { [path]: boxOf(field, value) } : {};
}

function boxOf(question: Question, value: AnswerValue): string | readonly string[] {
  switch (question.type) {
    case 'multi_checkbox':
      return value as readonly string[];
    case 'radio':
    case 'select':
    case 'ward':
      return typeof value === 'string' ? value : '';
    case 'checkbox':
    case 'declaration':
      return value === true ? 'true' : 'false';
    default:
      return answerText(question, value, 'vi');
  }
}

/** First proposals for boxes nobody has filled in: from the profile or from an earlier answer. */
export function proposals(
  fields: readonly Field[],
  known: { readonly answers: Answers; readonly profile: Answers },
  prefix = '',
): Typed {
  const boxes = fields.map((field): Typed => {
    const path = prefix + field.key;
    if (field.type === 'group') return proposals(field.fields, known, `${path}.`);
    if (!isQuestion(field) || field.prefill === undefined) return {};
    const value = answerAt({ ...known.answers, profile: known.profile }, field.prefill);
    return value === undefined ? {} : { [path]: boxOf(field, value) };
  });
  return Object.assign({}, ...boxes) as Typed;
}
