import { formatDate, formatInstant, parseInstant } from '../calendar/local-time';
import { BOOK } from '../testing/holidays';
import { officer, OFFICER_DESK, Walk } from '../testing/dossier-world';
import { custodyOf } from './custody';
import { replay } from './evolve';
import { deltaOf } from './facts';
import { checkPostmark, receiptInstant } from './receipt-time';

const at = parseInstant;
const NOW = at('2020-03-03T08:15:00+07:00');
const DESK = officer('desk_officer', OFFICER_DESK);

describe('a receipt stated by a desk without network', () => {
  // Monday afternoon at the counter; the network is back on Tuesday morning.
  const RECEIVED = at('2020-03-02T16:40:00+07:00');
  const late = (): Walk => new Walk(undefined, NOW).act(DESK, 'take_in', { receivedAt: RECEIVED });

  test('the limit runs from the counter: five working days after Monday, not after Tuesday', () => {
    expect(formatInstant(late().current.clock.dueAt ?? 0)).toBe('2020-03-09T17:00:00+07:00');
    const prompt = new Walk(undefined, NOW).act(DESK, 'take_in');
    expect(formatInstant(prompt.current.clock.dueAt ?? 0)).toBe('2020-03-10T17:00:00+07:00');
  });

  test('the dossier was filed and received then; the events say when they were written, and what is stated', () => {
    const { current, events } = late();
    expect(current).toMatchObject({ submittedAt: RECEIVED, receivedAt: RECEIVED, lastEventAt: NOW });
    expect(events.map((event) => event.at)).toEqual([NOW, NOW]);
    const stated = { statedAt: '2020-03-02T16:40:00+07:00' };
    expect(events).toMatchObject([{ payload: stated }, { payload: stated }]);
    expect(replay(events, BOOK)).toEqual({ ...current, id: '' });
  });

  test('it is counted on the day of the receipt, and the desk has had it since', () => {
    const { current, events } = late();
    expect(formatDate(deltaOf(null, current)?.day ?? 0)).toBe('2020-03-02');
    expect(custodyOf(events, NOW)).toEqual([{ holder: OFFICER_DESK, from: RECEIVED, to: NOW }]);
  });

  test.each([null, NOW - 110_000])('taken in with the network there, nothing is stated (%p)', (receivedAt) => {
    const { events, current } = new Walk(undefined, NOW).act(DESK, 'take_in', { receivedAt });
    expect(events.some(({ payload }) => 'statedAt' in payload)).toBe(false);
    expect(current.receivedAt).toBe(NOW);
  });
});

test.each([
  ['nothing stated', null, '2020-03-03T08:15:00+07:00'],
  ['yesterday', '2020-03-02T16:40:00+07:00', '2020-03-02T16:40:00+07:00'],
  ['a computer’s clock a little ahead means now', '2020-03-03T08:19:59+07:00', '2020-03-03T08:15:00+07:00'],
  ['a minute on its way is now', '2020-03-03T08:14:00+07:00', '2020-03-03T08:15:00+07:00'],
  ['seven days ago to the minute', '2020-02-25T08:15:00+07:00', '2020-02-25T08:15:00+07:00'],
] as const)('%s', (_what, stated, expected) => {
  expect(receiptInstant(stated === null ? null : at(stated), NOW)).toBe(at(expected));
});

test.each([
  ['2020-03-03T08:20:01+07:00', 'intake.time_in_future'],
  ['2020-02-25T08:14:59+07:00', 'intake.time_too_old'],
])('received at %s is refused', (stated, code) => {
  expect(() => receiptInstant(at(stated), NOW)).toThrow(code);
});

test.each([
  ['2020-03-03', true],
  ['2020-01-03', true],
  ['2020-03-04', false],
  ['2020-01-02', false],
])('a postmark of %s is possible: %p', (day, isPossible) => {
  const check = (): void => checkPostmark(day, NOW);
  if (isPossible) expect(check).not.toThrow();
  else expect(check).toThrow('intake.postmark_implausible');
});

test('by post, the postmark is a fact of the dossier and starts nothing', () => {
  const walk = new Walk(undefined, NOW).act(DESK, 'take_in', { channel: 'post', postmarkedOn: '2020-02-24' });
  expect(walk.events[0]).toMatchObject({ type: 'DossierSubmitted', payload: { postmarkedOn: '2020-02-24' } });
  expect(walk.current).toMatchObject({ submittedAt: NOW, receivedAt: NOW });
});
