import { Client } from 'pg';
import { standingHouse } from '@test/support/act-contract';
import type { TestClient } from '@test/support/client';
import { act, fileDossier, filing, type Filed } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import { expectProblem } from '@test/support/problems';

const houseOf = standingHouse();
const PERSON = { fullName: 'Trần Đặng Bảo Ngọc', phone: '0987654321', citizenNumber: '001190055555' };

let desk: TestClient;
let citizen: TestClient;
/** open, and refused at receipt: over */
let open: Filed;
let over: Filed;

beforeAll(async () => {
  [desk, citizen] = [await houseOf().as('hang-bac.motcua1'), await houseOf().as('congdan1')];
  const applicant = { ...PERSON, address: 'Số 1 phố Hàng Bạc' };
  const file = async (): Promise<Filed> => {
    const body = await filing(citizen, undefined, { applicant });
    const [{ paper } = { paper: '' }] = body['papers'] as { paper: string }[];
    const papers = [{ paper, documentId: (await citizen.upload(pdf(`${paper} ${Math.random()}`))).body.id }];
    return (
      await citizen.post<Filed>('/api/v1/dossiers', {
        ...body,
        papers: [...papers, ...(body['papers'] as object[]).slice(1)],
      })
    ).body;
  };
  [over, open] = [await file(), await file()];
  const reason = { reason: 'Không thuộc thẩm quyền', legalBasis: 'Nghị định 61/2018/NĐ-CP' };
  expect((await act(desk, over.id, 'refuse-receipt', reason)).status).toBe(200);
  await fileDossier(citizen);
});

interface Found {
  readonly items: readonly { readonly id: string; readonly number: string; readonly state: string }[];
  readonly isMore: boolean;
}

const search = (by: TestClient, q: unknown) => by.post<Found>('/api/v1/dossiers/search', { q });
const idsFound = async (by: TestClient, q: string): Promise<readonly string[]> => {
  const { status, body } = await search(by, q);
  expect(status).toBe(200);
  return body.items.map(({ id }) => id);
};

test.each([
  ['the name from its beginning', 'Trần Đặng B'],
  ['without accents', 'tran dang bao ngoc'],
  ['the given name', 'ngọc'],
  ['the given name and the one before', 'BAO NGOC'],
  ['the phone, however it is typed', '+84 987-654 321'],
  ['the citizen number', '001 190 055 555'],
])('%s finds the open one first, then the one that is over', async (_what, q) => {
  expect(await idsFound(desk, q)).toEqual([open.id, over.id]);
});

test.each([
  ['whole', (number: string) => number],
  ['without its marks', (number: string) => number.replace(/[.-]/g, '')],
  ['its end', (number: string) => number.slice(-11)],
])('a number %s finds that dossier', async (_what, typed) => {
  expect(await idsFound(desk, typed(open.number))).toEqual([open.id]);
});

test.each(['zzzz', 'a', '–', '01', '001190055556', '0987654320', "' OR 1=1 --"])(
  '“%s” finds nothing, and that is an answer',
  async (q) => {
    expect((await search(desk, q)).body).toEqual({ items: [], isMore: false });
  },
);

test('another ward finds nothing of it, the inspector of the district does', async () => {
  expect(await idsFound(await houseOf().known('hang-dao.motcua1'), PERSON.phone)).toEqual([]);
  expect(await idsFound(await houseOf().known('thanhtra'), PERSON.phone)).toEqual([open.id, over.id]);
});

test.each([
  ['number_backward', `number_backward >= '1000' AND number_backward < '1001'`],
  ['name', `name >= 'tran' AND name < 'trao'`],
  ['name_backward', `name_backward >= 'ngoc' AND name_backward < 'ngod'`],
  ['citizen_number', `citizen_number = '001190055555'`],
  ['phone', `phone = '0987654321'`],
])('behind row-level security the index on %s is still asked', async (column, condition) => {
  const client = new Client({ connectionString: houseOf().urls.app });
  await client.connect();
  // On a table this small only its size speaks against an index; a condition that may leak could not use one at all.
  await client.query(`SET app.kind = 'officer'; SET app.units = 'hk-hang-bac'; SET enable_seqscan = off`);
  const { rows } = await client.query<Record<string, string>>(
    `EXPLAIN SELECT dossier_id FROM dossier_search WHERE ${condition}`,
  );
  await client.end();
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(new RegExp(`Index Cond: .*${column}`));
});

test('who has looked is told to the person, by office, and to the inspector by name', async () => {
  const inspector = await houseOf().known('thanhtra');
  expect((await desk.get(`/api/v1/dossiers/${open.id}`)).status).toBe(200);
  expect((await desk.get(`/api/v1/dossiers/${open.id}`)).status).toBe(200);
  const { body } = await citizen.get<{ items: { kind: string; unitId: string; officerName: string | null }[] }>(
    `/api/v1/dossiers/${open.id}/reads`,
  );
  const byWard = body.items.filter(({ unitId }) => unitId === 'hk-hang-bac');
  expect(byWard.map(({ kind, officerName }) => [kind, officerName])).toEqual(
    expect.arrayContaining([
      ['opened', null],
      ['found', null],
    ]),
  );
  // The same hour, the same officer: one look.
  expect(byWard).toHaveLength(2);
  const seen = await inspector.get<typeof body>(`/api/v1/dossiers/${open.id}/reads`);
  expect(seen.body.items.every(({ officerName }) => officerName !== null)).toBe(true);
  expect((await citizen.get(`/ho-so/${open.id}?lang=vi`)).text).toContain('Ai đã xem hồ sơ này');
});

test('the journal is appended to, and nothing else', async () => {
  await expect(houseOf().asApp('DELETE FROM dossier_read')).rejects.toThrow('permission denied');
  await expect(houseOf().asApp(`UPDATE dossier_read SET kind = 'found'`)).rejects.toThrow('permission denied');
});

test.each([
  [undefined, 'field.required'],
  ['', 'field.required'],
  ['x'.repeat(101), 'field.too_long'],
  [7, 'field.not_text'],
  ['a\u0000b', 'field.bad_characters'],
] as const)('%j is refused at the field', async (q, fault) => {
  expectProblem(await search(desk, q), { status: 400, code: 'request.invalid', field: 'q', fault });
});

test('reads of a dossier that is not there, or not for these eyes', async () => {
  const refused = { status: 404, code: 'dossier.not_found' } as const;
  expectProblem(await (await houseOf().known('congdan2')).get(`/api/v1/dossiers/${open.id}/reads`), refused);
  expectProblem(await citizen.get('/api/v1/dossiers/00000000-0000-4000-8000-000000000000/reads'), refused);
});
