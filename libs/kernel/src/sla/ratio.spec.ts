import * as fc from 'fast-check';
import { percentText, ratioOf } from './ratio';

describe('ratios carry their counts', () => {
  test.each([
    [72_442, 72_442, '72.442/72.442 = 100,00%', '72,442/72,442 = 100.00%'],
    [39_055, 39_409, '39.055/39.409 = 99,10%', '39,055/39,409 = 99.10%'],
    [72_441, 72_442, '72.441/72.442 = 99,99%', '72,441/72,442 = 99.99%'],
    [1, 1_000_000, '1/1.000.000 = 0,01%', '1/1,000,000 = 0.01%'],
    [0, 7, '0/7 = 0,00%', '0/7 = 0.00%'],
    [1, 8, '1/8 = 12,50%', '1/8 = 12.50%'],
    [92, 97, '92/97 = 94,85%', '92/97 = 94.85%'],
    [1, 2_000, '1/2.000 = 0,05%', '1/2,000 = 0.05%'],
    [0, 0, '0/0', '0/0'],
  ])('%d of %d', (numerator, denominator, vi, en) => {
    expect(ratioOf(numerator, denominator, 'vi').text).toBe(vi);
    expect(ratioOf(numerator, denominator, 'en').text).toBe(en);
  });

  test('never 100% unless all, never 0% unless none, and within half a hundredth otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.nat(), (denominator, seed) => {
        const numerator = seed % (denominator + 1);
        const shown = Number(percentText(numerator, denominator, 'en')?.slice(0, -1));
        expect(shown === 100).toBe(numerator === denominator);
        expect(shown === 0).toBe(numerator === 0);
        const exact = (100 * numerator) / denominator;
        if (exact > 0.005 && exact < 99.995) expect(Math.abs(shown - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    [2, 1],
    [-1, 5],
    [0.5, 1],
    [1, Number.NaN],
  ])('%d/%d cannot be', (numerator, denominator) => {
    expect(() => ratioOf(numerator, denominator)).toThrow('ratio.impossible');
  });
});
