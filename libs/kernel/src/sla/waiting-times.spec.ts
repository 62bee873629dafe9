import * as fc from 'fast-check';
import { HOUR_MS, parseInstant } from '../calendar/local-time';
import { BOOK, TIMES } from '../testing/holidays';
import { endClock, newClock, pauseClock, resumeClock, startClock, stopClock } from './sla-clock';
import { waitingTimesOf, workedTime } from './waiting-times';

const entry = (at: string) => ({ at: parseInstant(at), law: 'test', times: TIMES });
const LIMIT = { value: 5, unit: 'working_days' as const };
const begun = startClock(newClock(LIMIT, 'end_of_day'), entry('2020-03-02T09:00:00+07:00'));

describe('the time a dossier was in the hands of the authorities', () => {
  test('is working time only', () => {
    const ended = endClock(begun, entry('2020-03-03T09:00:00+07:00'));
    expect(workedTime(ended, BOOK, '')).toBe(7 * HOUR_MS + HOUR_MS);
  });

  test('leaves out what the citizen took', () => {
    const stopped = stopClock(begun, entry('2020-03-02T10:00:00+07:00'));
    const again = startClock(stopped, entry('2020-03-10T10:00:00+07:00'));
    const paused = pauseClock(again, entry('2020-03-10T11:00:00+07:00'));
    const resumed = resumeClock(paused, entry('2020-03-20T11:00:00+07:00'));
    const ended = endClock(resumed, entry('2020-03-20T11:30:00+07:00'));
    expect(workedTime(ended, BOOK, '')).toBe(2.5 * HOUR_MS);
  });

  test('a clock that never ran took nothing', () =>
    expect(workedTime(newClock(LIMIT, 'end_of_day'), BOOK, '')).toBe(0));
});

describe('median and p90', () => {
  test.each([
    [[], null],
    [[5], { n: 1, median: 5, p90: 5 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { n: 10, median: 5, p90: 9 }],
    [[9, 1, 5], { n: 3, median: 5, p90: 9 }],
  ])('%j → %j', (worked, expected) => expect(waitingTimesOf(worked)).toEqual(expected));

  test('are times that happened, and at least half and nine tenths took no longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (worked) => {
        const times = waitingTimesOf(worked);
        if (!times) throw new Error('there were some');
        const share = (limit: number) => worked.filter((each) => each <= limit).length / worked.length;
        expect(worked).toContain(times.median);
        expect(worked).toContain(times.p90);
        expect(share(times.median)).toBeGreaterThanOrEqual(0.5);
        expect(share(times.p90)).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });
});
