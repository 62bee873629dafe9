import { codeOf, type Reply } from './robot-client';

/** A refusal nobody expected: the house said before that this could be done. */
export class UnexpectedRefusal extends Error {
  constructor(
    what: string,
    readonly status: number,
    readonly code: string,
  ) {
    super(`${what} was refused: ${status} ${code}`);
  }
}

/** @throws UnexpectedRefusal unless the answer has one of the statuses */
export function expected<Body>(what: string, reply: Reply<Body>, ...statuses: readonly number[]): Body {
  if (statuses.includes(reply.status)) return reply.body;
  throw new UnexpectedRefusal(what, reply.status, codeOf(reply.body));
}

/** true for done, false when somebody was faster in between. @throws UnexpectedRefusal for any other refusal */
export function doneOrBeaten(what: string, reply: Reply<unknown>): boolean {
  if (reply.status === 409 && codeOf(reply.body) === 'dossier.stale_version') return false;
  expected(what, reply, 200);
  return true;
}
