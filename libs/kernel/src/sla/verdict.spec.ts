import { parseInstant } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';
import { TIMES } from '../testing/holidays';
import { endClock, newClock, pauseClock, startClock } from './sla-clock';
import { isInTime, isOverdue, judge, type SlaVerdict } from './verdict';

const at = (text: string) => parseInstant(`${text}+07:00`);
const entry = (text: string) => ({ at: at(text), law: 'test', times: TIMES });
/** Due Thursday 05/03/2020 at 17:00. */
const clock = startClock(newClock({ value: 3, unit: 'working_days' }, 'end_of_day'), entry('2020-03-02T09:00:00'));

test.each<[string, SlaVerdict, boolean]>([
  ['2020-03-02T09:00:00', 'before', true],
  ['2020-03-04T23:59:59', 'before', true],
  ['2020-03-05T00:00:00', 'on', true],
  ['2020-03-05T17:00:00', 'on', true],
  ['2020-03-05T17:00:01', 'late', false],
  ['2020-03-09T08:00:00', 'late', false],
])('resolved at %s: %s, in time: %s', (when, verdict, inTime) => {
  expect(judge(clock, at(when))).toBe(verdict);
  expect(isInTime(verdict)).toBe(inTime);
});

test.each([
  ['2020-03-05T17:00:00', false],
  ['2020-03-05T17:00:01', true],
])('overdue at %s: %s', (when, overdue) => expect(isOverdue(clock, at(when))).toBe(overdue));

test('a date missed stays missed while the clock stands', () => {
  const paused = pauseClock(clock, entry('2020-03-06T09:00:00'));
  expect(isOverdue(paused, at('2020-03-06T10:00:00'))).toBe(true);
});

test('a clock that does not run judges nothing', () => {
  const ended = endClock(clock, entry('2020-03-03T09:00:00'));
  expect(() => judge(ended, at('2020-03-03T09:00:00'))).toThrow(DomainError);
});
