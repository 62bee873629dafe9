import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval';

test.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  [39_055, 39_409, 0.99, 0.9919],
])('%i of %i lies between %f and %f', (numerator, denominator, low, high) => {
  const interval = wilsonInterval(numerator, denominator);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('no cases say nothing', () => expect(wilsonInterval(0, 0)).toBeNull());

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('it holds the share itself, stays within 0 and 1, and narrows with more of the same', () => {
  fc.assert(
    fc.property(counts, ([k, n]) => {
      const { low, high } = wilsonInterval(k, n) ?? { low: NaN, high: NaN };
      const more = wilsonInterval(k * 10, n * 10) ?? { low: NaN, high: NaN };
      expect(0 <= low && low <= k / n && k / n <= high && high <= 1).toBe(true);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
