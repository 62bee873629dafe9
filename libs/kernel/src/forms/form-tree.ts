import {
  ELIGIBILITY,
  type EligibilityQuestion,
  type Field,
  type Form,
  type Group,
  type Question,
} from './form-definition';

/** A question, and where it is: `child.sex`, `witnesses.*.fullName`. */
export interface Placed<F extends Field = Field> {
  readonly path: string;
  readonly field: F;
}

/** Stands for the number of an item in the path of a repeated question. */
export const EACH = '*';

/** Eligibility questions as what they are: a group of choices that comes first. */
export function eligibilityGroup({ eligibility }: Pick<Form, 'eligibility'>): Group {
  const choice = ({ options, ...question }: EligibilityQuestion): Question => ({
    ...question,
    type: 'radio',
    options: options.map(({ value, vi, en }) => ({ value, vi, en })),
  });
  return {
    type: 'group',
    key: ELIGIBILITY,
    label: { vi: 'Điều kiện', en: 'Conditions' },
    fields: eligibility.map(choice),
  };
}

/** Every field of a form in the order it is asked, a page's own condition added to each of its fields. */
export function topFields(form: Form): readonly Field[] {
  const first = form.eligibility.length === 0 ? [] : [eligibilityGroup(form)];
  const asked = form.pages.flatMap(({ fields, showIf = [] }) =>
    fields.map((field) => (showIf.length === 0 ? field : { ...field, showIf: [...showIf, ...(field.showIf ?? [])] })),
  );
  return [...first, ...asked];
}

/** All fields below these, with their paths; groups and repeats themselves too, before what is in them. */
export function placed(fields: readonly Field[], prefix = ''): readonly Placed[] {
  return fields.flatMap((field): readonly Placed[] => {
    const path = prefix + field.key;
    if (field.type === 'group') return [{ path, field }, ...placed(field.fields, `${path}.`)];
    if (field.type === 'repeat') return [{ path, field }, ...placed(field.fields, `${path}.${EACH}.`)];
    return [{ path, field }];
  });
}

export function isQuestion(field: Field): field is Question {
  return field.type !== 'group' && field.type !== 'repeat' && field.type !== 'computed' && field.type !== 'note';
}

export function questionsOf(fields: readonly Field[], prefix = ''): readonly Placed<Question>[] {
  return placed(fields, prefix).filter((each): each is Placed<Question> => isQuestion(each.field));
}

/** `witnesses.3.fullName` → `witnesses.*.fullName` */
export function pathOfQuestion(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, `.${EACH}`);
}

/** Whether a field that is asked must have an answer: a group, when anything in it must. */
export function isNeeded(field: Field): boolean {
  if (isQuestion(field)) return field.optional !== true;
  switch (field.type) {
    case 'group':
      return field.fields.some((inner) => inner.showIf === undefined && isNeeded(inner));
    case 'repeat':
      return field.min > 0;
    default:
      return false;
  }
}
