import { commandKeyOf, seenVersionOf } from './params';
import { languageOf, requestIdOf, type MotcuaRequest } from './request';

function request(headers: Readonly<Record<string, string>>, more: object = {}): MotcuaRequest {
  return { headers, query: {}, method: 'POST', path: '/api/v1/dossiers', ...more } as MotcuaRequest;
}

describe('the key that makes a repeated command the same command', () => {
  const KEY = '7d0c9a1e-key';

  test('is of a method, a path, a body and the version seen', () => {
    const key = commandKeyOf(request({ 'if-match': '"3"' }, { bodyHash: 'abc' }), KEY);
    expect(key).toEqual({ key: KEY, route: 'POST /api/v1/dossiers', requestHash: 'abc"3"' });
    expect(commandKeyOf(request({ 'if-match': '"4"' }, { bodyHash: 'abc' }), KEY).requestHash).not.toBe(
      key.requestHash,
    );
  });

  test.each([
    [undefined, 'request.key_required'],
    ['', 'request.key_required'],
    ['short', 'request.key_invalid'],
    ['x'.repeat(201), 'request.key_invalid'],
    ["1234567'; DROP", 'request.key_invalid'],
    [['12345678', '12345679'], 'request.key_invalid'],
  ])('%j is refused', (given, code) => {
    expect(() => commandKeyOf(request({}), given)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('the version a caller saw', () => {
  test('is a strong entity tag of digits', () => {
    expect(seenVersionOf(request({ 'if-match': '"17"' }))).toBe(17);
  });

  test.each([
    [undefined, 'request.version_required'],
    ['', 'request.version_invalid'],
    ['17', 'request.version_invalid'],
    ['*', 'request.version_invalid'],
    ['W/"17"', 'request.version_invalid'],
    ['"17", "18"', 'request.version_invalid'],
    ['"-1"', 'request.version_invalid'],
    ['"99999999999"', 'request.version_invalid'],
  ])('%j is refused', (given, code) => {
    const headers: Record<string, string> = given === undefined ? {} : { 'if-match': given };
    expect(() => seenVersionOf(request(headers))).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('the request id', () => {
  test('is the caller’s own when it is a decent one', () => {
    expect(requestIdOf('trace-0123456789')).toBe('trace-0123456789');
  });

  test.each([undefined, '', 'short', 'x'.repeat(65), 'line\nbreak-in-it', ['a', 'b']])(
    '%j becomes a new one',
    (given) => {
      expect(requestIdOf(given)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('the language of an answer', () => {
  test.each<[string, Readonly<Record<string, string>>, object, string]>([
    ['nothing said', {}, {}, 'vi'],
    ['the address says', { cookie: 'lang=vi', 'accept-language': 'vi' }, { lang: 'en' }, 'en'],
    ['the reader chose', { cookie: 'a=1; lang=en', 'accept-language': 'vi' }, {}, 'en'],
    ['the browser says', { 'accept-language': 'en-GB,en;q=0.9' }, {}, 'en'],
    ['a language we have second', { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' }, {}, 'en'],
    ['a language we do not have', { 'accept-language': 'fr' }, { lang: 'fr' }, 'vi'],
    ['a list in the address', {}, { lang: ['en', 'vi'] }, 'vi'],
  ])('%s', (_what, headers, query, language) => {
    expect(languageOf(request(headers, { query }))).toBe(language);
  });
});
