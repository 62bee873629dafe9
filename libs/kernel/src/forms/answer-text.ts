import { formatCount, type Language } from '../sla/ratio';
import { answerAt, isShown } from './conditions';
import type { Answers, AnswerValue, Computed, Field, Form, Question } from './form-definition';
import { eligibilityGroup, isQuestion } from './form-tree';

/** One answer in words, as a person writes it. */
export function answerText(field: Question | Computed, value: AnswerValue, language: Language): string {
  switch (field.type) {
    case 'date':
    case 'partial_date':
      return textOf(value).split('-').reverse().join('/');
    case 'phone':
      return textOf(value).replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
    case 'money':
      return typeof value === 'number' ? formatCount(value, language) : textOf(value);
    case 'decimal':
    case 'integer':
    case 'computed':
      return typeof value === 'number' ? numberText(value, language) : textOf(value);
    case 'radio':
    case 'select':
    case 'multi_checkbox':
      return choiceText(field, value, language);
    case 'checkbox':
    case 'declaration':
      return value === true ? YES[language] : NO[language];
    default:
      return textOf(value);
  }
}

const YES: Readonly<Record<Language, string>> = { vi: 'Có', en: 'Yes' };
const NO: Readonly<Record<Language, string>> = { vi: 'Không', en: 'No' };

function numberText(value: number, language: Language): string {
  const [whole = '', places] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '-' : '';
  return `${sign}${formatCount(Number(whole), language)}${places === undefined ? '' : `${language === 'vi' ? ',' : '.'}${places}`}`;
}

function choiceText({ options = [] }: Question, value: AnswerValue, language: Language): string {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [textOf(value)];
  return chosen.map((each) => options.find((option) => option.value === each)?.[language] ?? each).join(', ');
}

function textOf(value: AnswerValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A question with its answer, in words. */
export interface AnswerRow {
  readonly path: string;
  readonly label: string;
  /** null: left empty */
  readonly text: string | null;
}

export interface AnsweredPage {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

export interface Wording {
  readonly language: Language;
  /** names of units, for questions that choose one */
  readonly units: ReadonlyMap<string, string>;
}

/** A filled form as it is read: page by page, only what was asked. */
export function answeredPages(form: Form, answers: Answers, wording: Wording): readonly AnsweredPage[] {
  const eligibility = eligibilityGroup(form);
  const first =
    form.eligibility.length === 0 ? [] : [{ key: eligibility.key, title: eligibility.label, fields: [eligibility] }];
  return [...first, ...form.pages.filter(({ showIf }) => isShown(showIf, answers))].flatMap(
    ({ key, title, fields }) => {
      const rows = rowsOf(fields, answers, { ...wording, path: '', title: '' });
      return rows.length === 0 ? [] : [{ key, title: title[wording.language], rows }];
    },
  );
}

function rowsOf(
  fields: readonly Field[],
  here: Answers,
  place: Wording & { readonly path: string; readonly title: string },
): readonly AnswerRow[] {
  return fields.flatMap((field): readonly AnswerRow[] => {
    if (field.type === 'note' || !isShown(field.showIf, here)) return [];
    const [value, path] = [here[field.key], place.path + field.key];
    const label = (place.title === '' ? '' : `${place.title}: `) + field.label[place.language];
    if (field.type === 'group')
      return rowsOf(field.fields, (value ?? {}) as Answers, {
        ...place,
        path: `${path}.`,
        title: isOneOfSeveral(fields) ? label : place.title,
      });
    if (field.type === 'repeat')
      return ((value ?? []) as readonly Answers[]).flatMap((item, index) =>
        rowsOf(field.fields, item, {
          ...place,
          path: `${path}.${index}.`,
          title: `${field.item[place.language]} ${index + 1}`,
        }),
      );
    return [{ path, label, text: value === undefined ? null : wordsOf(field, value, place) }];
  });
}

/** Beside another group, "full name" alone would not say whose. */
function isOneOfSeveral(fields: readonly Field[]): boolean {
  return fields.filter(({ type }) => type === 'group').length > 1;
}

function wordsOf(field: Question | Computed, value: AnswerValue, { language, units }: Wording): string {
  if (field.type === 'ward') return units.get(textOf(value)) ?? textOf(value);
  const text = answerText(field, value, language);
  if (field.type === 'money') return `${text}\u00a0₫`;
  return field.type === 'computed' && field.unit !== undefined ? `${text}\u00a0${field.unit[language]}` : text;
}

/** The dossier in one line, for queues and receipts; an answer that is missing leaves a gap and never a hole in the name. */
export function subjectOf(form: Form, answers: Answers): string {
  return filledWith(form, answers, form.subject.vi).slice(0, 500);
}

/** A text with answers in the places of their paths: `{child.fullName}`. */
export function filledWith(form: Form, answers: Answers, text: string): string {
  const questions = new Map(form.pages.flatMap(({ fields }) => fields).flatMap((field) => namedQuestions(field)));
  return text.replace(/\{([\w.]+)\}/g, (_whole, path: string) => {
    const [value, question] = [answerAt(answers, path), questions.get(path)];
    return value === undefined ? '…' : question === undefined ? textOf(value) : answerText(question, value, 'vi');
  });
}

function namedQuestions(field: Field, prefix = ''): readonly (readonly [string, Question])[] {
  if (field.type === 'group') return field.fields.flatMap((inner) => namedQuestions(inner, `${prefix}${field.key}.`));
  return isQuestion(field) ? [[prefix + field.key, field]] : [];
}
