import { connect } from 'node:net';
import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';

let house: TestHouse;

beforeAll(async () => {
  house = await TestHouse.open({ worker: false, environment: { PUBLIC_URL: 'https://motcua.vidu.vn' } });
});
afterAll(() => house.close());

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const get = (path: string, headers: Record<string, string> = {}) => house.client().get(path, headers);
const send = (method: string, path: string) => house.client().send(method, path, undefined, {});

describe('the request id', () => {
  test('is given to every answer, and a decent one of the caller’s is kept', async () => {
    expect((await get('/api/v1/units')).headers.get('x-request-id')).toMatch(UUID7);
    expect((await get('/api/v1/units', { 'x-request-id': 'tu-cong-cua-toi_1' })).headers.get('x-request-id')).toBe(
      'tu-cong-cua-toi_1',
    );
  });

  test.each(['ngắn', 'x', 'a b c d e f g h', 'x'.repeat(65), 'a<script>alert(1)'])(
    'not one like this: %s',
    async (id) => {
      const answer = await get('/api/v1/nothing', { 'x-request-id': Buffer.from(id).toString('latin1') });
      expect(answer.headers.get('x-request-id')).toMatch(UUID7);
      expect(expectProblem(answer, { status: 404, code: 'request.not_found' }).instance).toMatch(UUID7);
    },
  );

  test('is the support code of a refusal', async () => {
    const answer = await get('/api/v1/nothing', { 'x-request-id': 'ho-tro-12345' });
    expect(expectProblem(answer, { status: 404, code: 'request.not_found' }).instance).toBe('ho-tro-12345');
  });
});

describe('security headers', () => {
  const EVERYWHERE = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  };

  test.each(['/api/v1/units', '/api/v1/nothing', '/', '/khong-co', '/health/live', '/api/docs', '/api/openapi.json'])(
    'on %s',
    async (path) => {
      const { headers } = await get(path);
      expect(Object.fromEntries(headers)).toMatchObject(EVERYWHERE);
      expect(headers.get('x-powered-by')).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toContain('unsafe-eval');
      expect(policy.includes('unsafe-inline')).toBe(path === '/api/docs');
    },
  );

  test('a session of a site on https travels on https only', async () => {
    const answer = await house.client().post('/api/v1/sessions', { login: 'congdan1', password: 'motcua-demo-2020' });
    expect(answer.headers.getSetCookie().join()).toContain('Secure');
  });
});

describe('an address or a method that is not there', () => {
  test.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api/v1/'],
    ['GET', '/api/v2/units'],
    ['GET', '/api/v1/units/../../etc/passwd'],
    ['POST', '/api/v1/units'],
    ['DELETE', '/api/v1/procedures'],
    ['PATCH', '/api/v1/sessions/current'],
    ['PROPFIND', '/api/v1/units'],
  ])('%s %s', async (method, path) => {
    expectProblem(await send(method, path), { status: 404, code: 'request.not_found' });
  });

  test('a page for people, a problem for programs', async () => {
    const page = await get('/khong-co');
    expect({ status: page.status, type: page.headers.get('content-type') }).toEqual({
      status: 404,
      type: 'text/html; charset=utf-8',
    });
    expect(page.text).toContain(page.headers.get('x-request-id'));
  });

  test('HEAD is GET without a body', async () => {
    const answer = await fetch(`${house.address}/api/v1/units`, { method: 'HEAD' });
    expect({ status: answer.status, text: await answer.text() }).toEqual({ status: 200, text: '' });
  });
});

/** What the server says to bytes no client library would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(house.address);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let said = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    socket.once('error', reject).once('close', () => resolve(said));
  });
}

describe('a request that is two requests to somebody', () => {
  const HOST = 'Host: x\r\n';
  const TAIL = 'Connection: close\r\n\r\n';

  test.each([
    [
      'a length and chunks',
      `POST /api/v1/lookups HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n${TAIL}0\r\n\r\n`,
    ],
    ['two lengths', `POST /api/v1/lookups HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 4\r\n${TAIL}{}{}`],
    ['a blank before the colon', `GET /api/v1/units HTTP/1.1\r\n${HOST}Content-Length : 0\r\n${TAIL}`],
    [
      'a folded header',
      `GET /api/v1/units HTTP/1.1\r\n${HOST}X-A: a\r\n b\r\n${TAIL}`.replace('X-A: a\r\n b', 'X-A: a\r\n\u0000b'),
    ],
    ['no host', `GET /api/v1/units HTTP/1.1\r\n${TAIL}`],
    ['a version nobody speaks', `GET /api/v1/units HTTP/9.9\r\n${HOST}${TAIL}`],
    [
      'chunks of no size',
      `POST /api/v1/lookups HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n${TAIL}zz\r\n{}\r\n0\r\n\r\n`,
    ],
  ])('%s is refused and the line cut', async (_what, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('headers without end are refused', async () => {
    expect(await raw(`GET /api/v1/units HTTP/1.1\r\n${HOST}X-A: ${'a'.repeat(20_000)}\r\n${TAIL}`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});
