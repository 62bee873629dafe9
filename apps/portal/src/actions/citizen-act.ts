import { createHash } from 'node:crypto';
import type { MotcuaRequest } from '@platform/http/request';
import type { CommandKey } from '@platform/http/params';
import { isId, newId } from '@platform/identifiers/new-id';

/** What a form of an act carries unseen: the key that makes a repeat the same act, and the version its reader saw. */
export interface ActForm {
  readonly key: string;
  readonly seen: number;
}

/** Every showing of a form is a new act, until it is sent. */
export function newActForm(version: number): ActForm {
  return { key: newId(), seen: version };
}

export function actFormOf(body: unknown): ActForm {
  const { _key: key, _seen: seen } = Object(body ?? {}) as Readonly<Record<string, unknown>>;
  const version = typeof seen === 'string' && /^\d{1,9}$/.test(seen) ? Number(seen) : 0;
  return { key: typeof key === 'string' && isId(key) ? key : newId(), seen: version };
}

/** By content, so that the same form sent twice is the same although its files were stored twice. */
export function commandKey(request: MotcuaRequest, { key }: ActForm, content: unknown): CommandKey {
  const requestHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { key, route: `${request.method} ${request.path}`, requestHash };
}
