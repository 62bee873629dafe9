import * as fc from 'fast-check';
import { HOUR_MS, MINUTE_MS } from '../calendar/local-time';
import { contactOf, maskedContact, mayFileByContact } from './contact';
import { codeFrom, nextCodeAt, PER_ORIGIN, PER_TARGET } from './one-time-code';

describe('a phone or an e-mail address as people type it', () => {
  test.each([
    [' 0912-345 678 ', { channel: 'sms', address: '0912345678' }],
    ['+84912345678', { channel: 'sms', address: '0912345678' }],
    ['84 912.345.678', { channel: 'sms', address: '0912345678' }],
    [' Hoa@Example.VN ', { channel: 'email', address: 'hoa@example.vn' }],
    ['0112345678', null],
    ['091234567', null],
    ['hoa@example', null],
    ['a@example.vn,b@example.vn', null],
    ['Hoa <hoa@example.vn>', null],
    ['hoa@example.vn\r\nBcc: b@example.vn', null],
    ['', null],
    [`${'a'.repeat(200)}@example.vn`, null],
  ])('%p is %p', (typed, contact) => {
    expect(contactOf(typed)).toEqual(contact);
  });

  test.each([
    ['0912345678', '•••• 678'],
    ['hoa@example.vn', 'h•••@example.vn'],
  ])('%s is shown as %s', (typed, shown) => {
    expect(maskedContact(contactOf(typed) ?? { channel: 'sms', address: '' })).toBe(shown);
  });

  test.each([
    [2, false],
    [3, true],
    [4, false],
  ] as const)('at level %p it is enough to file: %p', (serviceLevel, isEnough) => {
    expect(mayFileByContact({ serviceLevel })).toBe(isEnough);
  });
});

describe('one-time codes', () => {
  test('are six digits, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 8 }), (bytes) => {
        expect(codeFrom(bytes)).toMatch(/^\d{6}$/);
      }),
    );
  });

  const NOW = 1_000 * HOUR_MS;
  const ago = (...minutes: number[]) => minutes.map((each) => NOW - each * MINUTE_MS);
  test.each([
    ['none before', ago(), null],
    ['two just now', ago(1, 2), null],
    ['three just now', ago(1, 2, 5), NOW + 10 * MINUTE_MS],
    ['the third is quarter of an hour old', ago(1, 2, 15), null],
    ['ten within the day', ago(20, 40, 60, 80, 100, 120, 140, 160, 180, 200), NOW + 24 * HOUR_MS - 200 * MINUTE_MS],
    [
      'both limits: the longer wait',
      ago(1, 2, 3, 80, 100, 120, 140, 160, 180, 200),
      NOW + 24 * HOUR_MS - 200 * MINUTE_MS,
    ],
  ])('%s: the next at %p', (_name, sent, next) => {
    expect(nextCodeAt(sent, PER_TARGET, NOW)).toBe(next);
  });

  test('twenty an hour from one place', () => {
    const sent = Array.from({ length: 20 }, (_each, index) => NOW - index * MINUTE_MS);
    expect(nextCodeAt(sent.slice(1), PER_ORIGIN, NOW)).toBeNull();
    expect(nextCodeAt(sent, PER_ORIGIN, NOW)).toBe(NOW + 41 * MINUTE_MS);
  });
});
