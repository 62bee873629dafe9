import { answerAt } from '../forms/conditions';
import { ELIGIBILITY, type Answers, type AnswerValue, type Form, type Question } from '../forms/form-definition';
import { EACH, questionsOf, topFields, type Placed } from '../forms/form-tree';
import { canonicalJson } from '../text/canonical-json';
import type { FieldFault } from '../errors/domain-error';
import type { SupplementPoint } from './dossier';

const PREFIX = 'answers.';
/** Where a dossier was sent and how its result comes back: not corrected by an answer, but by another dossier. */
const FIXED: ReadonlySet<string> = new Set(['wardId', 'delivery']);

export function answerTarget(path: string): string {
  return PREFIX + path;
}

/** The path of the question a point asks about; null when it asks for a paper. */
export function questionAsked({ target }: Pick<SupplementPoint, 'target'>): string | null {
  return target.startsWith(PREFIX) ? target.slice(PREFIX.length) : null;
}

/** The points that what is given leaves open, by the targets of what is given: papers, and questions answered otherwise. */
export function pointsOpen(points: readonly SupplementPoint[], given: ReadonlySet<string>): readonly FieldFault[] {
  return points
    .filter(({ target }) => !given.has(target))
    .map(({ target }) => ({ field: target, code: 'dossier.point_unanswered' as const }));
}

/** Questions a point can ask to answer anew: those of the form that have one answer of their own, and are no promise. */
export function correctable(form: Form): readonly Placed<Question>[] {
  return questionsOf(topFields(form)).filter(
    ({ path, field }) =>
      !path.split('.').some((key) => key === EACH || key === ELIGIBILITY) &&
      !FIXED.has(path) &&
      field.type !== 'declaration',
  );
}

/** One answer that was given anew. */
export interface Correction {
  readonly target: string;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
}

/** What differs between two readings of these questions. */
export function corrections(paths: readonly string[], before: Answers, after: Answers): readonly Correction[] {
  return [...new Set(paths)].flatMap((path) => {
    const [was, is] = [answerAt(before, path) ?? null, answerAt(after, path) ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ target: PREFIX + path, before: was, after: is }];
  });
}

/** Answers with another one at a path; null takes it away. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [key = '', ...rest] = path.split('.');
  const inner = answers[key];
  const group = typeof inner === 'object' && !Array.isArray(inner) ? (inner as Answers) : {};
  const next = rest.length === 0 ? value : withAnswer(group, rest.join('.'), value);
  const others = Object.entries(answers).filter(([each]) => each !== key);
  return Object.fromEntries(next === null ? others : [...others, [key, next as AnswerValue]]);
}
