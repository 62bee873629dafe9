/** One thing wrong with one record of a seed file. */
export interface SeedProblem {
  readonly file: string;
  /** id or date of the record, or its position */
  readonly record: string;
  readonly problem: string;
}

/** The seed files do not hold together; nothing has been written. */
export class SeedError extends Error {
  constructor(readonly problems: readonly SeedProblem[]) {
    super(problems.map(({ file, record, problem }) => `  ${file}: ${record}: ${problem}`).join('\n'));
    this.name = 'SeedError';
  }
}
