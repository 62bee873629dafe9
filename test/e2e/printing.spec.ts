import { randomUUID } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { TestClient } from '../support/client';
import { act, approved, fileDossier, inProcess } from '../support/dossiers';
import { TestHouse } from '../support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open()));
afterAll(() => house.close());

/** [pt] */
const A5 = { width: 420, height: 595 };

async function pdfFrom(answer: Response): Promise<PDFDocument> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  return PDFDocument.load(await answer.arrayBuffer());
}

const get = (by: TestClient, path: string) => fetch(by.address + path, { headers: { cookie: by.cookie } });

const post = (by: TestClient, path: string, body: unknown) =>
  fetch(by.address + path, {
    method: 'POST',
    headers: { cookie: by.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });

function sizeOf(document: PDFDocument): { readonly width: number; readonly height: number } {
  const { width, height } = document.getPage(0).getSize();
  return { width: Math.round(width), height: Math.round(height) };
}

describe('GET /api/v1/dossiers/:id/control-sheet', () => {
  test('Form 05 on A5, for the officers and not for the person', async () => {
    const { id, citizen, desk } = await approved(house);
    const sheet = await pdfFrom(await get(desk, `/api/v1/dossiers/${id}/control-sheet`));
    expect(sizeOf(sheet)).toEqual(A5);
    expect(sheet.getTitle()).toContain('PHIẾU KIỂM SOÁT');
    expect((await get(citizen, `/api/v1/dossiers/${id}/control-sheet`)).status).toBe(403);
    const stranger = await house.as('hang-bo.motcua1');
    expect((await get(stranger, `/api/v1/dossiers/${id}/control-sheet`)).status).toBe(404);
  });
});

describe('POST /api/v1/dossiers/:id/result-preview', () => {
  test('a draft is a paper nobody can check, and leaves nothing behind', async () => {
    const { id, citizen, examiner } = await inProcess(house);
    const before = await house.rows('SELECT count(*) AS papers FROM issued_paper');
    const path = `/api/v1/dossiers/${id}/result-preview`;
    const draft = await pdfFrom(await post(examiner, path, { summary: 'Đăng ký khai sinh.\nHọ và tên mẹ: …' }));
    expect(sizeOf(draft)).toEqual({ width: 595, height: 842 });
    expect(await house.rows('SELECT count(*) AS papers FROM issued_paper')).toEqual(before);
    expect((await post(citizen, path, { summary: 'Đủ điều kiện' })).status).toBe(403);
    expect((await post(examiner, path, { summary: 'x' })).status).toBe(400);
    expect((await post(examiner, `/api/v1/dossiers/${randomUUID()}/result-preview`, { summary: 'abc' })).status).toBe(
      404,
    );
  });
});

describe('GET /api/v1/register', () => {
  const range = (more = '') => `/api/v1/register?deskId=hk-hang-bac:motcua&from=2020-01-01&to=2020-03-31${more}`;

  test('Form 06 on A4 across', async () => {
    await inProcess(house);
    const today = new Date().toISOString().slice(0, 10);
    const desk = await house.as('hang-bac.motcua1');
    const book = await pdfFrom(await get(desk, `/api/v1/register?deskId=hk-hang-bac:motcua&from=${today}&to=${today}`));
    expect(sizeOf(book)).toEqual({ width: 842, height: 595 });
  });

  test.each([
    [range().replace('from=2020-01-01', 'from=2019-01-01'), 'register.too_long'],
    [range().replace('from=2020-01-01', 'from=2020-04-01'), 'range.reversed'],
    [range().replace('hang-bac:motcua', 'nowhere'), 'desk.unknown'],
    [range('&all=1'), 'request.invalid'],
    [range().replace('to=2020-03-31', 'to=2020-02-30'), 'request.invalid'],
  ])('%s is refused: %s', async (path, code) => {
    const desk = await house.known('hang-bac.motcua1');
    const answer = await desk.get<{ code: string }>(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.code).toBe(code);
  });
});

describe('POST /api/v1/print', () => {
  test('the receipts of several dossiers are one file, a page or more each', async () => {
    const [first, second] = [await inProcess(house), await inProcess(house)];
    const desk = await house.as('hang-bac.motcua1');
    const dossierIds = [first.id, second.id];
    const receipts = await pdfFrom(await post(desk, '/api/v1/print', { form: 'form_01', dossierIds }));
    expect(receipts.getPageCount()).toBe(2);
    expect(sizeOf(receipts)).toEqual(A5);
    const sheets = await pdfFrom(await post(desk, '/api/v1/print', { form: 'form_05', dossierIds }));
    expect(sheets.getPageCount()).toBe(2);
  });

  test('a dossier without the paper is named, and nothing is printed', async () => {
    const { id } = await inProcess(house);
    const citizen = await house.as('congdan1');
    const waiting = await fileDossier(citizen);
    const desk = await house.as('hang-bac.motcua1');
    const answer = await desk.post<{ errors: { field: string }[] }>('/api/v1/print', {
      form: 'form_01',
      dossierIds: [id, waiting.id],
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'paper.not_due' } });
    expect(answer.body.errors.map(({ field }) => field)).toEqual(['dossierIds.1']);
    await act(citizen, waiting.id, 'withdraw', {});
  });

  test.each([
    [{ form: 'form_09', dossierIds: [randomUUID()] }, 'form'],
    [{ form: 'form_01', dossierIds: [] }, 'dossierIds'],
    [{ form: 'form_01', dossierIds: ['x'] }, 'dossierIds'],
    [{ form: 'form_01', dossierIds: Array.from({ length: 51 }, () => randomUUID()) }, 'dossierIds'],
  ])('%j is refused at %s', async (body, field) => {
    const desk = await house.known('hang-bac.motcua1');
    expect(await desk.post('/api/v1/print', body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});
