import { answerAt, isShown } from './conditions';
import type { Answers, AnswerValue, Computed, Field, Form, Group, Repeat } from './form-definition';
import { isNeeded, topFields } from './form-tree';
import { understand } from './understand';

/**
 * Answers as they count: understood, without those of hidden questions, with what the form reckons itself. The rule of
 * what is shown looks only at earlier answers, so one walk in order is enough. Keys the form does not know stay, for the
 * check to refuse by name.
 */
export function readAnswers(form: Form, given: unknown): Answers {
  return readFields(topFields(form), recordOf(given));
}

/** Whether a field of the form, or a page, is asked, given answers that count. */
export function isAsked({ showIf }: Pick<Field, 'showIf'>, answers: Answers): boolean {
  return isShown(showIf, answers);
}

function readFields(fields: readonly Field[], given: Readonly<Record<string, unknown>>): Answers {
  const here: Record<string, AnswerValue> = {};
  for (const field of fields) {
    if (!isShown(field.showIf, here)) continue;
    const value = valueOf(field, given[field.key], here);
    if (value !== undefined) here[field.key] = value;
  }
  const known = new Set(fields.map(({ key }) => key));
  const strangers = Object.entries(given).filter(([key]) => !known.has(key)) as [string, AnswerValue][];
  // `fromEntries`, because a stranger may be called `__proto__`.
  return strangers.length === 0 ? here : Object.fromEntries([...Object.entries(here), ...strangers]);
}

function valueOf(field: Field, given: unknown, here: Answers): AnswerValue | undefined {
  switch (field.type) {
    case 'note':
      return undefined;
    case 'computed':
      return reckoned(field, here);
    case 'group':
      return isStranger(given) ? (given as AnswerValue) : groupOf(field, given);
    case 'repeat':
      return itemsOf(field, given);
    default:
      return understand(field, given);
  }
}

/** A text where a group belongs: left for the check. */
function isStranger(given: unknown): boolean {
  return given !== undefined && given !== null && (typeof given !== 'object' || Array.isArray(given));
}

/** An empty group stays when something in it must be answered, so that each missing answer is named. */
function groupOf(group: Group, given: unknown): Answers | undefined {
  const answers = readFields(group.fields, recordOf(given));
  return Object.keys(answers).length === 0 && !isNeeded(group) ? undefined : answers;
}

/** Items nobody filled in are not there. */
function itemsOf({ fields }: Repeat, given: unknown): AnswerValue | undefined {
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given)) return given as AnswerValue;
  const items = (given as readonly unknown[]).flatMap((item) => {
    const answers = isStranger(item) ? (item as Answers) : readFields(fields, recordOf(item));
    return Object.keys(answers).length === 0 ? [] : [answers];
  });
  return items.length === 0 ? undefined : items;
}

/** Nothing until every number is there; to hundredths, because 0.1 × 3 is not 0.3 to a computer. */
function reckoned({ compute, of }: Computed, here: Answers): number | undefined {
  const numbers = of.flatMap((path) => numbersAt(here, path));
  if (numbers.length === 0 || numbers.includes(Number.NaN)) return undefined;
  const result = compute === 'sum' ? numbers.reduce((a, b) => a + b, 0) : numbers.reduce((a, b) => a * b, 1);
  return Math.round(result * 100) / 100;
}

/** The number at a path, or those of every item when the path leads through a list; NaN where one is missing. */
function numbersAt(answers: Answers, path: string): readonly number[] {
  const [first = '', ...rest] = path.split('.');
  const list = answers[first];
  if (Array.isArray(list))
    return (list as readonly unknown[]).flatMap((item) => numbersAt(recordOf(item) as Answers, rest.join('.')));
  const value = answerAt(answers, path);
  return [typeof value === 'number' ? value : Number.NaN];
}

function recordOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Readonly<Record<string, unknown>>)
    : {};
}
