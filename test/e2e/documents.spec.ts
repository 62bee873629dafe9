import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Answer, TestClient } from '../support/client';
import { fileDossier, see } from '../support/dossiers';
import { fingerprint } from '../support/fingerprint';
import { HEIC, JPEG, pdf, PNG } from '../support/papers';
import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';
import { until } from '../support/until';

const LIMIT = 1_000_000;

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scanState: string;
}

let house: TestHouse;
let citizen: TestClient;

beforeAll(async () => {
  house = await TestHouse.open({ worker: false, environment: { MAX_UPLOAD_MB: '1' } });
  citizen = await house.as('congdan1');
});
afterAll(() => house.close());

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const onDisk = (hash: string): string => path.join(house.files, hash.slice(0, 2), hash);
const padded = (size: number): Buffer => Buffer.concat([pdf(), Buffer.alloc(size - pdf().length, 0x20)]);

/** A part as a sender wrote it, whatever it says of itself. */
interface Part {
  readonly content: Uint8Array | string;
  readonly disposition?: string;
  readonly type?: string;
}

const BOUNDARY = 'ranh-gioi';

function multipart(...parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.flatMap(({ content, disposition = 'form-data; name="file"; filename="a.pdf"', type }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\n`),
    Buffer.from(`${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`),
    Buffer.from(content as string),
    Buffer.from('\r\n'),
  ]);
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]));
}

function send(
  body: Uint8Array<ArrayBuffer>,
  type = `multipart/form-data; boundary=${BOUNDARY}`,
): Promise<Answer<Stored>> {
  return citizen.send<Stored>('POST', '/api/v1/documents', body, {
    'content-type': type,
    'idempotency-key': randomUUID(),
  });
}

describe('POST /api/v1/documents', () => {
  test.each([
    ['a PDF', pdf('đơn'), 'application/pdf', true],
    ['a JPEG', JPEG, 'image/jpeg', true],
    ['a PNG', PNG, 'image/png', true],
    ['a HEIC', HEIC, 'image/heic', true],
  ])('keeps %s, byte by byte, and says that nobody has scanned it', async (_what, content, mediaType, hasThumbnail) => {
    const { status, body } = await citizen.upload<Stored>(content, 'giấy khai sinh');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String) as unknown,
      name: 'giấy khai sinh',
      mediaType,
      size: content.length,
      sha256: sha256(content),
      pageCount: 1,
      hasThumbnail,
      scanState: 'not_scanned',
    });
    expect(readFileSync(onDisk(body.sha256)).equals(content)).toBe(true);
  });

  test.each([
    ['a program', 'virus.exe', 'application/x-msdownload'],
    ['a picture', 'ảnh.png', 'image/png'],
    ['nothing', 'x', undefined],
  ])('knows a PDF that calls itself %s', async (_what, filename, type) => {
    const part = { content: pdf(filename), disposition: `form-data; name="file"; filename="${filename}"` };
    const { status, body } = await send(multipart({ ...part, ...(type === undefined ? {} : { type }) }));
    expect({ status, mediaType: body.mediaType }).toEqual({ status: 201, mediaType: 'application/pdf' });
  });

  test('takes a file of exactly the limit', async () => {
    expect((await citizen.upload<Stored>(padded(LIMIT))).body).toMatchObject({ size: LIMIT });
  });

  test.each([
    ['decomposed accents', 'đơn xin.pdf'.normalize('NFD'), 'đơn xin.pdf'],
    ['folders', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['folders of Windows', 'C:\\Users\\an\\đơn.pdf', 'đơn.pdf'],
    ['a line break', 'a%0D%0ASet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['a turned direction', 'đơn\u202efdp.exe', 'đơnfdp.exe'],
    ['a hidden beginning', '...htaccess', 'htaccess'],
    ['nothing but dots', '....', 'tep'],
    ['300 letters', `${'ă'.repeat(300)}.pdf`, `${'ă'.repeat(116)}.pdf`],
  ])('a name with %s is kept as people read it', async (_what, given, kept) => {
    const disposition = `form-data; name="file"; filename="${given.replaceAll('\\', '\\\\')}"`;
    const { status, body } = await send(multipart({ content: pdf(given), disposition }));
    expect({ status, name: body.name }).toEqual({ status: 201, name: kept });
  });

  test('the same key again is the same document; another content or name with it is refused', async () => {
    const [content, key] = [pdf('một lần'), 'upload-once'];
    const [one, two] = await Promise.all([1, 2].map(() => citizen.upload<Stored>(content, 'a.pdf', { key })));
    expect(two).toMatchObject({ status: 201, body: one?.body });
    expect(await house.rows('SELECT FROM document WHERE sha256 = $1', [sha256(content)])).toHaveLength(1);
    const before = await fingerprint(house);
    for (const other of [citizen.upload(pdf('khác'), 'a.pdf', { key }), citizen.upload(content, 'b.pdf', { key })])
      expectProblem(await other, { status: 422, code: 'request.key_reused', field: 'Idempotency-Key' });
    expect(await fingerprint(house)).toEqual(before);
  });

  test('the same bytes from two people are one content and two documents', async () => {
    const content = pdf('chung');
    const other = await house.as('congdan2');
    const [mine, theirs] = [await citizen.upload(content), await other.upload(content)];
    expect(theirs.body.id).not.toBe(mine.body.id);
    expect(await house.rows('SELECT FROM stored_content WHERE sha256 = $1', [sha256(content)])).toHaveLength(1);
  });
});

interface Refusal {
  readonly what: string;
  readonly sent: () => Promise<Answer<unknown>>;
  readonly status: number;
  readonly code: ErrorCode;
  readonly field?: string;
}

const file =
  (content: Uint8Array | string, name = 'a.pdf') =>
  (): Promise<Answer<unknown>> =>
    citizen.upload(Buffer.from(content as string), name);
const form =
  (...parts: readonly Part[]) =>
  (): Promise<Answer<unknown>> =>
    send(multipart(...parts));
const field = (name: string, content = 'x'): Part => ({ content, disposition: `form-data; name="${name}"` });
const named = (name: string): Part => ({ content: pdf(), disposition: `form-data; name="${name}"; filename="a.pdf"` });
const cut = (bytes: number) => (): Promise<Answer<unknown>> => {
  const whole = multipart({ content: pdf() });
  return send(whole.subarray(0, whole.length - bytes));
};
const REFUSED = { status: 415, code: 'document.type_refused', field: 'file' } as const;
const BAD = { status: 422, code: 'document.bad_upload' } as const;
const MISSING = { status: 422, code: 'document.missing', field: 'file' } as const;
const TOO_LARGE = { status: 413, code: 'document.too_large', field: 'file' } as const;
const ZIP = Buffer.from('504b0304140000000000000000000000000000000000000000000000', 'hex');

// prettier-ignore
const REFUSALS: readonly Refusal[] = [
  { what: 'HTML that calls itself a PDF', sent: form({ content: '<!doctype html><script>1</script>', type: 'application/pdf' }), ...REFUSED },
  { what: 'an SVG that calls itself a PNG', sent: form({ content: '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', type: 'image/png' }), ...REFUSED },
  { what: 'a GIF', sent: file('GIF89a\u0001\u0000\u0001\u0000', 'a.jpg'), ...REFUSED },
  { what: 'an archive', sent: file(ZIP, 'a.pdf'), ...REFUSED },
  { what: 'a program', sent: file(Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'a.pdf'), ...REFUSED },
  { what: 'plain text', sent: file('không phải PDF', 'a.pdf'), ...REFUSED },
  { what: 'one byte', sent: file('%'), ...REFUSED },
  { what: 'an empty file', sent: file('', 'trống.pdf'), status: 422, code: 'document.empty', field: 'file' },
  { what: 'a file one byte over the limit', sent: () => citizen.upload(padded(LIMIT + 1)), ...TOO_LARGE },
  { what: 'a file far over the limit', sent: () => citizen.upload(padded(5 * LIMIT)), ...TOO_LARGE },
  { what: 'two files', sent: form({ content: pdf('1') }, { content: pdf('2') }), ...BAD, field: 'file' },
  { what: 'a file in another field', sent: form(named('tep')), ...BAD, field: 'tep' },
  { what: 'a field called __proto__', sent: form(named('__proto__')), ...BAD, field: '__proto__' },
  { what: 'a field of a list', sent: form(named('file[0]')), ...BAD, field: 'file[0]' },
  { what: 'too many fields', sent: form(...Array.from({ length: 7 }, (_, n) => field(`f${n}`)), { content: pdf() }), ...BAD, field: 'file' },
  { what: 'a field that is too long', sent: form(field('note', 'x'.repeat(10_001)), { content: pdf() }), ...BAD, field: 'note' },
  { what: 'a field whose name is too long', sent: form(field('x'.repeat(101)), { content: pdf() }), ...BAD },
  { what: 'fields and no file', sent: form(field('note')), ...MISSING },
  { what: 'a file without a name', sent: form({ content: pdf(), disposition: 'form-data; name="file"' }), ...MISSING },
  { what: 'no part at all', sent: form(), ...MISSING },
  { what: 'a form without a boundary', sent: () => send(multipart({ content: pdf() }), 'multipart/form-data'), ...BAD },
  { what: 'a form that ends in its file', sent: cut(BOUNDARY.length + 10), ...BAD },
  { what: 'a form that ends in a header', sent: () => send(multipart({ content: pdf() }).subarray(0, 40)), ...BAD },
  { what: 'JSON', sent: () => citizen.post('/api/v1/documents', { file: 'x' }), ...MISSING },
  { what: 'a command without a key', sent: () => citizen.upload(pdf(), 'a.pdf', { key: null }), status: 400, code: 'request.key_required', field: 'Idempotency-Key' },
  { what: 'somebody who is not signed in', sent: () => house.client().upload(pdf()), status: 401, code: 'session.required' },
  { what: 'somebody without a reason to', sent: async () => (await house.as('thanhtra')).upload(pdf()), status: 403, code: 'permission.denied' },
];

describe('is not kept, nor any part of it', () => {
  test.each(REFUSALS)('$what', async ({ sent, status, code, field: at }) => {
    const before = await fingerprint(house);
    expectProblem(await sent(), { status, code, ...(at === undefined ? {} : { field: at }) });
    // What had come of a file that broke off is taken away as its line closes, which may be after the answer.
    await until(
      () => fingerprint(house),
      (now) => isDeepStrictEqual(now, before),
    );
  });

  /** Sends without saying how much, and goes on until the other side has had enough. */
  function pour(cookie: string): Promise<{ readonly status: number; readonly sent: number }> {
    return new Promise((resolve, reject) => {
      const headers = {
        cookie,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'idempotency-key': randomUUID(),
      };
      const outgoing = request(`${house.address}/api/v1/documents`, { method: 'POST', headers });
      let [sent, status] = [0, 0];
      const done = (): void => resolve({ status, sent });
      outgoing.once('response', (answer) => {
        status = answer.statusCode ?? 0;
        answer.resume().once('close', done);
      });
      outgoing.once('error', (error) => (status === 0 ? reject(error) : done()));
      outgoing.write(multipart({ content: pdf() }).subarray(0, -BOUNDARY.length - 10));
      const more = (): void => {
        if (outgoing.destroyed || status !== 0 || sent > 100 * LIMIT) return;
        sent += 64_000;
        outgoing.write(Buffer.alloc(64_000, 0x20), () => setImmediate(more));
      };
      more();
    });
  }

  test('a file without end: the answer comes early, and the line is cut', async () => {
    const before = await fingerprint(house);
    const { status, sent } = await pour(citizen.cookie);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20 * LIMIT);
    expect(await fingerprint(house)).toEqual(before);
  });

  /** Sends a file over the limit and `more` bytes, and only then listens: how it ended, and what was answered. */
  async function shout(length: string, more: number): Promise<{ readonly answer: string; readonly failed: boolean }> {
    const { hostname, port } = new URL(house.address);
    const line = connect(Number(port), hostname).pause();
    let [answer, failed] = ['', false];
    line.once('error', () => (failed = true)).on('data', (piece: Buffer) => (answer += piece.toString()));
    const closed = new Promise((resolve) => line.once('close', resolve));
    const lines = ['POST /api/v1/documents HTTP/1.1', `host: ${hostname}`, `cookie: ${citizen.cookie}`, length];
    const type = `content-type: multipart/form-data; boundary=${BOUNDARY}`;
    line.write(`${[...lines, type, `idempotency-key: ${randomUUID()}`].join('\r\n')}\r\n\r\n`);
    const piece = Buffer.from(`10000\r\n${' '.repeat(0x10000)}\r\n`);
    for (let sent = 0; sent < 2 * LIMIT + more && !failed; sent += piece.length)
      await new Promise((resolve) => line.write(piece, resolve));
    line.resume();
    await closed;
    return { answer, failed };
  }

  test.each(['content-length: 999999999', 'transfer-encoding: chunked'])(
    'a sender who says %s and does not listen while it sends: is still answered',
    async (length) => {
      const { answer, failed } = await shout(length, 5 * LIMIT);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(answer).toContain('document.too_large');
      expect(failed).toBe(false);
    },
  );

  test('a sender who never stops is cut', async () => {
    expect(await shout('transfer-encoding: chunked', 200 * LIMIT)).toMatchObject({ failed: true });
  });
});

describe('GET /api/v1/documents/:id', () => {
  const get = (client: TestClient, id: string) => client.get<string>(`/api/v1/documents/${id}`);

  test('is an attachment under its Vietnamese name, and can run nothing here', async () => {
    const content = pdf('tải về');
    const { body } = await citizen.upload<Stored>(content, `đơn "xin" (1)'.pdf`);
    const answer = await fetch(`${house.address}/api/v1/documents/${body.id}`, { headers: { cookie: citizen.cookie } });
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename*=UTF-8''%C4%91%C6%A1n%20xin%20%281%29%27.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('a paper is seen by its owner, and by the units its dossier has come to', async () => {
    const { id } = await fileDossier(citizen);
    const { documentId } = (await see(citizen, id)).papers[0]!;
    const sees = async (login: string) => (await get(await house.as(login), documentId)).status;
    expect(await sees('congdan1')).toBe(200);
    expect(await sees('hang-bac.motcua1')).toBe(200);
    expect(await sees('giamsat')).toBe(200);
    for (const login of ['congdan2', 'hang-dao.motcua1', 'quantri', 'donthu'])
      expect([login, await sees(login)]).toEqual([login, 404]);
  });

  test('a foreign one and one that does not exist are the same', async () => {
    const { body } = await citizen.upload<Stored>(pdf('riêng'));
    const other = await house.as('congdan2');
    const foreign = expectProblem(await get(other, body.id), { status: 404, code: 'document.not_found' });
    const absent = expectProblem(await get(other, randomUUID()), { status: 404, code: 'document.not_found' });
    expect({ ...foreign, instance: '' }).toEqual({ ...absent, instance: '' });
    expectProblem(await get(house.client(), body.id), { status: 401, code: 'session.required' });
    // An upload that no dossier has is its owner's alone.
    expectProblem(await get(await house.as('giamsat'), body.id), { status: 404, code: 'document.not_found' });
  });

  test('bytes that are not the ones that were filed are never served', async () => {
    const { body } = await citizen.upload<Stored>(pdf('sẽ hỏng'));
    writeFileSync(onDisk(body.sha256), pdf('bị thay'));
    expectProblem(await get(citizen, body.id), { status: 500, code: 'system.fault' });
  });
});
