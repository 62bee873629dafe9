import type { Dossier } from '../dossier/dossier';
import { isWithin, overdueSpan } from './overdue-span';

const [EARLIER, NOON, EVENING, LATER] = [1_000, 2_000, 3_000, 4_000];

/** What is asked of a dossier here; the rest does not matter. */
function dossier(more: Partial<Dossier>, clock: Partial<Dossier['clock']> = {}): Dossier {
  return {
    receivedAt: 1,
    resolvedAt: null,
    endedAt: null,
    lastEventAt: EARLIER,
    clock: { missed: null, judgedBy: NOON, ...clock },
    ...more,
  } as Dossier;
}

describe('when a dossier counts as overdue between two of its events', () => {
  test.each([
    ['from its date on, while nothing happens', dossier({}), null, { after: NOON, until: null }],
    ['until the next event', dossier({}), EVENING, { after: NOON, until: EVENING }],
    [
      'from its last event, when its date was over by then',
      dossier({ lastEventAt: EVENING }),
      LATER,
      { after: EVENING, until: LATER },
    ],
    [
      'from the date that was missed before a wait',
      dossier({}, { missed: NOON, judgedBy: LATER }),
      null,
      { after: NOON, until: null },
    ],
    ['never, when the next event comes before its date', dossier({}), NOON, null],
    ['never before it is received', dossier({ receivedAt: null }), null, null],
    ['never once it is resolved', dossier({ resolvedAt: EVENING }), null, null],
    ['never once it has ended', dossier({ endedAt: EVENING }), null, null],
    ['never without a date', dossier({}, { judgedBy: null }), null, null],
  ])('%s', (_what, given, until, expected) => {
    expect(overdueSpan(given, until)).toEqual(expected);
  });

  test('a moment sees what happened before it, not at it', () => {
    const span = { after: NOON, until: EVENING };
    expect([NOON, NOON + 1, EVENING, EVENING + 1].map((moment) => isWithin(span, moment))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWithin({ after: NOON, until: null }, LATER)).toBe(true);
  });
});
