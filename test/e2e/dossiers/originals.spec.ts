import { CLOCK, standingHouse } from '@test/support/act-contract';
import type { TestClient } from '@test/support/client';
import { filing, type Filed } from '@test/support/dossiers';
import { expectRefused } from '@test/support/refusals';
import { DESK, EXTRACT } from '@test/support/stages';

interface Custody {
  readonly items: readonly { readonly no: number; readonly name: string; readonly returnedAt: string | null }[];
}

const houseOf = standingHouse();
let desk: TestClient;
let id: string;
const ORIGINALS = [
  { name: 'Giấy khai sinh bản chính', copies: 1 },
  { name: 'Sổ hộ khẩu', copies: 1 },
];
beforeAll(async () => {
  desk = await houseOf().known(DESK);
  const body = await filing(desk, EXTRACT, { channel: 'counter', originals: ORIGINALS });
  id = (await desk.post<Filed>('/api/v1/intake', body)).body.id;
});

const held = async (by = desk): Promise<Custody> => (await by.get<Custody>(`/api/v1/dossiers/${id}/originals`)).body;
const giveBack = (by: TestClient, nos: readonly number[], headers = {}): ReturnType<TestClient['post']> =>
  by.post(`/api/v1/dossiers/${id}/originals/give-back`, { nos, receivedBy: 'Nguyễn Thị Hoa' }, { headers });

test('taken in with the dossier, in one act', async () => {
  expect((await held()).items).toMatchObject([
    { no: 1, name: 'Giấy khai sinh bản chính', copies: 1, takenAt: CLOCK, returnedAt: null },
    { no: 2, name: 'Sổ hộ khẩu', copies: 1, takenAt: CLOCK, returnedAt: null },
  ]);
});

test('more of them later; one is given back, and not twice', async () => {
  const more = { originals: [{ name: 'Giấy ủy quyền', copies: 2 }] };
  expect((await desk.post(`/api/v1/dossiers/${id}/originals`, more)).status).toBe(201);
  expect(await giveBack(desk, [2])).toMatchObject({ status: 200 });
  expect((await held()).items).toMatchObject([
    { no: 1, returnedAt: null, receivedBy: null },
    { no: 2, returnedAt: CLOCK, receivedBy: 'Nguyễn Thị Hoa' },
    { no: 3, name: 'Giấy ủy quyền', copies: 2, returnedAt: null },
  ]);
  for (const nos of [[2], [1, 2], [9]])
    await expectRefused(houseOf(), (headers) => giveBack(desk, nos, headers), {
      status: 409,
      code: 'original.not_held',
    });
  expect((await held()).items[0]).toMatchObject({ no: 1, returnedAt: null });
});

test('another desk has nothing to do with them', async () => {
  const ward = await houseOf().known('hang-bac.motcua1');
  await expectRefused(houseOf(), (headers) => giveBack(ward, [1], headers), {
    status: 404,
    code: 'dossier.not_found',
  });
});

describe('a second dossier of the same person for the same procedure', () => {
  const PERSON = '001190012345';
  const ask = (by: TestClient, citizenNumber = PERSON, procedureId = EXTRACT): ReturnType<TestClient['get']> =>
    by.post('/api/v1/intake/duplicates', { citizenNumber, procedureId });

  test('is known before it is taken in, to those who may see the first', async () => {
    expect(await ask(desk)).toMatchObject({ status: 200, body: { items: [] } });
    const applicant = {
      fullName: 'Nguyễn Thị Hoa',
      phone: '0912345678',
      address: 'Hàng Bạc',
      citizenNumber: PERSON,
    };
    const first = await desk.post<Filed>(
      '/api/v1/intake',
      await filing(desk, EXTRACT, { channel: 'counter', applicant }),
    );
    expect((await ask(desk)).body).toMatchObject({ items: [{ number: first.body.number, state: 'received' }] });
    expect((await ask(desk, '001 190 012 345')).body).toMatchObject({ items: [{}] });
    expect((await ask(desk, '001190012346')).body).toMatchObject({ items: [] });
    expect((await ask(await houseOf().known('hang-bac.motcua1'))).body).toMatchObject({ items: [] });
  });

  test.each(['123', ''])('number %p is none', async (number) => {
    expect(await ask(desk, number)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});
