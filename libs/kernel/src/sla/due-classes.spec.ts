import { parseInstant } from '../calendar/local-time';
import { WorkingCalendar } from '../calendar/working-calendar';
import { dueEdges } from './due-classes';
import { workingDaysLeft } from './working-days-left';

/** 30/04 and 01/05/2020 are holidays, a Thursday and a Friday. */
const calendar = new WorkingCalendar(1, [
  { date: '2020-04-30', type: 'off' },
  { date: '2020-05-01', type: 'off' },
]);

test.each([
  ['an ordinary Monday', '2020-03-02T09:00:00', '2020-03-03T00:00:00', '2020-03-06T00:00:00'],
  ['over a weekend', '2020-03-05T16:59:00', '2020-03-06T00:00:00', '2020-03-11T00:00:00'],
  ['over the holidays', '2020-04-28T08:00:00', '2020-04-29T00:00:00', '2020-05-06T00:00:00'],
  ['on a Sunday', '2020-03-08T10:00:00', '2020-03-09T00:00:00', '2020-03-12T00:00:00'],
])('%s', (_when, now, tomorrow, afterSoon) => {
  expect(dueEdges(calendar, parseInstant(now))).toEqual({
    tomorrow: parseInstant(tomorrow),
    afterSoon: parseInstant(afterSoon),
  });
});

test('the edge is where four working days are left', () => {
  const now = parseInstant('2020-04-28T08:00:00');
  const { afterSoon } = dueEdges(calendar, now);
  expect(workingDaysLeft(calendar, now, afterSoon - 1)).toBe(3);
  expect(workingDaysLeft(calendar, now, afterSoon)).toBe(4);
});
