import * as fc from 'fast-check';
import { formatInstant, parseInstant } from '../calendar/local-time';
import { HOLIDAYS, TIMES } from '../testing/holidays';
import { SlowCalendar } from '../testing/slow-calendar';
import { deadlineOf } from './deadline';
import { explainDeadline } from './explain-deadline';
import { checkLimit, LIMIT_UNITS, type Limit, type LimitUnit } from './limit';

const due = (receivedAt: string, value: number, unit: LimitUnit, rule: 'end_of_day' | 'by_the_clock' = 'end_of_day') =>
  formatInstant(deadlineOf(TIMES, parseInstant(receivedAt), { value, unit }, rule).dueAt);

describe('the eight test vectors of the research note', () => {
  test.each([
    ['2020-01-16', 5, 'working_days', '2020-01-30', 'Tết 23–29/01/2020'],
    ['2020-01-10', 15, 'calendar_days', '2020-01-30', '25/01 is Tết, moved to the next working day'],
    ['2020-04-01', 3, 'working_days', '2020-04-07', 'Hùng Kings 02/04 and a weekend'],
    ['2020-04-28', 3, 'working_days', '2020-05-05', '30/4, 1/5 and a weekend'],
    ['2020-07-10', 15, 'calendar_days', '2020-07-27', '25/07 is a Saturday'],
    ['2020-08-28', 3, 'working_days', '2020-09-03', '02/09, one day off before 2021'],
    ['2020-12-30', 2, 'working_days', '2021-01-04', 'New Year'],
    ['2025-04-24', 3, 'working_days', '2025-04-28', 'make-up Saturday 26/04/2025'],
  ] as const)('%s + %d %s is due %s: %s', (received, value, unit, dueDay, _why) => {
    for (const time of ['08:00:00', '14:59:59.999', '16:59:59', '23:30:00']) {
      expect(due(`${received}T${time}+07:00`, value, unit)).toBe(`${dueDay}T17:00:00+07:00`);
    }
  });
});

describe('rule A, unit by unit', () => {
  test.each([
    [
      '2020-07-08T09:00:00+07:00',
      2.5,
      'working_days',
      '2020-07-13T12:00:00+07:00',
      'a half ends at noon after the whole ones',
    ],
    ['2020-07-10T09:00:00+07:00', 0.5, 'working_days', '2020-07-13T12:00:00+07:00', 'half a day, over a weekend'],
    ['2020-07-11T09:00:00+07:00', 1, 'working_days', '2020-07-13T17:00:00+07:00', 'received on a Saturday'],
    ['2020-07-08T15:00:00+07:00', 1, 'same_day', '2020-07-08T17:00:00+07:00', 'at the cut-off: today'],
    [
      '2020-07-08T15:00:00.001+07:00',
      1,
      'same_day',
      '2020-07-09T17:00:00+07:00',
      'a millisecond later: the next working day',
    ],
    ['2020-07-10T15:30:00+07:00', 1, 'same_day', '2020-07-13T17:00:00+07:00', 'late on a Friday'],
    ['2019-01-05T10:00:00+07:00', 1, 'same_day', '2019-01-05T17:00:00+07:00', 'a make-up Saturday works'],
    ['2020-07-10T22:15:30+07:00', 12, 'hours', '2020-07-11T10:15:30+07:00', 'clock hours know no nights and weekends'],
    ['2020-07-08T17:30:00Z', 1, 'working_days', '2020-07-10T17:00:00+07:00', '17:30 UTC is already tomorrow in Hà Nội'],
  ] as const)('%s + %d %s → %s: %s', (received, value, unit, expected, _why) => {
    expect(due(received, value, unit)).toBe(expected);
  });
});

describe('rule B counts 8 working hours a day from the minute of receipt', () => {
  test.each([
    ['2020-07-08T10:20:45+07:00', 1, '2020-07-09T10:20:00+07:00'],
    ['2020-07-08T08:00:00+07:00', 0.5, '2020-07-08T12:00:00+07:00'],
    ['2020-07-08T13:00:00+07:00', 0.5, '2020-07-08T17:00:00+07:00'],
    ['2020-07-10T18:00:00+07:00', 1, '2020-07-13T17:00:00+07:00'],
    ['2020-01-22T16:00:00+07:00', 1, '2020-01-30T16:00:00+07:00'],
  ])('%s + %d → %s', (received, value, expected) => {
    expect(due(received, value, 'working_days', 'by_the_clock')).toBe(expected);
  });
});

/** Receipts from 2016 to the end of 2026, half of them crowded around cut-offs, closings and midnights. */
const receipts = fc.oneof(
  fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2026, 11, 31) }),
  fc
    .tuple(
      fc.integer({ min: 16_801, max: 20_800 }),
      fc.constantFrom(0, 8, 12, 13, 15, 17, 24),
      fc.integer({ min: -2, max: 2 }),
    )
    .map(([day, hour, ms]) => day * 86_400_000 + (hour - 7) * 3_600_000 + ms),
);

const limits: fc.Arbitrary<Limit> = fc.constantFrom(...LIMIT_UNITS).chain((unit): fc.Arbitrary<Limit> => {
  if (unit === 'same_day') return fc.constant({ value: 1, unit });
  if (unit === 'working_days') return fc.integer({ min: 1, max: 80 }).map((halves) => ({ value: halves / 2, unit }));
  return fc.integer({ min: 1, max: 45 }).map((value) => ({ value, unit }));
});

describe(`against the slow calendar, process zone ${process.env.TZ ?? 'default'}`, () => {
  const slow = new SlowCalendar(HOLIDAYS);

  test('100,000 random deadlines are the same', () => {
    const same = fc.property(receipts, limits, (receivedAt, limit) => {
      expect(deadlineOf(TIMES, receivedAt, limit, 'end_of_day').dueAt).toBe(slow.dueAt(receivedAt, limit));
    });
    fc.assert(same, { numRuns: 100_000 });
  }, 300_000);

  test('every day from 2016 to 2027 counts the same', () => {
    for (let day = 16_801; day < 21_184; day += 1) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect([date, TIMES.calendar.isWorkingDay(day)]).toEqual([date, slow.works(date)]);
    }
  });
});

describe('properties', () => {
  test('more time never ends earlier, and a due date is never before receipt', () => {
    const longer = fc.property(
      receipts,
      fc.constantFrom('working_days', 'calendar_days', 'hours'),
      fc.nat(40),
      (receivedAt, unit, n) => {
        const shorter = deadlineOf(TIMES, receivedAt, { value: n + 1, unit }, 'end_of_day').dueAt;
        expect(shorter).toBeGreaterThanOrEqual(receivedAt);
        expect(deadlineOf(TIMES, receivedAt, { value: n + 2, unit }, 'end_of_day').dueAt).toBeGreaterThanOrEqual(
          shorter,
        );
      },
    );
    fc.assert(longer, { numRuns: 5_000 });
  });

  test('the explanation counts exactly the limit and ends on the due day', () => {
    const explained = fc.property(receipts, fc.integer({ min: 1, max: 30 }), (receivedAt, value) => {
      const { days, dueAt } = explainDeadline(TIMES, receivedAt, { value, unit: 'working_days' }, 'end_of_day');
      expect(days.filter(({ role }) => role === 'counted')).toHaveLength(value);
      expect(days[days.length - 1]?.date).toBe(formatInstant(dueAt).slice(0, 10));
    });
    fc.assert(explained, { numRuns: 2_000 });
  });
});

describe('limits that mean nothing are refused', () => {
  test.each([
    [null, null, 'limit.missing'],
    [5, 'weeks', 'limit.bad_unit'],
    [0, 'working_days', 'limit.bad_value'],
    [-1, 'hours', 'limit.bad_value'],
    [1.3, 'working_days', 'limit.bad_value'],
    [2.5, 'calendar_days', 'limit.bad_value'],
    [Number.NaN, 'hours', 'limit.bad_value'],
    ['5', 'working_days', 'limit.bad_value'],
    [1e9, 'calendar_days', 'limit.bad_value'],
    [2, 'same_day', 'limit.bad_value'],
  ])('%p %p → %s', (value, unit, code) => {
    expect(() => checkLimit(value, unit)).toThrow(code);
  });
});
