/** Something measured several times. */
export interface Series {
  readonly label: string;
  readonly unit: string;
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Two series against each other. A ratio is what survives a change of machine, so it is what the bars are about. */
export interface Comparison {
  readonly label: string;
  readonly ratio: number;
  /** the bar, where there is one */
  readonly under?: number;
}

export interface BenchResult {
  readonly series: readonly Series[];
  readonly comparisons: readonly Comparison[];
  /** what a reader has to know to believe the figures */
  readonly notes: readonly string[];
}

export interface BenchOptions {
  /** rounds of everything that is compared, alternating, so that a disturbance hits both sides */
  readonly rounds: number;
  readonly say: (line: string) => void;
}

/** One bench: its own file beside this one, listed in `main.ts`. */
export interface Bench {
  readonly name: string;
  readonly summary: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

export function seriesOf(label: string, unit: string, values: readonly number[]): Series {
  return {
    label,
    unit,
    n: values.length,
    median: medianOf(values),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Median against median, pair by pair of rounds that ran side by side. */
export function ratioOfPairs(above: readonly number[], below: readonly number[]): number {
  return medianOf(above.map((value, index) => value / (below[index] ?? NaN)));
}

export function isMet({ ratio, under }: Comparison): boolean {
  return under === undefined || ratio < under;
}
