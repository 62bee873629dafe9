import * as fc from 'fast-check';
import { formatInstant, HOUR_MS, MINUTE_MS, parseInstant, timeOfDay } from '../calendar/local-time';
import { addressesFor, DEFAULT_CHANNELS, nextTry } from './delivery';
import { NOTICE_KINDS, noticeOf, NOTICED_EVENTS, supersededBy, type NoticeKind } from './notices';
import { sendFrom } from './quiet-hours';

describe('nobody is disturbed at night', () => {
  test.each([
    ['2020-03-02T06:59:59+07:00', '2020-03-02T07:00:00+07:00'],
    ['2020-03-02T07:00:00+07:00', '2020-03-02T07:00:00+07:00'],
    ['2020-03-02T12:34:56+07:00', '2020-03-02T12:34:56+07:00'],
    ['2020-03-02T20:59:59+07:00', '2020-03-02T20:59:59+07:00'],
    ['2020-03-02T21:00:00+07:00', '2020-03-03T07:00:00+07:00'],
    ['2020-02-29T23:59:59+07:00', '2020-03-01T07:00:00+07:00'],
    ['2020-03-02T00:00:00+07:00', '2020-03-02T07:00:00+07:00'],
    ['2020-03-02T16:30:00Z', '2020-03-03T07:00:00+07:00'],
  ])('due at %s, sent from %s', (due, from) => {
    expect(sendFrom(parseInstant(due))).toBe(parseInstant(from));
  });

  test('never early, never more than ten hours late, and by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        const from = sendFrom(at);
        const hour = timeOfDay(from) / HOUR_MS;
        expect(from - at).toBeGreaterThanOrEqual(0);
        expect(from - at).toBeLessThanOrEqual(10 * HOUR_MS);
        expect(hour >= 7 && hour < 21).toBe(true);
        expect(sendFrom(from)).toBe(from);
      }),
    );
  });

  test('retries wait longer and longer, keep the night, and end', () => {
    const noon = parseInstant('2020-03-02T12:00:00+07:00');
    expect([nextTry(1, noon), nextTry(2, noon)]).toEqual([noon + MINUTE_MS, noon + 5 * MINUTE_MS]);
    expect(formatInstant(nextTry(6, noon) ?? 0)).toBe(formatInstant(parseInstant('2020-03-03T07:00:00+07:00')));
    expect(nextTry(8, noon)).toBeNull();
  });
});

describe('where a notice goes', () => {
  const both = { email: 'hoa@example.vn', phone: '0912345678' };
  const [mail, sms, zalo] = [{ email: both.email }, { sms: both.phone }, { zalo: both.phone }];

  test.each([
    ['by default', DEFAULT_CHANNELS, both, { ...mail, ...sms }],
    ['without an address', DEFAULT_CHANNELS, { ...both, email: null }, sms],
    ['without anything', DEFAULT_CHANNELS, { email: null, phone: null }, {}],
    ['switched off', { email: false, sms: false, zalo: false }, both, {}],
    ['with the messenger', { ...DEFAULT_CHANNELS, zalo: true }, both, { ...mail, ...sms, ...zalo }],
    ['the messenger alone', { email: false, sms: false, zalo: true }, both, zalo],
  ])('%s', (_name, allowed, contacts, addresses) => {
    expect(addressesFor(allowed, contacts)).toEqual(addresses);
  });
});

describe('what is told', () => {
  const submitted = (channel: string) => ({ type: 'DossierSubmitted', payload: { channel } }) as never;

  test.each([
    ['online', 'filed'],
    ['counter', null],
    ['post', null],
  ])('filed %s: %s', (channel, kind) => {
    expect(noticeOf(submitted(channel))).toBe(kind);
  });

  test('each kind of notice comes from an event, a payment or a draft', () => {
    const given = new Set(NOTICED_EVENTS.map((type) => noticeOf({ type, payload: {} as never })));
    expect(NOTICE_KINDS.filter((kind) => !given.has(kind))).toEqual([
      'payment_received',
      'draft_expiring',
      'message_received',
    ]);
  });

  test.each<[NoticeKind, NoticeKind, boolean]>([
    ['received', 'supplement_asked', true],
    ['supplement_asked', 'withdrawn', true],
    ['supplement_asked', 'supplement_asked', true],
    ['payment_received', 'result_ready', false],
    ['message_received', 'result_ready', false],
    ['received', 'message_received', false],
    ['obligation', 'payment_received', false],
    ['payment_received', 'payment_received', false],
    ['draft_expiring', 'filed', false],
  ])('waiting %s, then %s: old news %p', (waiting, later, isOld) => {
    expect(supersededBy(later).includes(waiting)).toBe(isOld);
  });
});
