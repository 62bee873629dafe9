import { createHash } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import { DomainError } from '@kernel/errors/domain-error';
import type { MotcuaRequest } from './request';

/** Deeper than any form of this field; a body of 20 levels is an attack or a mistake. */
export const MAX_DEPTH = 12;

/**
 * Reads a JSON body strictly: valid UTF-8, no duplicate keys (two readers would see two things), no NUL, no lone
 * surrogates, at most `MAX_DEPTH` levels. Numbers that lose digits are left to the field's own rule.
 * @throws DomainError `request.malformed_json` | `request.too_deep` | `request.duplicate_key` | `field.bad_characters`
 */
export function parseStrictJson(bytes: Buffer): unknown {
  const text = decodeUtf8(bytes);
  scan(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError('request.malformed_json');
  }
  checkTexts(value, '');
  return value;
}

/** Express middleware after `express.raw`: the body as an object, and its hash for the idempotency key. */
export function strictJsonBody(request: MotcuaRequest, _response: Response, next: NextFunction): void {
  if (!Buffer.isBuffer(request.body)) {
    next();
    return;
  }
  const bytes = request.body;
  try {
    request.bodyHash = createHash('sha256').update(bytes).digest('hex');
    request.body = bytes.length === 0 ? {} : parseStrictJson(bytes);
    next();
  } catch (error) {
    next(error);
  }
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DomainError('request.malformed_json');
  }
}

/** One pass over the text for what `JSON.parse` forgives: depth and duplicate keys. */
function scan(text: string): void {
  const keys: (Set<string> | null)[] = [];
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    const [whole, isKey] = token;
    if (whole === '{' || whole === '[') {
      keys.push(whole === '{' ? new Set() : null);
      if (keys.length > MAX_DEPTH) throw new DomainError('request.too_deep', { max: MAX_DEPTH });
    } else if (whole === '}' || whole === ']') keys.pop();
    else if (isKey !== undefined) refuseDuplicate(keys.at(-1), whole.slice(0, whole.length - isKey.length));
  }
}

function refuseDuplicate(keys: Set<string> | null | undefined, quoted: string): void {
  const key = unquote(quoted);
  if (keys?.has(key)) throw new DomainError('request.duplicate_key', { key: key.slice(0, 60) });
  keys?.add(key);
}

function unquote(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw new DomainError('request.malformed_json');
  }
}

function checkTexts(value: unknown, path: string): void {
  if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\u0000'))) {
    throw new DomainError('request.invalid', {}, [{ field: path || 'body', code: 'field.bad_characters' }]);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) checkTexts(inner, path === '' ? key : `${path}.${key}`);
}
