import { DomainError, type FieldFault } from '../errors/domain-error';
import { foldVietnamese } from '../text/fold-vietnamese';
import { canonicalJson } from '../text/canonical-json';
import { conditionProblems, formulaProblems, prefillProblems } from './define-references';
import { defineForm } from './define-form';
import { CORE_KEYS, type Field, type Form, type Option, type Question, type Words } from './form-definition';
import { placed, topFields } from './form-tree';
import { isDate } from './understand';

/** Kinds of question that can be added by hand; the others need an author who knows the files. */
export const ADDABLE_TYPES = [
  'text',
  'textarea',
  'integer',
  'date',
  'phone',
  'email',
  'citizen_number',
  'radio',
  'select',
  'checkbox',
] as const;
export type AddableType = (typeof ADDABLE_TYPES)[number];

export interface QuestionWish {
  readonly label: Words;
  readonly hint: Words;
  readonly optional: boolean;
}

export interface NewQuestion extends QuestionWish {
  readonly type: string;
  /** of a radio or a select */
  readonly options: readonly Words[];
}

/** One change by whoever keeps a form; `page` and `key` name a question on the first level of a page. */
export type FormChange =
  | { readonly kind: 'add'; readonly page: string; readonly question: NewQuestion }
  | { readonly kind: 'reword'; readonly page: string; readonly key: string; readonly question: QuestionWish }
  | { readonly kind: 'remove'; readonly page: string; readonly key: string }
  | { readonly kind: 'move'; readonly page: string; readonly key: string; readonly by: -1 | 1 };

const CHOICES: ReadonlySet<string> = new Set(['radio', 'select']);
const LONGEST_LABEL = 300;
const LONGEST_KEY = 40;
const MOST_OPTIONS = 50;

/**
 * The form after a change, checked as a whole as if its author had written it so.
 * @throws DomainError `request.invalid` naming the fields | `request.not_found` | `form.core_question` |
 * `form.last_question` | `form.question_in_use` | `form.bad_definition`
 */
export function changeForm(form: Form, change: FormChange): Form {
  const page = form.pages.find(({ key }) => key === change.page);
  if (!page) throw new DomainError('request.not_found');
  const fields = change.kind === 'add' ? [...page.fields, added(form, change.question)] : changed(page.fields, change);
  const after = { ...form, pages: form.pages.map((each) => (each === page ? { ...page, fields } : each)) };
  refuseBrokenReferences(after);
  return defineForm(after);
}

/**
 * The next version of a form as it is published.
 * @throws DomainError `form.nothing_changed` | `request.invalid` for a day that is over, or before the last version's
 */
export function nextVersion(
  last: Form,
  after: Form,
  { validFrom, today }: { readonly validFrom: string; readonly today: string },
): Form {
  const isSame = canonicalJson(last.pages) === canonicalJson(after.pages);
  if (isSame) throw new DomainError('form.nothing_changed');
  const earliest = last.validFrom > today ? last.validFrom : today;
  if (!isDate(validFrom)) throw new DomainError('request.invalid', {}, [fault('validFrom', 'field.not_a_date')]);
  if (validFrom < earliest) {
    const tooEarly = fault('validFrom', 'field.date_too_early', { day: earliest });
    throw new DomainError('request.invalid', {}, [tooEarly]);
  }
  return defineForm({ ...after, version: last.version + 1, validFrom });
}

function added(form: Form, { type, label, hint, optional, options }: NewQuestion): Question {
  const faults = [
    ...wordFaults({ label, hint }),
    ...((ADDABLE_TYPES as readonly string[]).includes(type) ? [] : [fault('type', 'field.not_a_choice')]),
    ...(CHOICES.has(type) ? optionFaults(options) : []),
  ];
  if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
  const taken = new Set([...topFields(form).map(({ key }) => key), ...CORE_KEYS]);
  return {
    key: freshKey(label.vi, taken),
    type: type as AddableType,
    label,
    ...(isEmpty(hint) ? {} : { hint }),
    ...(optional ? { optional } : {}),
    ...(CHOICES.has(type) ? { options: optionsOf(options) } : {}),
  };
}

function changed(fields: readonly Field[], change: Exclude<FormChange, { readonly kind: 'add' }>): readonly Field[] {
  const at = fields.findIndex(({ key }) => key === change.key);
  const field = fields[at];
  if (!field) throw new DomainError('request.not_found');
  switch (change.kind) {
    case 'reword':
      return fields.map((each) => (each === field ? reworded(field, change.question) : each));
    case 'remove':
      if ((CORE_KEYS as readonly string[]).includes(field.key)) throw new DomainError('form.core_question');
      if (fields.length === 1) throw new DomainError('form.last_question');
      return fields.filter((each) => each !== field);
    case 'move':
      return moved(fields, at, at + change.by);
  }
}

function reworded(field: Field, { label, hint, optional }: QuestionWish): Field {
  const faults = wordFaults({ label, hint });
  if (faults.length > 0) throw new DomainError('request.invalid', {}, faults);
  const { hint: _before, ...rest } = field;
  const words = { ...rest, label, ...(isEmpty(hint) ? {} : { hint }) } as Field;
  if (words.type === 'group' || words.type === 'repeat' || words.type === 'computed' || words.type === 'note')
    return words;
  const { optional: _was, ...question } = words;
  return { ...question, ...(optional ? { optional } : {}) };
}

/** At the end of its page a question stays where it is. */
function moved(fields: readonly Field[], from: number, to: number): readonly Field[] {
  const field = fields[from];
  if (field === undefined || to < 0 || to >= fields.length) return fields;
  const rest = fields.filter((each) => each !== field);
  return [...rest.slice(0, to), field, ...rest.slice(to)];
}

/** Conditions look back: a question may neither go nor move behind one that asks about its answer. */
function refuseBrokenReferences(form: Form): void {
  const known = new Set(placed(topFields(form)).map(({ path }) => path));
  const lost = [...form.subject.vi.matchAll(/\{([\w.]+)\}/g)].filter(([, path = '']) => !known.has(path));
  const problems = [...conditionProblems(form), ...prefillProblems(form), ...formulaProblems(topFields(form)), ...lost];
  if (problems.length > 0) throw new DomainError('form.question_in_use');
}

function wordFaults({ label, hint }: Pick<QuestionWish, 'label' | 'hint'>): readonly FieldFault[] {
  const labels = (['vi', 'en'] as const).flatMap((language): FieldFault[] => {
    const field = `label_${language}`;
    if (label[language].trim() === '') return [fault(field, 'field.required')];
    return label[language].length > LONGEST_LABEL ? [fault(field, 'field.too_long')] : [];
  });
  // A hint in one language only would leave half of the readers without it.
  const hints = (['vi', 'en'] as const).filter((language) => !isEmpty(hint) && hint[language].trim() === '');
  return [...labels, ...hints.map((language) => fault(`hint_${language}`, 'field.required'))];
}

function optionFaults(options: readonly Words[]): readonly FieldFault[] {
  if (options.length < 2) return [fault('options', 'form.too_few_choices')];
  if (options.length > MOST_OPTIONS) return [fault('options', 'field.too_many_items')];
  return options.some(({ vi, en }) => vi.trim() === '' || en.trim() === '')
    ? [fault('options', 'form.choice_in_both_languages')]
    : [];
}

function optionsOf(options: readonly Words[]): readonly Option[] {
  const taken = new Set<string>();
  return options.map(({ vi, en }) => {
    const value = freshKey(vi, taken);
    taken.add(value);
    return { value, vi, en };
  });
}

/** A key from the words, so that data and exports can be read: "Số tầng nhà" → `soTangNha`. */
function freshKey(words: string, taken: ReadonlySet<string>): string {
  const [first = '', ...others] = foldVietnamese(words)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ');
  const joined = [first, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  const key = (/^[a-z]/.test(joined) ? joined : `q${joined}`).slice(0, LONGEST_KEY - 3);
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}${number}`)) number += 1;
  return `${key}${number}`;
}

function isEmpty({ vi, en }: Words): boolean {
  return vi.trim() === '' && en.trim() === '';
}

function fault(field: string, code: FieldFault['code'], params: FieldFault['params'] = {}): FieldFault {
  return { field, code, params };
}
