import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateSync } from 'node:zlib';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { MergeDocuments } from '@modules/documents';
import type { TestClient } from '../support/client';
import { HEIC, JPEG } from '../support/papers';
import { TestHouse } from '../support/test-house';

interface Stored {
  readonly id: string;
  readonly pageCount: number | null;
  readonly hasThumbnail: boolean;
  readonly code?: string;
}

let house: TestHouse;
let citizen: TestClient;
beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  citizen = await house.as('congdan1');
});
afterAll(() => house.close());

async function pdfOf(
  pages: number,
  passwords?: { readonly userPassword: string; readonly ownerPassword: string },
): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage().drawText(`${page} ${Math.random()}`);
  if (passwords) document.encrypt({ ...passwords, permissions: {} });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const thumbnailOf = (id: string): Promise<Buffer> => pictureOf(id, 'thumbnail');

async function pictureOf(id: string, which: string): Promise<Buffer> {
  const headers = { cookie: citizen.cookie };
  const response = await fetch(`${house.address}/api/v1/documents/${id}/${which}`, { headers });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const photo = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 90, b: 90 } } })
    .jpeg()
    .toBuffer();

describe('what is said of a file that has arrived', () => {
  test.each([1, 3, 40])('a PDF of %d pages', async (pages) => {
    const { body } = await citizen.upload<Stored>(await pdfOf(pages));
    expect(body).toMatchObject({ pageCount: pages, hasThumbnail: true });
  });

  test('one that only forbids printing opens, and is taken', async () => {
    const { status, body } = await citizen.upload<Stored>(await pdfOf(2, { userPassword: '', ownerPassword: 'x' }));
    expect([status, body.pageCount]).toEqual([201, 2]);
  });

  test('one that asks for a password is refused, and the message says what to do', async () => {
    const { status, body } = await citizen.upload<Stored & { errors: { messages: { vi: string } }[] }>(
      await pdfOf(1, { userPassword: 'abc', ownerPassword: 'x' }),
      'đơn.pdf',
    );
    expect([status, body.code]).toEqual([422, 'document.locked']);
    expect(body.errors[0]?.messages.vi).toContain('đơn.pdf');
  });

  test('a PDF nobody can count is kept, uncounted', async () => {
    const { status, body } = await citizen.upload<Stored>(Buffer.from('%PDF-1.4\nnothing behind it'));
    expect([status, body.pageCount, body.hasThumbnail]).toEqual([201, null, false]);
    expect((await citizen.get(`/api/v1/documents/${body.id}/thumbnail`)).status).toBe(404);
  });

  test('a picture that is none is refused', async () => {
    const broken = Buffer.concat([(await photo(300, 200)).subarray(0, 150), Buffer.alloc(200)]);
    expect((await citizen.upload<Stored>(broken, 'ảnh.jpg')).body.code).toBe('document.unreadable');
  });

  test('a small picture of a photo, for its owner only', async () => {
    const { body } = await citizen.upload<Stored>(await photo(1200, 900));
    const { format, width, height } = await sharp(await thumbnailOf(body.id)).metadata();
    expect([format, width, height]).toEqual(['jpeg', 240, 180]);
    expect((await (await house.as('congdan2')).get(`/api/v1/documents/${body.id}/thumbnail`)).status).toBe(404);
  });

  test('a small picture of the first page of a PDF, upright and on white', async () => {
    const document = await PDFDocument.create();
    document.addPage([400, 800]).drawRectangle({ x: 0, y: 400, width: 400, height: 400, color: rgb(1, 0, 0) });
    document.addPage([100, 100]);
    const { body } = await citizen.upload<Stored>(Buffer.from(await document.save()));
    const picture = sharp(await thumbnailOf(body.id));
    const { format, width, height } = await picture.metadata();
    expect([format, width, height]).toEqual(['jpeg', 120, 240]);
    const { data } = await picture.raw().toBuffer({ resolveWithObject: true });
    const colour = (x: number, y: number) => [...data.subarray((y * 120 + x) * 3, (y * 120 + x) * 3 + 3)];
    const [upper, lower] = [colour(60, 60), colour(60, 180)];
    expect(upper[0]! > 200 && upper[1]! < 60 && upper[2]! < 60).toBe(true);
    expect(lower.every((shade) => shade > 240)).toBe(true);
  });
});

describe('a picture of a page of a PDF', () => {
  let id: string;
  beforeAll(async () => {
    const document = await PDFDocument.create();
    document.addPage([400, 800]);
    document.addPage([600, 300]);
    id = (await citizen.upload<Stored>(Buffer.from(await document.save()))).body.id;
  });

  test.each([
    ['page=1&size=small', 120, 240],
    ['page=2&size=small', 240, 120],
    ['page=2&size=large', 2339, 1170],
    ['page=2', 2339, 1170],
  ])('%s: %d × %d', async (query, width, height) => {
    const seen = await sharp(await pictureOf(id, `page-picture?${query}`)).metadata();
    expect([seen.format, seen.width, seen.height]).toEqual(['jpeg', width, height]);
  });

  test.each([
    ['page=0', 'page'],
    ['page=3', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=1e3', 'page'],
    ['page=all', 'page'],
    ['', 'page'],
    ['page=1&page=2', 'page'],
    ['page=1&size=enormous', 'size'],
    ['page=1&scale=9', 'scale'],
  ])('asked for by "%s", it is refused and %s is named', async (query, field) => {
    const { status, body } = await citizen.get<{ errors: { field: string }[] }>(
      `/api/v1/documents/${id}/page-picture?${query}`,
    );
    expect([[400, 422].includes(status), body.errors[0]?.field]).toEqual([true, field]);
  });

  test('for nobody else, not of a photo, and not of what could not be drawn when it came', async () => {
    const photoId = (await citizen.upload<Stored>(JPEG)).body.id;
    const broken = (await citizen.upload<Stored>(Buffer.from('%PDF-1.4\nnothing behind this'))).body.id;
    const other = await house.as('congdan2');
    const asked = [other.get(`/api/v1/documents/${id}/page-picture?page=1`)];
    for (const each of [photoId, broken]) asked.push(citizen.get(`/api/v1/documents/${each}/page-picture?page=1`));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('files made to hurt are kept without a picture, and hurt nobody', () => {
  /** Each form draws the next one twice: thirty of them are a thousand million. */
  function laughs(): Buffer {
    const forms = Array.from({ length: 30 }, (_each, level) => {
      const [no, next] = [level + 5, level + 6];
      const draws = level < 29 ? `/F${next} Do /F${next} Do` : '0 0 9 9 re f';
      return `${no} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /F${next} ${next} 0 R >> >> /Length ${draws.length} >>\nstream\n${draws}\nendstream\nendobj`;
    });
    return hostile(
      ['<< /Length 5 >>\nstream\n/F5 Do\nendstream', ...forms],
      '/Contents 4 0 R /Resources << /XObject << /F5 5 0 R >> >>',
    );
  }

  /** A gigabyte of nothing, twice packed. */
  async function bomb(): Promise<Buffer> {
    const deflate = createDeflate({ level: 9 });
    const chunks = (function* () {
      const nothing = Buffer.alloc(16 * 1024 * 1024);
      for (let n = 0; n < 64; n += 1) yield nothing;
    })();
    const packed = deflateSync(await buffer(Readable.from(chunks).pipe(deflate)));
    const stream = `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed.toString('latin1')}\nendstream`;
    return hostile([stream], '/Contents 4 0 R');
  }

  function hostile([fourth = '', ...others]: readonly string[], page: string): Buffer {
    const objects = [
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>\nendobj`,
      `4 0 obj\n${fourth}\nendobj`,
      ...others,
    ];
    return Buffer.from(`%PDF-1.5\n${objects.join('\n')}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
  }

  test.each([
    ['drawings without end', () => Promise.resolve(laughs())],
    ['a gigabyte in a few bytes', bomb],
    ['a page as large as a country', () => Promise.resolve(hostile([''], '/MediaBox [0 0 1e9 1e9]'))],
  ])(
    '%s',
    async (_what, make) => {
      const file = await make();
      const [{ status, body }, other, health] = await Promise.all([
        citizen.upload<Stored>(file),
        citizen.upload<Stored>(await pdfOf(3)),
        citizen.get('/health/live'),
      ]);
      expect([status, body.pageCount]).toEqual([201, 1]);
      expect([other.status, other.body.pageCount, other.body.hasThumbnail, health.status]).toEqual([201, 3, true, 200]);
    },
    120_000,
  );
});

test('several photos and a PDF become one PDF in their order', async () => {
  const ids: string[] = [];
  for (const content of [await photo(400, 300), await pdfOf(2), HEIC, JPEG])
    ids.push((await citizen.upload<Stored>(content)).body.id);
  const [account] = await house.rows<{ id: string }>(`SELECT id FROM account WHERE login = 'congdan1'`);
  const principal = { kind: 'citizen', accountId: account?.id, readableUnits: [] } as never;
  const merged = await PDFDocument.load(await house.get(MergeDocuments).pdf(principal, ids));
  const sizes = merged.getPages().map((page) => (page.getWidth() > page.getHeight() ? 'wide' : 'tall'));
  expect(sizes).toEqual(['wide', 'tall', 'tall', 'wide', 'tall']);
});
