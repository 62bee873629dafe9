import { parseInstant } from '../calendar/local-time';
import { TIMES } from '../testing/holidays';
import { workingDaysLeft } from './working-days-left';

test.each([
  ['2020-03-02T09:00:00+07:00', '2020-03-02T17:00:00+07:00', 0],
  ['2020-03-02T09:00:00+07:00', '2020-03-03T17:00:00+07:00', 1],
  ['2020-03-06T09:00:00+07:00', '2020-03-09T17:00:00+07:00', 1],
  // Tết 2020, 23–29/01
  ['2020-01-22T09:00:00+07:00', '2020-01-30T17:00:00+07:00', 1],
  ['2020-03-02T18:00:00+07:00', '2020-03-02T17:00:00+07:00', -1],
  ['2020-03-03T09:00:00+07:00', '2020-03-02T17:00:00+07:00', -1],
  ['2020-03-09T09:00:00+07:00', '2020-03-05T17:00:00+07:00', -2],
])('at %s, due %s: %d', (now, dueAt, days) =>
  expect(workingDaysLeft(TIMES.calendar, parseInstant(now), parseInstant(dueAt))).toBe(days),
);
