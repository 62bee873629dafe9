import type { ErrorObject } from 'ajv/dist/2020';
import type { FieldFault } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import { numberLimits } from '@kernel/forms/form-schema';
import type { Field, Form, Question, QuestionType } from '@kernel/forms/form-definition';
import { isQuestion, pathOfQuestion, placed, topFields } from '@kernel/forms/form-tree';

/** What a wrong answer of each kind is called; texts and choices say it by their keyword. */
const BY_TYPE: Readonly<Partial<Record<QuestionType, ErrorCode>>> = {
  integer: 'field.not_a_number',
  decimal: 'field.not_a_number',
  money: 'field.not_a_number',
  date: 'field.not_a_date',
  partial_date: 'field.not_a_date',
  time: 'field.not_a_time',
  phone: 'field.not_a_phone',
  email: 'field.not_an_email',
  citizen_number: 'field.not_a_citizen_number',
  tax_code: 'field.not_a_tax_code',
  declaration: 'form.declare',
  ward: 'unit.unknown',
  radio: 'field.not_a_choice',
  select: 'field.not_a_choice',
  multi_checkbox: 'field.not_a_choice',
  checkbox: 'field.not_a_choice',
};

const BY_KEYWORD: Readonly<Record<string, ErrorCode>> = {
  required: 'field.required',
  additionalProperties: 'field.unknown',
  'false schema': 'field.unknown',
  minLength: 'field.too_short',
  maxLength: 'field.too_long',
  minItems: 'field.too_many_items',
  maxItems: 'field.too_many_items',
  pattern: 'field.bad_characters',
};

/** What ajv found, as faults of the form's own fields, one a field, in the order in which the form asks. */
export class SchemaFaults {
  private readonly fields: ReadonlyMap<string, Field>;
  private readonly order: ReadonlyMap<string, number>;

  constructor(form: Form) {
    const all = placed(topFields(form));
    this.fields = new Map(all.map(({ path, field }) => [path, field]));
    this.order = new Map(all.map(({ path }, index) => [path, index]));
  }

  faults(errors: readonly ErrorObject[]): readonly FieldFault[] {
    const faults = errors.filter(({ keyword }) => keyword !== 'if').map((error) => this.faultOf(error));
    const first = new Map([...faults].reverse().map((fault) => [fault.field, fault]));
    return [...first.values()].sort((a, b) => this.placeOf(a.field) - this.placeOf(b.field));
  }

  private faultOf({ instancePath, keyword, params }: ErrorObject): FieldFault {
    const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string };
    const field = [...instancePath.split('/').slice(1), missingProperty ?? additionalProperty ?? '']
      .filter((step) => step !== '')
      .join('.');
    const question = this.fields.get(pathOfQuestion(field));
    if (question === undefined || !isQuestion(question))
      return { field, code: BY_KEYWORD[keyword] ?? 'field.not_an_object' };
    return answerFault(field, question, keyword);
  }

  private placeOf(field: string): number {
    return this.order.get(pathOfQuestion(field)) ?? this.order.size;
  }
}

function answerFault(field: string, question: Question, keyword: string): FieldFault {
  if (keyword === 'minimum' || keyword === 'maximum')
    return { field, code: 'field.not_between', params: numberLimits(question) };
  const isMissing = keyword === 'required' && question.type !== 'declaration';
  const byType = keyword === 'type' ? (BY_TYPE[question.type] ?? 'field.not_text') : BY_TYPE[question.type];
  return { field, code: isMissing ? 'field.required' : (byType ?? BY_KEYWORD[keyword] ?? 'field.invalid') };
}
