import type { Request } from 'express';
import type { Principal } from '../auth/principal';
import { newId } from '../identifiers/new-id';
import type { Language } from '@kernel/sla/ratio';

/** What this product adds to a request. */
export interface MotcuaRequest extends Request {
  id: string;
  principal?: Principal;
  /** SHA-256 of the body as it arrived, for the idempotency key */
  bodyHash?: string;
}

const REQUEST_ID = /^[\w-]{8,64}$/;

/** The caller's own request id when it is a decent one, otherwise a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : newId();
}

/** Vietnamese unless English is asked for: by the address, the reader's choice, or the browser. */
export function languageOf(request: Pick<Request, 'headers' | 'query'>): Language {
  const { cookie = '', 'accept-language': accepted = '' } = request.headers;
  const wishes = [
    request.query['lang'],
    /(?:^|;\s*)lang=(en|vi)/.exec(cookie)?.[1],
    /\b(vi|en)\b/i.exec(accepted)?.[1]?.toLowerCase(),
  ];
  return wishes.find((wish) => wish === 'vi' || wish === 'en') ?? 'vi';
}

export function isApiPath(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/health/');
}
