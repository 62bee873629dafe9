import * as fc from 'fast-check';
import { HOUR_MS, parseInstant } from '../calendar/local-time';
import { TIMES } from '../testing/holidays';
import { dueSoonFrom, rungsReached } from './escalation';
import type { Limit, LimitUnit } from './limit';
import {
  endClock,
  newClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  reappointClock,
  type SlaClock,
} from './sla-clock';
import { isOverdue, judge } from './verdict';

const T0 = parseInstant('2020-03-02T08:30:00+07:00');
const units = fc.constantFrom<LimitUnit>('working_days', 'calendar_days', 'hours', 'same_day');
const limits: fc.Arbitrary<Limit> = units.chain((unit): fc.Arbitrary<Limit> =>
  unit === 'same_day'
    ? fc.constant({ value: 1, unit })
    : fc.integer({ min: 1, max: 20 }).map((value) => ({ value, unit })),
);
const rules = fc.constantFrom('end_of_day' as const, 'by_the_clock' as const);
const hours = fc.integer({ min: 0, max: 24 * 40 });
const running = (limit: Limit, rule: 'end_of_day' | 'by_the_clock'): SlaClock =>
  startClock(newClock(limit, rule), { times: TIMES, at: T0, law: 'test' });

describe('a pause', () => {
  test('of no length changes nothing, whenever it falls inside the limit', () => {
    fc.assert(
      fc.property(limits, rules, fc.double({ min: 0, max: 1, noNaN: true }), (limit, rule, part) => {
        const clock = running(limit, rule);
        const at = T0 + Math.floor(((clock.dueAt ?? T0) - T0) * part);
        const same = resumeClock(pauseClock(clock, { times: TIMES, at, law: 'p' }), {
          times: TIMES,
          at,
          law: 'r',
        });
        // At the very cut-off of a same-day limit the rule itself gives the next day.
        if (limit.unit === 'same_day') expect(same.dueAt).toBeGreaterThanOrEqual(clock.dueAt ?? 0);
        else expect(same.dueAt).toBe(clock.dueAt);
      }),
      { numRuns: 3_000 },
    );
  });

  test('never shortens the limit, and the longer the later', () => {
    fc.assert(
      fc.property(limits, rules, hours, hours, hours, (limit, rule, start, pause, more) => {
        const clock = running(limit, rule);
        const at = T0 + start * HOUR_MS;
        const paused = pauseClock(clock, { times: TIMES, at, law: 'p' });
        const short = resumeClock(paused, { times: TIMES, at: at + pause * HOUR_MS, law: 'r' }).dueAt ?? 0;
        const long = resumeClock(paused, { times: TIMES, at: at + (pause + more) * HOUR_MS, law: 'r' }).dueAt ?? 0;
        expect(long).toBeGreaterThanOrEqual(short);
        if (at <= (clock.dueAt ?? 0)) expect(short).toBeGreaterThanOrEqual(clock.dueAt ?? 0);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('lateness', () => {
  test('once missed, no pause, restart or new date heals it', () => {
    const act = fc.constantFrom('pause', 'restart', 'reappoint');
    fc.assert(
      fc.property(limits, fc.array(fc.tuple(act, hours), { maxLength: 5 }), (limit, story) => {
        let clock = running(limit, 'end_of_day');
        let at = (clock.dueAt ?? 0) + 1;
        expect(isOverdue(clock, at)).toBe(true);
        for (const [name, wait] of story) {
          if (name === 'pause')
            clock = resumeClock(pauseClock(clock, { times: TIMES, at, law: 'p' }), {
              times: TIMES,
              at: (at += wait * HOUR_MS),
              law: 'r',
            });
          if (name === 'restart')
            clock = startClock(stopClock(clock, { times: TIMES, at, law: 's' }), {
              times: TIMES,
              at: (at += wait * HOUR_MS),
              law: 'r',
            });
          if (name === 'reappoint') clock = reappointClock(clock, { times: TIMES, at, law: 'n' }, at + wait * HOUR_MS);
          expect(isOverdue(clock, at)).toBe(true);
        }
        expect(judge(clock, at)).toBe('late');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a clock that stands cannot be judged or paused', () => {
    const stopped = stopClock(running({ value: 5, unit: 'working_days' }, 'end_of_day'), {
      times: TIMES,
      at: T0,
      law: 's',
    });
    expect(() => judge(stopped, T0)).toThrow('dossier.clock_not_running');
    expect(() => pauseClock(stopped, { times: TIMES, at: T0, law: 'p' })).toThrow('dossier.clock_not_running');
    expect(() => reappointClock(stopped, { times: TIMES, at: T0, law: 'n' }, T0)).toThrow('dossier.clock_not_running');
    expect(() => resumeClock(stopped, { times: TIMES, at: T0, law: 'r' })).toThrow('dossier.clock_not_running');
  });
});

describe('the ledger', () => {
  test('has a line for each thing that happened to the clock, with its rule and date', () => {
    let clock = running({ value: 5, unit: 'working_days' }, 'end_of_day');
    clock = stopClock(clock, { times: TIMES, at: T0 + 24 * HOUR_MS, law: 'decree_61_2018_19_4' });
    clock = startClock(clock, { times: TIMES, at: T0 + 48 * HOUR_MS, law: 'decree_61_2018_19_4' });
    clock = endClock(clock, { times: TIMES, at: T0 + 72 * HOUR_MS, law: 'decree_61_2018_19' });
    expect(clock.ledger.map(({ effect, law, dueAt }) => [effect, law, dueAt])).toEqual([
      ['start', 'test', parseInstant('2020-03-09T17:00:00+07:00')],
      ['stop', 'decree_61_2018_19_4', null],
      ['restart', 'decree_61_2018_19_4', parseInstant('2020-03-11T17:00:00+07:00')],
      ['end', 'decree_61_2018_19', parseInstant('2020-03-11T17:00:00+07:00')],
    ]);
  });
});

describe('the escalation ladder', () => {
  const clock = running({ value: 5, unit: 'working_days' }, 'end_of_day');
  test.each([
    ['2020-03-06T15:29:59+07:00', []],
    ['2020-03-06T17:00:00+07:00', ['due_soon']],
    ['2020-03-09T17:00:00+07:00', ['due_soon']],
    ['2020-03-09T17:00:01+07:00', ['due_soon', 'overdue']],
    ['2020-03-11T17:00:01+07:00', ['due_soon', 'overdue', 'overdue_2_days']],
    ['2020-03-16T17:00:01+07:00', ['due_soon', 'overdue', 'overdue_2_days', 'overdue_5_days']],
  ])('at %s: %j', (at, rungs) => {
    expect(rungsReached(clock, TIMES, parseInstant(at))).toEqual(rungs);
  });

  test('a same-day dossier is not "due soon" from its first minute', () => {
    const sameDay = running({ value: 1, unit: 'same_day' }, 'end_of_day');
    expect(dueSoonFrom(sameDay, TIMES)).toBe(parseInstant('2020-03-02T15:30:00+07:00'));
  });

  test('a standing clock climbs nothing', () => {
    expect(rungsReached(stopClock(clock, { times: TIMES, at: T0, law: 's' }), TIMES, T0 + 1e10)).toEqual([]);
  });
});
