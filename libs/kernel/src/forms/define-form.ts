import { DomainError } from '../errors/domain-error';
import { spelledOut, unknownParts } from './compound-fields';
import { conditionProblems, formulaProblems, prefillProblems } from './define-references';
import {
  QUESTION_TYPES,
  type AuthoredField,
  type AuthoredForm,
  type Field,
  type Form,
  type Page,
  type Question,
  type Words,
} from './form-definition';
import { isNeeded, isQuestion, placed, questionsOf, topFields } from './form-tree';
import { isDate } from './understand';

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
const MOST_ITEMS = 50;
const WITH_OPTIONS: ReadonlySet<string> = new Set(['radio', 'select', 'multi_checkbox']);
const TYPES: ReadonlySet<string> = new Set([...QUESTION_TYPES, 'group', 'repeat', 'computed', 'note']);

/** What every form must ask, because every dossier has it. */
const CORE: Readonly<Record<string, Question['type']>> = {
  'applicant.fullName': 'name',
  'applicant.phone': 'phone',
  'applicant.address': 'text',
  wardId: 'ward',
  delivery: 'radio',
};

/**
 * Checks a form as a whole and spells out its compound fields, so that a mistake of its author stops the publishing and
 * not a citizen. @throws DomainError `form.bad_definition` with every problem found
 */
export function defineForm(authored: AuthoredForm): Form {
  const pages = authored.pages.map((page): Page => ({ ...page, fields: page.fields.map(spelledOut) }));
  const form: Form = { ...authored, pages };
  const problems = [
    ...authored.pages.flatMap(({ fields }) => fields.flatMap(compoundProblems)),
    ...headProblems(form),
    ...levelProblems(topFields(form), 'form'),
    ...placed(topFields(form)).flatMap(({ path, field }) => fieldProblems(path, field)),
    ...conditionProblems(form),
    ...formulaProblems(topFields(form)),
    ...prefillProblems(form),
    ...coreProblems(form),
    ...paperProblems(form),
  ];
  if (problems.length > 0) throw new DomainError('form.bad_definition', { form: form.id, problems });
  return form;
}

function compoundProblems(field: AuthoredField): readonly string[] {
  if (field.type === 'group' || field.type === 'repeat') return field.fields.flatMap(compoundProblems);
  if (field.type !== 'person' && field.type !== 'address' && field.type !== 'organisation') return [];
  return unknownParts(field).map((part) => `${field.key}: a ${field.type} has no ${part}`);
}

function headProblems({ id, version, validFrom, eligibility, pages, subject }: Form): readonly string[] {
  return [
    ...(SLUG.test(id) ? [] : [`id ${id}`]),
    ...(Number.isInteger(version) && version > 0 ? [] : [`version ${version}`]),
    ...(isDate(validFrom) ? [] : [`validFrom ${validFrom}`]),
    ...twice(
      'page',
      pages.map(({ key }) => key),
    ),
    ...pages.flatMap(({ key, title, lead }) => [
      ...(KEY.test(key) ? [] : [`page key ${key}`]),
      ...wordProblems(`page ${key}`, [title, lead]),
    ]),
    ...wordProblems('subject', [subject]),
    ...eligibility.flatMap(({ key, options }) => [
      ...(options.some(({ stop }) => stop === undefined) ? [] : [`eligibility ${key}: no choice goes on`]),
      ...wordProblems(
        `eligibility ${key}`,
        options.flatMap(({ stop }) => (stop === undefined ? [] : [stop])),
      ),
    ]),
  ];
}

/** Keys of one level are told apart. */
function levelProblems(fields: readonly Field[], where: string): readonly string[] {
  return [
    ...twice(
      where,
      fields.map(({ key }) => key),
    ),
    ...fields.flatMap((field) =>
      field.type === 'group' || field.type === 'repeat' ? levelProblems(field.fields, field.key) : [],
    ),
  ];
}

function fieldProblems(path: string, field: Field): readonly string[] {
  if (!TYPES.has(field.type)) return [`${path}: no type ${field.type}`];
  return [
    ...(KEY.test(field.key) ? [] : [`${path}: bad key`]),
    ...wordProblems(path, [field.label, field.hint]),
    ...(isQuestion(field) ? [...optionProblems(path, field), ...limitProblems(path, field)] : []),
    ...(field.type === 'repeat' ? repeatProblems(path, field) : []),
    ...(field.type === 'group' && field.fields.length === 0 ? [`${path}: empty group`] : []),
  ];
}

function repeatProblems(
  path: string,
  { item, min, max, fields }: Extract<Field, { type: 'repeat' }>,
): readonly string[] {
  const isRange = Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min <= max && max <= MOST_ITEMS;
  // Nothing in the product needs a list of lists, and no page could show one.
  const isFlat = fields.every(({ type }) => type !== 'repeat');
  return [
    ...wordProblems(path, [item]),
    ...(isRange ? [] : [`${path}: from ${min} to ${max}`]),
    ...(isFlat ? [] : [`${path}: a list in a list`]),
    ...(min === 0 || fields.some((field) => field.showIf === undefined && isNeeded(field))
      ? []
      : [`${path}: an item that may be empty cannot be demanded`]),
  ];
}

function optionProblems(path: string, { type, options }: Question): readonly string[] {
  if (!WITH_OPTIONS.has(type)) return options === undefined ? [] : [`${path}: choices for a ${type}`];
  if (options === undefined || options.length < 2) return [`${path}: fewer than two choices`];
  return [
    ...twice(
      `${path}: choice`,
      options.map(({ value }) => value),
    ),
    ...wordProblems(path, options),
  ];
}

function limitProblems(path: string, { type, min, max }: Question): readonly string[] {
  const isDay = type === 'date' || type === 'partial_date';
  const isNumber = type === 'integer' || type === 'decimal' || type === 'money';
  const fits = (limit: Question['min']): boolean =>
    limit === undefined ||
    (isNumber && typeof limit === 'number') ||
    (isDay && (limit === 'today' || (typeof limit === 'string' && isDate(limit))));
  return [min, max].every(fits) ? [] : [`${path}: limits do not suit a ${type}`];
}

function coreProblems(form: Form): readonly string[] {
  const types = new Map(questionsOf(topFields(form)).map(({ path, field }) => [path, field.type]));
  const missing = Object.entries(CORE).filter(([path, type]) => types.get(path) !== type);
  const lost = [...form.subject.vi.matchAll(/\{([\w.]+)\}/g)].filter(([, path = '']) => !types.has(path));
  return [
    ...missing.map(([path, type]) => `${path}: every form asks for this ${type}`),
    ...lost.map(([whole]) => `subject: no question ${whole}`),
  ];
}

function paperProblems({ papers }: Form): readonly string[] {
  return [
    ...twice(
      'paper',
      papers.map(({ key }) => key),
    ),
    ...papers.flatMap(({ key, name }) => wordProblems(`paper ${key}`, [name])),
  ];
}

function wordProblems(where: string, words: readonly (Words | undefined)[]): readonly string[] {
  const isMissing = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';
  return words.flatMap((each) =>
    each === undefined || (!isMissing(each.vi) && !isMissing(each.en)) ? [] : [`${where}: words in vi and en`],
  );
}

function twice(where: string, keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${where}: ${key} appears twice`);
}
