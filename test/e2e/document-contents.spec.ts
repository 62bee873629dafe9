import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { MergeDocuments } from '@modules/documents';
import type { TestClient } from '../support/client';
import { HEIC, JPEG, pdf } from '../support/papers';
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

const photo = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 90, b: 90 } } })
    .jpeg()
    .toBuffer();

describe('what is said of a file that has arrived', () => {
  test.each([1, 3, 40])('a PDF of %d pages', async (pages) => {
    const { body } = await citizen.upload<Stored>(await pdfOf(pages));
    expect(body).toMatchObject({ pageCount: pages, hasThumbnail: false });
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
    expect([status, body.pageCount]).toEqual([201, null]);
  });

  test('a picture that is none is refused', async () => {
    const broken = Buffer.concat([(await photo(300, 200)).subarray(0, 150), Buffer.alloc(200)]);
    expect((await citizen.upload<Stored>(broken, 'ảnh.jpg')).body.code).toBe('document.unreadable');
  });

  test('a small picture of a photo, for its owner only', async () => {
    const { body } = await citizen.upload<Stored>(await photo(1200, 900));
    const response = await fetch(`${house.address}/api/v1/documents/${body.id}/thumbnail`, {
      headers: { cookie: citizen.cookie },
    });
    const { format, width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([response.status, format, width, height]).toEqual([200, 'jpeg', 240, 180]);
    expect((await (await house.as('congdan2')).get(`/api/v1/documents/${body.id}/thumbnail`)).status).toBe(404);
    const { body: plain } = await citizen.upload<Stored>(pdf());
    expect((await citizen.get(`/api/v1/documents/${plain.id}/thumbnail`)).status).toBe(404);
  });
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
