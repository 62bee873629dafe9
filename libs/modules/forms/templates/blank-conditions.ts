import type { Condition, Field, Question, Scalar, Words } from '@kernel/forms/form-definition';
import { isQuestion, placed } from '@kernel/forms/form-tree';
import { BLANK_TEXTS as T } from '../texts/blank-texts';

/** Questions of one level, by the path conditions name them with. */
export type Earlier = ReadonlyMap<string, Field>;

export function earlierOf(fields: readonly Field[]): Earlier {
  return new Map(placed(fields).map(({ path, field }) => [path, field]));
}

/** On paper nothing hides, so what need not be filled in has to be told in words. */
export function conditionWords(showIf: readonly Condition[], earlier: Earlier): Words {
  const inWords = (language: keyof Words): string =>
    showIf
      .map((condition) => oneCondition(condition, earlier.get(condition.field), language))
      .join(` ${T.andIf[language]} `);
  return { vi: inWords('vi'), en: inWords('en') };
}

function oneCondition(condition: Condition, field: Field | undefined, language: keyof Words): string {
  const question = `“${(field?.label[language] ?? condition.field).replace(/[?.:]$/, '')}”`;
  const quoted = (value: Scalar): string => answerWords(field, value, language);
  if (condition.op === '=' && typeof condition.value === 'boolean')
    return `${question} ${(condition.value ? T.isTicked : T.notTicked)[language]}`;
  switch (condition.op) {
    case '=':
      return `${question} ${T.is[language]} ${quoted(condition.value)}`;
    case '≠':
      return `${question} ${T.isNot[language]} ${quoted(condition.value)}`;
    case 'in':
      return `${question} ${T.is[language]} ${condition.value.map(quoted).join(` ${T.orIf[language]} `)}`;
    case '<':
      return `${question} ${T.isBelow[language]} ${condition.value}`;
    case '>':
      return `${question} ${T.isAbove[language]} ${condition.value}`;
    case 'filled':
      return `${question} ${T.isFilled[language]}`;
  }
}

function answerWords(field: Field | undefined, value: Scalar, language: keyof Words): string {
  const options = field !== undefined && isQuestion(field) ? ((field satisfies Question).options ?? []) : [];
  return `“${options.find((option) => option.value === value)?.[language] ?? value}”`;
}
