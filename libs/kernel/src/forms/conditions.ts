import type { Answers, AnswerValue, Condition, Scalar } from './form-definition';

/** Whether all conditions hold on the answers of the same level: of the form, or of the group a field is in. */
export function isShown(showIf: readonly Condition[] | undefined, here: Answers): boolean {
  return (showIf ?? []).every((condition) => holds(condition, answerAt(here, condition.field)));
}

/** Answer at a path; undefined when nothing was answered there. */
export function answerAt(answers: Answers, path: string): AnswerValue | undefined {
  let found: unknown = answers;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found as AnswerValue | undefined;
}

function holds(condition: Condition, answer: AnswerValue | undefined): boolean {
  // Hidden questions have no answer, so what depends on them is hidden as well.
  if (answer === undefined) return false;
  switch (condition.op) {
    case 'filled':
      return true;
    case '=':
      return includes(answer, condition.value);
    case '≠':
      return !includes(answer, condition.value);
    case 'in':
      return condition.value.some((value) => includes(answer, value));
    case '<':
      return typeof answer === 'number' && answer < condition.value;
    case '>':
      return typeof answer === 'number' && answer > condition.value;
  }
}

/** Of several choices, one is enough. */
function includes(answer: AnswerValue, value: Scalar): boolean {
  return Array.isArray(answer) ? (answer as readonly unknown[]).includes(value) : answer === value;
}
