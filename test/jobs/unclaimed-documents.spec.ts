import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { TestClient } from '@test/support/client';
import { EXTRACT } from '@test/support/stages';
import { fileDossier, see } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import { TestHouse } from '@test/support/test-house';

interface Uploaded {
  readonly id: string;
  readonly sha256: string;
}

let house: TestHouse;
let citizen: TestClient;

beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  citizen = await house.as('congdan1');
});
afterAll(() => house.close());

const bytesOf = (sha256: string): string => path.join(house.files, sha256.slice(0, 2), sha256);

async function uploaded(content: Buffer = pdf(String(Math.random()))): Promise<Uploaded> {
  return (await citizen.upload(content)).body;
}

/** As if it had been uploaded so many days ago. */
async function aged(days: number, { id, sha256 }: Uploaded): Promise<void> {
  await house.owner.query('UPDATE document SET uploaded_at = now() - make_interval(days => $2) WHERE id = $1', [
    id,
    days,
  ]);
  const then = new Date(Date.now() - days * 86_400_000);
  utimesSync(bytesOf(sha256), then, then);
}

async function isThere({ id, sha256 }: Uploaded): Promise<Readonly<Record<string, boolean>>> {
  const document = await house.rows('SELECT FROM document WHERE id = $1', [id]);
  const content = await house.rows('SELECT FROM stored_content WHERE sha256 = $1', [sha256]);
  return { document: document.length > 0, content: content.length > 0, bytes: existsSync(bytesOf(sha256)) };
}

const ALL = { document: true, content: true, bytes: true };
const NOTHING = { document: false, content: false, bytes: false };

test('what nobody filed within thirty days is forgotten, bytes and all', async () => {
  const [old, young] = [await uploaded(), await uploaded()];
  await aged(31, old);
  await aged(29, young);
  expect((await house.sweep())['unclaimed-documents']).toBe(1);
  expect(await isThere(old)).toEqual(NOTHING);
  expect(await isThere(young)).toEqual(ALL);
  expect((await house.sweep())['unclaimed-documents']).toBe(0);
});

test('what a dossier holds stays, even when the system itself would have it gone', async () => {
  const { id } = await fileDossier(citizen);
  const [paper] = (await see(citizen, id)).papers;
  const [row] = await house.rows<Uploaded>('SELECT id, sha256 FROM document WHERE id = $1', [paper?.documentId]);
  if (!row) throw new Error('a paper without a document');
  await aged(400, row);
  await house.sweep();
  await house.asApp('DELETE FROM document WHERE dossier_id IS NOT NULL');
  expect(await isThere(row)).toEqual(ALL);
});

test('what a draft holds stays as long as the draft', async () => {
  const held = await uploaded();
  const body = { procedureId: EXTRACT, data: { papers: [{ paper: 'p1', documentId: held.id }] } };
  const draft = await citizen.post<{ id: string }>('/api/v1/drafts', body);
  await aged(50, held);
  await house.sweep();
  expect(await isThere(held)).toEqual(ALL);
  await house.owner.query('DELETE FROM draft WHERE id = $1', [draft.body.id]);
  await house.sweep();
  expect(await isThere(held)).toEqual(NOTHING);
});

test('the same content under another document keeps its bytes', async () => {
  const content = pdf('hai lần');
  const [one, two] = [await uploaded(content), await uploaded(content)];
  await aged(31, one);
  await house.sweep();
  expect(await isThere(one)).toEqual({ document: false, content: true, bytes: true });
  expect(await isThere(two)).toEqual(ALL);
  expect((await citizen.get(`/api/v1/documents/${two.id}`)).status).toBe(200);
});

test('bytes that have just come again are not taken away under the hands of whoever sends them', async () => {
  const old = await uploaded();
  await aged(31, old);
  utimesSync(bytesOf(old.sha256), new Date(), new Date());
  await house.sweep();
  expect(await isThere(old)).toEqual({ document: false, content: true, bytes: true });
});

test('forgotten content may be uploaded again', async () => {
  const content = pdf('lại lần nữa');
  const old = await uploaded(content);
  await aged(31, old);
  await house.sweep();
  const again = await uploaded(content);
  expect(await isThere(again)).toEqual(ALL);
  expect((await citizen.get(`/api/v1/documents/${again.id}`)).status).toBe(200);
});
