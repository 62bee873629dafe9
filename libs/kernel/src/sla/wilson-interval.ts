/** Both ends of a share, between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 95 % of a normal distribution lie within so many standard deviations. */
const Z = 1.959_963_984_540_054;

/**
 * Where a share lies that a few cases only hint at: 3 of 3 is not as sure as 300 of 300. Wilson's score interval at 95 %,
 * which stays within 0 and 1 and is right at the ends (E. B. Wilson 1927). null for no cases, which say nothing.
 */
export function wilsonInterval(numerator: number, denominator: number): Interval | null {
  if (denominator === 0) return null;
  const share = numerator / denominator;
  const weight = Z ** 2 / denominator;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / denominator + weight / (4 * denominator));
  return {
    low: numerator === 0 ? 0 : Math.max(0, middle - half),
    high: numerator === denominator ? 1 : Math.min(1, middle + half),
  };
}
