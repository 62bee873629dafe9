import * as fc from 'fast-check';
import { parseDate } from '../calendar/local-time';
import {
  checkTerms,
  claimsIn,
  EXEMPTION_GROUNDS,
  feeLines,
  PLAIN_TERMS,
  singleLine,
  stillDue,
  totalOf,
  type FeeClaims,
  type FeeTerms,
} from './fee-lines';

const FILED = parseDate('2020-03-02');
const NO_CLAIMS: FeeClaims = { copies: 1, exemption: null, eventDay: null };
const PER_COPY: FeeTerms = { ...PLAIN_TERMS, per: 'copy', copiesAnswer: 'copies' };
const LATE: FeeTerms = { ...PLAIN_TERMS, late: { afterDays: 60, surchargeVnd: 5_000, dateAnswer: 'child.birthDate' } };
const HALF: FeeTerms = { ...PLAIN_TERMS, remitted: { elderly: 50 } };

const reckon = (feeVnd: number | null, terms: FeeTerms, claims: Partial<FeeClaims> = {}) =>
  feeLines(feeVnd, terms, { ...NO_CLAIMS, ...claims }, FILED);

describe('a fee is reckoned line by line', () => {
  test.each([
    ['a plain fee', reckon(8_000, PLAIN_TERMS), [['fee', 8_000]]],
    ['copies only count where the version says so', reckon(8_000, PLAIN_TERMS, { copies: 3 }), [['fee', 8_000]]],
    ['each copy', reckon(8_000, PER_COPY, { copies: 3 }), [['fee', 24_000]]],
    ['a free procedure', reckon(0, PLAIN_TERMS), []],
    ['on the last day in time', reckon(0, LATE, { eventDay: FILED - 60 }), []],
    ['one day late', reckon(0, LATE, { eventDay: FILED - 61 }), [['late_surcharge', 5_000]]],
    ['late, but nobody said when it happened', reckon(0, LATE), []],
    [
      'late and let off: the whole is remitted',
      reckon(8_000, LATE, { eventDay: FILED - 100, exemption: 'poor_household' }),
      [
        ['fee', 8_000],
        ['late_surcharge', 5_000],
        ['remission', -13_000],
      ],
    ],
    [
      'half, rounded in favour of the person',
      reckon(8_001, HALF, { exemption: 'elderly' }),
      [
        ['fee', 8_001],
        ['remission', -4_001],
      ],
    ],
    ['a ground this version does not know', reckon(8_000, HALF, { exemption: 'child' }), [['fee', 8_000]]],
  ])('%s', (_name, lines, expected) => {
    expect(lines?.map(({ kind, amountVnd }) => [kind, amountVnd])).toEqual(expected);
  });

  test('a fee nobody has published is not guessed', () => {
    expect(reckon(null, PLAIN_TERMS)).toBeNull();
  });

  test('the lines add up, and never to less than nothing', () => {
    const claims = fc.record({
      copies: fc.integer({ min: 1, max: 100 }),
      exemption: fc.option(fc.constantFrom(...EXEMPTION_GROUNDS)),
      eventDay: fc.option(fc.integer({ min: FILED - 400, max: FILED + 10 })),
    });
    const terms = fc.record({
      per: fc.constantFrom('case' as const, 'copy' as const),
      copiesAnswer: fc.constant(null),
      remitted: fc.dictionary(fc.constantFrom(...EXEMPTION_GROUNDS), fc.integer({ min: 0, max: 100 })),
      late: fc.option(
        fc.record({
          afterDays: fc.integer({ min: 0, max: 90 }),
          surchargeVnd: fc.integer({ min: 0, max: 1_000_000 }),
          dateAnswer: fc.constant(null),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), terms, claims, fc.nat(), (feeVnd, how, said, paid) => {
        const lines = feeLines(feeVnd, checkTerms(how), said, FILED) ?? [];
        const sum = lines.reduce((total, { amountVnd }) => total + amountVnd, 0);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(totalOf(lines)).toBe(sum);
        for (const { quantity, unitVnd, amountVnd } of lines) expect(quantity * unitVnd).toBe(amountVnd);
        expect(totalOf(stillDue(lines, paid))).toBe(Math.max(0, sum - paid));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('claims in the answers', () => {
  test.each([
    [{}, NO_CLAIMS],
    [{ fee: 'free' }, NO_CLAIMS],
    [
      { fee: { copies: 2, exemption: 'merit', eventDate: '2020-02-29' } },
      { copies: 2, exemption: 'merit', eventDay: parseDate('2020-02-29') },
    ],
    [{ fee: { copies: 0.5, exemption: 'king', eventDate: '2020-02-30' } }, NO_CLAIMS],
    [{ fee: { copies: -1 } }, NO_CLAIMS],
    [
      { form: { answers: { copies: 4, feeExemption: 'elderly', child: { birthDate: '2020-01-01' } } } },
      { copies: 4, exemption: 'elderly', eventDay: parseDate('2020-01-01') },
    ],
    [
      { form: { answers: { copies: 4 } }, fee: { copies: 2 } },
      { ...NO_CLAIMS, copies: 2 },
    ],
    [{ form: { answers: { child: 'Hoa' } } }, NO_CLAIMS],
    [{ form: [] }, NO_CLAIMS],
    [{ fee: { copies: 1e9 } }, { ...NO_CLAIMS, copies: 100 }],
  ])('%j', (answers, claims) => {
    expect(claimsIn(answers, { ...PER_COPY, late: LATE.late })).toEqual(claims);
  });
});

test.each([
  [{ ...PLAIN_TERMS, remitted: { elderly: 101 } }],
  [{ ...PLAIN_TERMS, remitted: { elderly: -1 } }],
  [{ ...PLAIN_TERMS, late: { afterDays: 60, surchargeVnd: -5, dateAnswer: null } }],
  [{ ...PLAIN_TERMS, late: { afterDays: 0.5, surchargeVnd: 5, dateAnswer: null } }],
])('terms that cannot be: %j', (terms) => {
  expect(() => checkTerms(terms)).toThrow('payment.terms_invalid');
});

test('an amount a desk names is one line with its reason', () => {
  expect(singleLine('assessed', 30_000, 'Nghị quyết 06')).toEqual([
    { kind: 'assessed', quantity: 1, unitVnd: 30_000, amountVnd: 30_000, because: 'Nghị quyết 06' },
  ]);
});
