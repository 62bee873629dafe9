import { TIMES } from '../testing/holidays';
import { formatInstant, parseInstant } from './local-time';
import { openingAt } from './opening';

test.each([
  ['2020-03-02T07:59:59+07:00', 'closed', '2020-03-02T08:00:00+07:00'],
  ['2020-03-02T08:00:00+07:00', 'open', '2020-03-02T12:00:00+07:00'],
  ['2020-03-02T12:00:00+07:00', 'closed', '2020-03-02T13:00:00+07:00'],
  ['2020-03-02T13:00:00+07:00', 'open', '2020-03-02T17:00:00+07:00'],
  ['2020-03-06T17:00:00+07:00', 'closed', '2020-03-09T08:00:00+07:00'],
  ['2020-03-07T10:00:00+07:00', 'closed', '2020-03-09T08:00:00+07:00'],
  // Tết 2020, 23–29/01
  ['2020-01-24T10:00:00+07:00', 'closed', '2020-01-30T08:00:00+07:00'],
  // a make-up Saturday
  ['2025-04-26T10:00:00+07:00', 'open', '2025-04-26T12:00:00+07:00'],
])('at %s the desk is %s, until or again at %s', (now, state, at) => {
  const opening = openingAt(TIMES, parseInstant(now));
  expect([opening.state, formatInstant(opening.state === 'open' ? opening.until : opening.opensAt)]).toEqual([
    state,
    at,
  ]);
});

test('a holiday is named', () => {
  const opening = openingAt(TIMES, parseInstant('2020-01-24T10:00:00+07:00'));
  expect(opening).toMatchObject({ state: 'closed', holiday: { date: '2020-01-24', type: 'off' } });
});
