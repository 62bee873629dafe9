import { DOSSIER_TRANSITIONS } from '@kernel/dossier/dossier.transitions';
import { ALL_STATES } from '@kernel/dossier/dossier-states';
import { ROLES } from '@kernel/organisation/roles';
import { PAYMENT_STATES } from '@kernel/payments/payment-states';
import { ERROR_KINDS, type ErrorCode } from '@kernel/errors/error-catalogue';
import { errorText } from './error-text';
import { ERRORS_EN } from './errors.en';
import { ERRORS_VI } from './errors.vi';

const CODES = Object.keys(ERROR_KINDS) as ErrorCode[];
/** A fact that is itself a text comes in both languages: `{reasonVi}` and `{reasonEn}` are one fact. */
const named = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+?)(?:Vi|En)?\}/g)].map(([, name = '']) => name).sort();

/** What only a program reads: `in_process`, `DossierReceived`, `2020-01-30`. */
const RAW = /\b[a-z]+_[a-z_]+\b|\b[A-Z][a-z]+[A-Z]\w+|\d{4}-\d{2}-\d{2}/;

describe('the sentences of refusals', () => {
  test.each(CODES)('%s names the same facts in both languages', (code) => {
    expect(named(ERRORS_VI[code])).toEqual(named(ERRORS_EN[code]));
    expect(ERRORS_VI[code].normalize('NFC')).toBe(ERRORS_VI[code]);
  });

  test('facts are filled in, lists are joined, a missing one is a dash', () => {
    const params = { step: 2, desk: 'hk-motcua', problem: ['a', 'b'] };
    expect(errorText('route.bad_step', params, 'en')).toContain('Step 2 of the route (hk-motcua) is not valid: a; b.');
    expect(errorText('route.bad_step', {}, 'en')).toContain('Step — of the route (—)');
  });

  test('a fact that looks like a placeholder is not filled in again', () => {
    expect(errorText('number.bad_agency_code', { code: '{code}$&' }, 'en')).toContain('{code}$&');
  });
});

/** Facts that are codes, instants, days or sums for the machine: what a refusal may carry under these names. */
const OF_THE_MACHINE: Readonly<Record<string, readonly (string | number)[]>> = {
  state: [...ALL_STATES, ...PAYMENT_STATES],
  event: [...new Set(Object.values(DOSSIER_TRANSITIONS).map(({ event }) => event)), 'draft'],
  by: ROLES,
  at: ['2020-01-30T09:05:00+07:00', '2020-01-30T02:05:00.123Z', '2020-01-29T23:59:59.999-05:00'],
  date: ['2020-01-30'],
  day: ['2020-01-30'],
  from: ['2020-01-30'],
  to: ['2020-01-30'],
  dueVnd: [1_250_000],
  amountVnd: [1_250_000],
};

/** Facts that are said as they are: numbers, names, and what the reader wrote themselves. */
const AS_GIVEN = [
  ...[
    'agencyCode',
    'code',
    'days',
    'denominator',
    'desk',
    'deskVi',
    'dossierNumber',
    'field',
    'form',
    'key',
    'limitMb',
  ],
  ...['max', 'min', 'most', 'name', 'no', 'number', 'numerator', 'papers', 'period', 'problem', 'problems', 'reasonVi'],
  ...['receipt', 'seconds', 'step', 'text', 'unit', 'value', 'version', 'years'],
];

/** Sentences that tell a program how to write something: the codes and dates in them are what is to be written. */
const PROGRAMMERS: readonly ErrorCode[] = CODES.filter((code) => /^(limit|calendar|field|request)\./.test(code)).filter(
  (code) => RAW.test(ERRORS_EN[code]),
);

describe('what is said in a sentence is said in words', () => {
  test('every fact a sentence names is declared as one of the machine or as given', () => {
    const facts = new Set(CODES.flatMap((code) => [...ERRORS_VI[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));
    const declared = [...Object.keys(OF_THE_MACHINE), ...AS_GIVEN];
    expect([...facts].sort()).toEqual(declared.sort());
  });

  test('only sentences about how to write something show how it is written', () => {
    expect(CODES.filter((code) => RAW.test(ERRORS_EN[code]) || RAW.test(ERRORS_VI[code]))).toEqual(PROGRAMMERS);
  });

  test.each(CODES)('%s, with every value its facts can have', (code) => {
    for (const language of ['vi', 'en'] as const) {
      for (const [name, values] of Object.entries(OF_THE_MACHINE)) {
        for (const value of values) {
          const sentence = errorText(code, { [name]: value }, language);
          const isNamed = ERRORS_VI[code].includes(`{${name}}`);
          if (isNamed) expect(sentence).not.toMatch(RAW);
          expect(sentence).toBe(errorText(code, { [name]: value, ignored: 'x' }, language));
        }
      }
    }
  });

  test.each([
    [
      { by: 'Trần Văn An', at: '2020-01-30T02:05:00.123Z', event: 'DossierReceived' },
      'Hồ sơ vừa được thay đổi bởi Trần Văn An lúc 30/01/2020 09:05 (Tiếp nhận, cấp giấy hẹn).',
      'just changed by Trần Văn An at 30/01/2020 09:05 (Received, date given).',
    ],
    [
      { by: 'citizen', at: '2020-12-31T17:00:00Z', event: 'WithdrawalRequested' },
      'Hồ sơ vừa được thay đổi bởi người nộp lúc 01/01/2021 00:00 (Xin rút hồ sơ).',
      'just changed by the applicant at 01/01/2021 00:00 (Withdrawal asked for).',
    ],
  ])('who changed a dossier, when and how: %j', (params, vi, en) => {
    expect(errorText('dossier.stale_version', params, 'vi')).toContain(vi);
    expect(errorText('dossier.stale_version', params, 'en')).toContain(en);
  });

  test('a value nobody knows is said as it is, and one of the wrong kind does no harm', () => {
    expect(errorText('dossier.wrong_state', { state: 'toString' }, 'en')).toContain('“toString”');
    expect(errorText('dossier.stale_version', { by: '__proto__', at: '2020-13-45T99:00:00Z' }, 'en')).toContain(
      '2020-13-45T99:00:00Z',
    );
    expect(errorText('payment.amount_differs', { dueVnd: 1_250_000, amountVnd: null }, 'vi')).toContain(
      '1.250.000 đồng',
    );
  });
});
