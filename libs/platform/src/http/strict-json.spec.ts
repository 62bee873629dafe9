import * as fc from 'fast-check';
import { DomainError } from '@kernel/errors/domain-error';
import { MAX_DEPTH, parseStrictJson, strictJsonBody } from './strict-json';
import type { MotcuaRequest } from './request';

function codeOf(bytes: Buffer | string): string | null {
  try {
    parseStrictJson(Buffer.from(bytes));
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

/** NUL, and names every object has: refused below. */
const DOUBTFUL =
  /\\u0000|"(__\w+__|constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|to\w*String|valueOf)":/;

function nested(levels: number): string {
  return `{"a":${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}}`;
}

describe('strict JSON', () => {
  test('reads what JSON.parse reads, when nothing is doubtful', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme' }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify(given);
        fc.pre(!DOUBTFUL.test(text));
        expect(parseStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each<[string, Buffer | string, string]>([
    ['half a body', '{"a":', 'request.malformed_json'],
    ['two values', '{} {}', 'request.malformed_json'],
    ['a trailing comma', '{"a":1,}', 'request.malformed_json'],
    ['a byte order mark', '\ufeff{}', 'request.malformed_json'],
    ['Latin-1', Buffer.from('{"a":"\xe9"}', 'latin1'), 'request.malformed_json'],
    ['an unknown escape in a key', '{"\\x":1}', 'request.malformed_json'],
    ['one key twice', '{"a":1,"a":2}', 'request.duplicate_key'],
    ['one key twice, once escaped', '{"a":1,"\\u0061":2}', 'request.duplicate_key'],
    ['one key twice, deeper', '{"l":[{"x":{"a":1,"b":{},"a":2}}]}', 'request.duplicate_key'],
    ['NUL in a text', '{"a":"\\u0000"}', 'request.invalid'],
    ['half a surrogate pair', '{"a":["\\ud800"]}', 'request.invalid'],
    ['NUL in a key', '{"a\\u0000":1}', 'request.invalid'],
    ['half a surrogate pair in a key', '{"\\udfff":1}', 'request.invalid'],
    ['a list', '[]', 'request.invalid'],
    ['a text', '"a"', 'request.invalid'],
    ['nothing', 'null', 'request.invalid'],
    ['a reserved name', '{"a":[{"constructor":1}]}', 'request.invalid'],
    ['a name that would reach a prototype', '{"__proto__":{"admin":true}}', 'request.invalid'],
    ['one level too many', nested(MAX_DEPTH + 1), 'request.too_deep'],
    ['sixteen thousand levels', nested(16_000), 'request.too_deep'],
  ])('%s is refused', (_what, body, code) => {
    expect(codeOf(body)).toBe(code);
  });

  test('brackets, colons and equal texts inside texts are only text', () => {
    const body = { a: '{"b":1,"b":2}', c: '[[[[[[[[[[[[[[', d: ['a', 'a'], e: { a: 1 }, f: 'x\\" : "' };
    expect(parseStrictJson(Buffer.from(JSON.stringify(body)))).toEqual(body);
    expect(codeOf(nested(MAX_DEPTH))).toBeNull();
  });

  test('the field with the bad characters is named', () => {
    expect(() => parseStrictJson(Buffer.from('{"applicant":{"names":["a","b\\u0000"]}}'))).toThrow(
      expect.objectContaining({ faults: [{ field: 'applicant.names.1', code: 'field.bad_characters' }] }) as Error,
    );
  });

  test('the hash is of the bytes that arrived, and an empty body is an empty object', () => {
    const read = (body: unknown): MotcuaRequest => {
      const request = { body } as MotcuaRequest;
      let refusal: unknown;
      strictJsonBody(request, {} as never, (error?: unknown) => (refusal = error));
      expect(refusal).toBeUndefined();
      return request;
    };
    const [one, other] = [read(Buffer.from('{"a":1}')), read(Buffer.from('{ "a":1}'))];
    expect(one.body).toEqual(other.body);
    expect(one.bodyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.bodyHash).not.toBe(other.bodyHash);
    expect(read(Buffer.alloc(0)).body).toEqual({});
    expect(read('left alone').body).toBe('left alone');
  });
});
