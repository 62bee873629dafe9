import type { Principal } from './principal';

/** Turns the token of a session into who is asking; the identity module gives it. */
export abstract class PrincipalSource {
  /** null for a token that opens nothing (any more) */
  abstract principalOf(token: string): Promise<Principal | null>;
}

export const SESSION_COOKIE = 'motcua_session';
