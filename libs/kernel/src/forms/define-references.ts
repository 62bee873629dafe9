import type { Condition, Field, Form, Question } from './form-definition';
import { isQuestion, placed, topFields } from './form-tree';

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'computed']);

/** Conditions look back, at questions of their own level that can have such an answer. */
export function conditionProblems(form: Form): readonly string[] {
  const everything = topFields(form);
  return [
    ...levelConditions(everything, ''),
    ...form.papers.flatMap(({ key, showIf = [] }) => refused(`paper ${key}`, showIf, knownIn(everything))),
    // A page without fields would carry its condition unseen.
    ...form.pages.flatMap(({ key, fields }) => (fields.length === 0 ? [`page ${key}: empty`] : [])),
  ];
}

function levelConditions(fields: readonly Field[], prefix: string): readonly string[] {
  return fields.flatMap((field, index) => [
    ...refused(prefix + field.key, field.showIf ?? [], knownIn(fields.slice(0, index))),
    ...(field.type === 'group' || field.type === 'repeat'
      ? levelConditions(field.fields, `${prefix}${field.key}.`)
      : []),
  ]);
}

function knownIn(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(placed(fields).map(({ path, field }) => [path, field]));
}

function refused(
  where: string,
  conditions: readonly Condition[],
  known: ReadonlyMap<string, Field>,
): readonly string[] {
  return conditions.flatMap((condition) => {
    const field = known.get(condition.field);
    if (field === undefined || field.type === 'note' || field.type === 'group')
      return [`${where}: ${condition.field} is no earlier question`];
    return suits(condition, field) ? [] : [`${where}: ${condition.field} is never ${condition.op} that`];
  });
}

function suits(condition: Condition, field: Field): boolean {
  switch (condition.op) {
    case 'filled':
      return true;
    case '<':
    case '>':
      return NUMBERS.has(field.type) && typeof condition.value === 'number';
    case 'in':
      return isQuestion(field) && condition.value.every((value) => canBe(field, value));
    default:
      return isQuestion(field) && canBe(field, condition.value);
  }
}

function canBe({ type, options }: Question, value: unknown): boolean {
  if (options !== undefined) return options.some((option) => option.value === value);
  if (type === 'checkbox') return typeof value === 'boolean';
  return NUMBERS.has(type) ? typeof value === 'number' : typeof value === 'string';
}

/** A formula reckons with earlier numbers. */
export function formulaProblems(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field, index): readonly string[] => {
    if (field.type === 'group' || field.type === 'repeat') return formulaProblems(field.fields);
    if (field.type !== 'computed') return [];
    const numbers = new Set(
      placed(fields.slice(0, index)).flatMap((each) =>
        NUMBERS.has(each.field.type) ? [each.path.replace('.*.', '.')] : [],
      ),
    );
    return field.of.filter((path) => !numbers.has(path)).map((path) => `${field.key}: ${path} is no earlier number`);
  });
}

const PROFILE: ReadonlySet<string> = new Set(['profile.name', 'profile.phone', 'profile.email']);

/** A proposal comes from the profile or from an earlier question. */
export function prefillProblems(form: Form): readonly string[] {
  const all = placed(topFields(form));
  return all.flatMap(({ path, field }, index) => {
    if (!isQuestion(field) || field.prefill === undefined || PROFILE.has(field.prefill)) return [];
    // Of an earlier person, whatever parts both have.
    const sources = new Set([field.prefill, field.prefill.replace(/\.\w+$/, '')]);
    const isEarlier = all.slice(0, index).some((each) => sources.has(each.path));
    return isEarlier ? [] : [`${path}: nothing to propose from ${field.prefill}`];
  });
}
