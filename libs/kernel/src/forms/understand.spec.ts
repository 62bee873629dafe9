import fc from 'fast-check';
import { formatDate } from '../calendar/local-time';
import { answerText } from './answer-text';
import type { QuestionType } from './form-definition';
import { understand } from './understand';

const label = { vi: 'x', en: 'x' };

describe('what people type', () => {
  test.each<[QuestionType, unknown, unknown]>([
    ['text', '  Hàng \t Bạc ', 'Hàng Bạc'],
    ['text', 'hộ'.normalize('NFD'), 'hộ'.normalize('NFC')],
    ['textarea', 'một\r\nhai', 'một\nhai'],
    ['text', '   ', undefined],
    ['text', undefined, undefined],
    ['integer', '1.234', 1234],
    ['integer', '1 234 567', 1234567],
    ['integer', '12,5', '12,5'],
    ['money', '15000', 15_000],
    ['money', '15.000', 15_000],
    ['money', '15,000', 15_000],
    ['money', '15.000 ₫', 15_000],
    ['money', '15.000 đồng', 15_000],
    ['money', '15.00', '15.00'],
    ['decimal', '12,5', 12.5],
    ['decimal', '12.5', 12.5],
    ['decimal', '1.234,5', 1234.5],
    ['decimal', '1,234.5', 1234.5],
    ['decimal', '1.234', 1234],
    ['decimal', 'dài', 'dài'],
    ['date', '12/3/2025', '2025-03-12'],
    ['date', '12-03-2025', '2025-03-12'],
    ['date', ' 12 / 3 / 2025', '2025-03-12'],
    ['date', '12032025', '2025-03-12'],
    ['date', '2025-03-12', '2025-03-12'],
    ['date', '31/02/2025', '31/02/2025'],
    ['date', '1/1/99', '1/1/99'],
    ['partial_date', '1945', '1945'],
    ['partial_date', '9/1945', '1945-09'],
    ['partial_date', '2/9/1945', '1945-09-02'],
    ['time', '9:05', '09:05'],
    ['time', '9h05', '09:05'],
    ['time', '9 giờ', '09:00'],
    ['time', '0905', '09:05'],
    ['time', '25:00', '25:00'],
    ['phone', ' 0912-345 678 ', '0912345678'],
    ['phone', '+84 912 345 678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['phone', '0849123456', '0849123456'],
    ['citizen_number', '001 090 012 345', '001090012345'],
    ['tax_code', '0101234567 001', '0101234567-001'],
    ['email', ' hoa@example.com ', 'hoa@example.com'],
    ['checkbox', 'on', true],
    ['declaration', 'true', true],
    ['checkbox', 'off', false],
    ['integer', 7, 7],
  ])('%s %p is %p', (type, typed, meant) => {
    expect(understand({ type }, typed)).toEqual(meant);
  });

  test('one or several choices, in the order of the form, strangers kept for the check', () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, ...label }));
    expect(understand({ type: 'multi_checkbox', options }, 'b')).toEqual(['b']);
    expect(understand({ type: 'multi_checkbox', options }, ['c', 'a', 'c', 'x'])).toEqual(['a', 'c', 'x']);
    expect(understand({ type: 'multi_checkbox', options }, [''])).toBeUndefined();
  });
});

/** 01/01/1900, the first day the product knows. */
const FIRST_DAY = -25_567;

describe('what is shown again is understood as the same', () => {
  const again = (type: QuestionType, value: string | number): unknown =>
    understand({ type }, answerText({ type, key: 'x', label }, value, 'vi'));

  test('any date', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: 60_000 }).map(formatDate), (iso) => again('date', iso) === iso),
    );
  });

  test('any amount and any number of two places', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (hundredths) => {
        expect(again('money', hundredths)).toBe(hundredths);
        expect(again('integer', hundredths)).toBe(hundredths);
        expect(again('decimal', hundredths / 100)).toBe(hundredths / 100);
      }),
    );
  });

  test('any phone number', () => {
    fc.assert(fc.property(fc.stringMatching(/^0[35789]\d{8}$/), (phone) => again('phone', phone) === phone));
  });
});
