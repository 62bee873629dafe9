import * as fc from 'fast-check';
import { TIMES } from '../testing/holidays';
import { formatDate, formatInstant, localDayOf, parseDate, parseInstant, ZONE_OFFSET_MS } from './local-time';
import { WorkingCalendar } from './working-calendar';
import { checkHours, DEFAULT_HOURS } from './working-hours';
import { addWorkingTime, workingTimeBetween } from './working-time';

const instants = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2027, 0, 1) });

test('the zone is a constant: equal to the zone database on each day from 1976 to 2100', () => {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
  for (let instant = Date.UTC(1976, 0, 1, 16, 59); instant < Date.UTC(2100, 0, 1); instant += 86_400_000) {
    expect(formatDate(localDayOf(instant))).toBe(local.format(instant));
    expect(formatDate(localDayOf(instant + 60_000))).toBe(local.format(instant + 60_000));
  }
  expect(ZONE_OFFSET_MS).toBe(25_200_000);
}, 60_000);

test('instants survive writing and reading', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(parseInstant(formatInstant(instant))).toBe(instant);
    }),
  );
});

test.each([
  ['2020-01-16T09:00:00Z', '2020-01-16T16:00:00+07:00'],
  ['2020-01-16T09:00', '2020-01-16T09:00:00+07:00'],
  ['2020-01-16T09:00:00.25-05:30', '2020-01-16T21:30:00.250+07:00'],
])('%s is %s', (text, written) => {
  expect(formatInstant(parseInstant(text))).toBe(written);
});

test.each([
  '',
  'today',
  '2020-02-30T09:00:00Z',
  '2020-01-16',
  '2020-01-16T24:00:00Z',
  '2020-01-16T09:60:00Z',
  '2020-01-16T09:00:00+15:00',
  'x2020-01-16T09:00Z',
])('%p is not an instant', (text) => {
  expect(() => parseInstant(text)).toThrow('calendar.bad_instant');
});

test.each(['2020-02-30', '2020-1-1', '', '0000-00-00', '2021-02-29'])('%p is not a date', (text) => {
  expect(() => parseDate(text)).toThrow('calendar.bad_date');
});

describe('working time', () => {
  test('is additive and inverse to adding it', () => {
    fc.assert(
      fc.property(instants, fc.nat(40 * 86_400_000), fc.nat(40 * 86_400_000), (a, ab, bc) => {
        const [b, c] = [a + ab, a + ab + bc];
        expect(workingTimeBetween(TIMES, a, b) + workingTimeBetween(TIMES, b, c)).toBe(workingTimeBetween(TIMES, a, c));
        expect(workingTimeBetween(TIMES, a, addWorkingTime(TIMES, a, ab))).toBe(ab);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a calendar with a mistake is refused', () => {
  test.each([
    [
      'calendar.duplicate_day',
      [
        { date: '2020-01-01', type: 'off' },
        { date: '2020-01-01', type: 'substitute' },
      ],
    ],
    ['calendar.makeup_on_weekday', [{ date: '2020-01-02', type: 'makeup_work' }]],
    ['calendar.bad_date', [{ date: '2020-13-01', type: 'off' }]],
  ] as const)('%s', (code, days) => {
    expect(() => new WorkingCalendar(1, days)).toThrow(code);
  });

  test('a year without a working day', () => {
    const days = Array.from({ length: 400 }, (_, i) => ({
      date: formatDate(18_262 + i),
      type: 'off' as const,
    }));
    expect(() => new WorkingCalendar(1, days).firstWorkingDayFrom(18_262)).toThrow('calendar.no_working_day');
  });

  test('hours that overlap', () => {
    expect(checkHours(DEFAULT_HOURS)).toBe(DEFAULT_HOURS);
    expect(() => checkHours({ ...DEFAULT_HOURS, lunchTo: 600 })).toThrow('calendar.bad_hours');
    expect(() => checkHours({ ...DEFAULT_HOURS, cutOff: 1_100 })).toThrow('calendar.bad_hours');
  });
});
