import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorMessage } from '@platform/errors/error-facts';

/** Exit codes, documented in the README. */
export const EXIT = {
  ok: 0,
  /** a check found a difference, or an input line was bad */
  failed: 1,
  /** the command line is wrong (EX_USAGE) */
  usage: 64,
  /** the seed files do not hold together (EX_DATAERR) */
  data: 65,
  /** the database does not answer, or does not let us in (EX_UNAVAILABLE) */
  unavailable: 69,
  /** the configuration is wrong (EX_CONFIG) */
  config: 78,
} as const;

/** What a command was called with. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** further words the command takes */
  readonly words?: number;
  /** returns the exit code */
  run(options: Options, words: readonly string[]): Promise<number>;
}

/** A command line that is wrong; shown with the usage of the command. */
export class UsageError extends Error {}

/** What an operator can mend: said in its own words, without a stack. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** @throws UsageError */
export function parse(
  command: Command,
  args: readonly string[],
): { readonly options: Options; readonly words: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > (command.words ?? 0)) throw new UsageError(`unexpected word: ${positionals.at(-1) ?? ''}`);
    return { options: values as Options, words: positionals };
  } catch (error) {
    throw new UsageError(errorMessage(error));
  }
}

export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** @throws UsageError when the value is none of the choices */
export function choice<T extends string>(options: Options, name: string, choices: readonly T[]): T | undefined {
  const value = text(options, name);
  const chosen = choices.find((each) => each === value);
  if (value !== undefined && chosen === undefined)
    throw new UsageError(`--${name} must be one of ${choices.join(', ')}`);
  return chosen;
}

export function print(value: unknown): void {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
}
