import * as fc from 'fast-check';
import { parseInstant } from '../calendar/local-time';
import { amountFromGateway, canonicalText, gatewayAmount, gatewayTime, outcomeOf, pipedText } from './vnpay-text';

const FIELDS = {
  vnp_Version: '2.1.0',
  vnp_Command: 'pay',
  vnp_Amount: '1806000',
  vnp_OrderInfo: 'Thanh toan don hang :5',
  vnp_ReturnUrl: 'https://domainmerchant.vn/ReturnUrl',
  vnp_BankCode: '',
  vnp_SecureHash: 'abc',
  vnp_SecureHashType: 'HMACSHA512',
};

describe('the text that is signed', () => {
  test('sorted, form-urlencoded, without empty fields and without the hash', () => {
    expect(canonicalText(FIELDS)).toBe(
      'vnp_Amount=1806000&vnp_Command=pay&vnp_OrderInfo=Thanh+toan+don+hang+%3A5&vnp_ReturnUrl=https%3A%2F%2Fdomainmerchant.vn%2FReturnUrl&vnp_Version=2.1.0',
    );
  });

  const fields = fc.dictionary(
    fc.stringMatching(/^vnp_[A-Za-z]{1,12}$/),
    fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.isWellFormed()),
  );

  test('is what a browser would send of the same fields, whatever they hold', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const kept = Object.entries(given).filter(
          ([name, value]) => value !== '' && !name.startsWith('vnp_SecureHash'),
        );
        const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
        expect(canonicalText(Object.fromEntries(kept))).toBe(new URLSearchParams(sorted).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on the order of the fields, nor on what is not signed', () => {
    fc.assert(
      fc.property(fields, fc.string(), (given, hash) => {
        const { vnp_SecureHash: _hash, vnp_SecureHashType: _type, ...signed } = given;
        const reversed = Object.fromEntries(Object.entries(signed).reverse());
        const decorated = { ...reversed, vnp_SecureHash: hash, vnp_SecureHashType: hash, vnp_Nothing: '' };
        expect(canonicalText(decorated)).toBe(canonicalText({ ...signed, vnp_Nothing: '' }));
      }),
    );
  });

  test('tells any two different messages apart', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const plain = (given: Record<string, string>) =>
          JSON.stringify(
            Object.entries(given)
              .filter(([name, value]) => value !== '' && !name.startsWith('vnp_SecureHash'))
              .sort(),
          );
        expect(canonicalText(one) === canonicalText(other)).toBe(plain(one) === plain(other));
      }),
    );
  });

  test('of a query: values in their order, nothing for an absent one', () => {
    expect(pipedText({ b: '2', a: '1' }, ['a', 'missing', 'b'])).toBe('1||2');
  });
});

test.each([
  ['2020-01-30T17:00:00+07:00', '20200130170000'],
  ['2020-01-30T17:30:00Z', '20200131003000'],
])('%s is %s at the gateway', (instant, text) => {
  expect(gatewayTime(parseInstant(instant))).toBe(text);
});

test.each([
  ['800000', 8_000],
  [gatewayAmount(9_999_999_999), 9_999_999_999],
  ['800050', null],
  ['0', null],
  ['-800000', null],
  ['0800000', null],
  ['8e5', null],
  ['1000000000000', null],
  ['', null],
])('the amount %s is %p đồng', (text, amount) => {
  expect(amountFromGateway(text)).toBe(amount);
});

test.each([
  ['00', '00', 'paid'],
  ['00', '02', 'failed'],
  ['24', '02', 'failed'],
  ['24', '00', 'failed'],
  ['00', '01', 'open'],
  ['00', '05', 'open'],
  ['00', '04', 'doubtful'],
  ['07', '00', 'doubtful'],
  ['', '', 'failed'],
])('response %s with status %s is %s', (response, status, outcome) => {
  expect(outcomeOf(response, status)).toBe(outcome);
});
