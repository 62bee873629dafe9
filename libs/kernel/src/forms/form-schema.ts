import type { Condition, Field, Form, Question, QuestionType } from './form-definition';
import { isNeeded, isQuestion, topFields } from './form-tree';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Control characters and the invisible direction marks that make one text look like another. */
const PLAIN = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]*$';
/** Civil Code 2015 art. 26(3): a name is no number. */
const NAME = '^[^\\p{N}\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069<>]*$';

const LONGEST: Readonly<Partial<Record<QuestionType, number>>> = { text: 300, name: 100, textarea: 3_000, email: 200 };
/** More is a slip of the finger: a thousand billion đồng. */
const LARGEST = 1_000_000_000_000_000;

const DATE = '^\\d{4}-\\d{2}-\\d{2}$';

/**
 * The schema a dossier's answers have to satisfy, compiled from the same definition that draws the form. Nothing that is
 * not asked is accepted, and a question is asked exactly when its conditions hold.
 */
export function schemaOf(form: Form): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...objectOf(topFields(form)) };
}

function objectOf(fields: readonly Field[]): JsonSchema {
  const asked = fields.filter(({ type }) => type !== 'note');
  const local = rules(asked);
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map((field) => [field.key, valueOf(field)])),
    required: asked.filter((field) => isNeeded(field) && field.showIf === undefined).map(({ key }) => key),
    additionalProperties: false,
    ...(local.length === 0 ? {} : { allOf: local }),
  };
}

/** When the conditions hold the field is there (if it must be); when not, it is not. */
function rules(fields: readonly Field[]): readonly JsonSchema[] {
  return fields.flatMap((field) => {
    const { key, showIf } = field;
    if (showIf === undefined) return [];
    const then = isNeeded(field) ? { required: [key] } : {};
    return [{ if: { allOf: showIf.map(conditionOf) }, then, else: { properties: { [key]: false } } }];
  });
}

/** `child.sex = 'male'` as a schema: every step of the path must be there. */
function conditionOf(condition: Condition): JsonSchema {
  return condition.field
    .split('.')
    .reduceRight<JsonSchema>(
      (inner, key) => ({ type: 'object', required: [key], properties: { [key]: inner } }),
      testOf(condition),
    );
}

function testOf(condition: Condition): JsonSchema {
  switch (condition.op) {
    case 'filled':
      return {};
    case '=':
      return oneOf([condition.value]);
    case '≠':
      return { not: oneOf([condition.value]) };
    case 'in':
      return oneOf(condition.value);
    case '<':
      return { type: 'number', exclusiveMaximum: condition.value };
    case '>':
      return { type: 'number', exclusiveMinimum: condition.value };
  }
}

/** The value itself, or one of several choices. */
function oneOf(values: readonly unknown[]): JsonSchema {
  return { anyOf: [{ enum: values }, { type: 'array', contains: { enum: values } }] };
}

function valueOf(field: Field): JsonSchema {
  if (isQuestion(field)) return answerOf(field);
  switch (field.type) {
    case 'group':
      return objectOf(field.fields);
    case 'repeat':
      return { type: 'array', minItems: field.min, maxItems: field.max, items: objectOf(field.fields) };
    default:
      return { type: 'number' };
  }
}

function answerOf(question: Question): JsonSchema {
  switch (question.type) {
    case 'text':
    case 'textarea':
    case 'name':
      return textOf(question);
    case 'integer':
    case 'money':
    case 'decimal':
      return numberOf(question);
    case 'radio':
    case 'select':
      return { type: 'string', enum: valuesOf(question) };
    case 'multi_checkbox':
      return { type: 'array', items: { type: 'string', enum: valuesOf(question) }, uniqueItems: true, minItems: 1 };
    case 'checkbox':
      return { type: 'boolean' };
    case 'declaration':
      return { const: true };
    default:
      return { type: 'string', ...PATTERNS[question.type] };
  }
}

/** Whether a day is real and within its limits is checked beside (`date-limits.ts`): a schema knows no today. */
const PATTERNS: Readonly<Record<string, JsonSchema>> = {
  date: { pattern: DATE },
  partial_date: { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  time: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
  phone: { pattern: '^0[35789]\\d{8}$' },
  email: { pattern: '^[^\\s@<>",;]+@[^\\s@<>",;.]+(\\.[^\\s@<>",;.]+)+$', maxLength: 200 },
  citizen_number: { pattern: '^\\d{12}$' },
  tax_code: { pattern: '^(\\d{10}(-\\d{3})?|\\d{12})$' },
  ward: { minLength: 1, maxLength: 100 },
};

function textOf({ type, maxLength }: Question): JsonSchema {
  return {
    type: 'string',
    minLength: 1,
    maxLength: maxLength ?? LONGEST[type] ?? 300,
    pattern: type === 'name' ? NAME : PLAIN,
  };
}

/** Limits of a number question; the ones a robot and a message need too. */
export function numberLimits({ min, max }: Pick<Question, 'min' | 'max'>): {
  readonly min: number;
  readonly max: number;
} {
  return { min: typeof min === 'number' ? min : 0, max: typeof max === 'number' ? max : LARGEST };
}

function numberOf(question: Question): JsonSchema {
  const { min, max } = numberLimits(question);
  return { type: question.type === 'decimal' ? 'number' : 'integer', minimum: min, maximum: max };
}

function valuesOf({ options = [] }: Question): readonly string[] {
  return options.map(({ value }) => value);
}
