import { formatDate, type LocalDay } from '../calendar/local-time';
import type { FieldFault } from '../errors/domain-error';
import { answerAt } from './conditions';
import type { Answers, Form, Question } from './form-definition';
import { EACH, questionsOf, topFields } from './form-tree';
import { isDate } from './understand';

/** A year alone is so long [characters]. */
const YEAR = 4;

/** What a schema cannot say of dates: that they are real, and not after today. */
export function dateFaults(form: Form, answers: Answers, today: LocalDay): readonly FieldFault[] {
  const dates = questionsOf(topFields(form)).filter(
    ({ field: { type } }) => type === 'date' || type === 'partial_date',
  );
  return dates.flatMap(({ path, field }) => answersAt(answers, path).flatMap((found) => faultOf(field, found, today)));
}

function faultOf({ min, max }: Question, { path: field, value }: Found, today: LocalDay): readonly FieldFault[] {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(value)) return [];
  if (!isDate(`${value}${'-01-01'.slice(value.length - YEAR)}`)) return [{ field, code: 'field.not_a_date' }];
  const [first, last] = [dayOf(min, today), dayOf(max, today)];
  // As text, so that a year alone is compared as far as it goes.
  if (first !== null && value < first.slice(0, value.length))
    return [{ field, code: 'field.date_too_early', params: { day: shown(first) } }];
  if (last !== null && value > last.slice(0, value.length))
    return [{ field, code: 'field.date_too_late', params: { day: shown(last) } }];
  return [];
}

function dayOf(limit: Question['min'], today: LocalDay): string | null {
  return limit === undefined || typeof limit === 'number' ? null : limit === 'today' ? formatDate(today) : limit;
}

function shown(iso: string): string {
  return iso.split('-').reverse().join('/');
}

interface Found {
  readonly path: string;
  readonly value: string;
}

/** Every text at a path; one for each item where it leads through a list. */
function answersAt(answers: Answers, path: string): readonly Found[] {
  const [list, inner] = path.split(`.${EACH}.`);
  if (list === undefined || inner === undefined) {
    const value = answerAt(answers, path);
    return typeof value === 'string' ? [{ path, value }] : [];
  }
  const items = answerAt(answers, list);
  if (!Array.isArray(items)) return [];
  return (items as readonly Answers[]).flatMap((item, index) => {
    const value = answerAt(item, inner);
    return typeof value === 'string' ? [{ path: `${list}.${index}.${inner}`, value }] : [];
  });
}
