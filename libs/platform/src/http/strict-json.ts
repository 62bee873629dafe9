import { createHash } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import { DomainError, refuseField } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { MotcuaRequest } from './request';

/** Deeper than any form of this field; a body of 20 levels is an attack or a mistake. */
export const MAX_DEPTH = 12;

/** Names every object has already: a validator that looks rules up by name finds these without there being any. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Reads a JSON body strictly: valid UTF-8, an object, no duplicate keys (two readers would see two things), no reserved
 * ones, no NUL, no lone surrogates, at most `MAX_DEPTH` levels. Numbers that lose digits are left to the field's own rule.
 * @throws DomainError `request.malformed_json` | `request.too_deep` | `request.duplicate_key` | `request.invalid`
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
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('body', 'field.not_an_object');
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
  if (keys?.has(key)) refuseField(key.slice(0, 60), 'request.duplicate_key', { key: key.slice(0, 60) });
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
  if (typeof value === 'string' && !isStorable(value)) throw invalid(path, 'field.bad_characters');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const field = path === '' ? key : `${path}.${key}`;
    if (!isStorable(key)) throw invalid(path === '' ? 'body' : path, 'field.bad_characters');
    if (RESERVED.has(key)) throw invalid(field, 'field.unknown');
    checkTexts(inner, field);
  }
}

/** PostgreSQL keeps neither. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Express middleware: a query may not use the reserved names either. */
export function refuseReservedNames(request: MotcuaRequest, _response: Response, next: NextFunction): void {
  const reserved = Object.keys(request.query).find((name) => RESERVED.has(name));
  next(reserved === undefined ? undefined : invalid(reserved, 'field.unknown'));
}

function invalid(field: string, code: ErrorCode): DomainError {
  return new DomainError('request.invalid', {}, [{ field, code }]);
}
