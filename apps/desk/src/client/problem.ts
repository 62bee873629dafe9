import type { components } from './generated/api';

/** RFC 9457, as the API answers; `messages` hold the sentence in both languages. */
export type Problem = components['schemas']['Problem'];

/** The API said no. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
  ) {
    super(problem.code);
  }
}

/** Nobody knows whether it arrived. */
export class ConnectionLost extends Error {}

export function refusalCode(error: unknown): string | null {
  return error instanceof Refusal ? error.problem.code : null;
}

/** The same may work in a moment: the connection, or the house, was not well. */
export function isPassing(error: unknown): boolean {
  return error instanceof ConnectionLost || (error instanceof Refusal && error.status >= 500);
}
