import { CLOCK } from '../support/act-contract';
import { expectProblem } from '../support/problems';
import { TestHouse } from '../support/test-house';

let house: TestHouse;

beforeAll(async () => {
  house = await TestHouse.open({ worker: false });
  await house.setClock(CLOCK);
});
afterAll(() => house.close());

interface Desks {
  readonly items: readonly { readonly id: string; readonly unitId: string; readonly nameVi: string }[];
}
interface People {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly isPresent: boolean;
    readonly absentUntil: string | null;
  }[];
}

const OUTSIDERS = ['congdan1', 'donthu', 'quantri'];
const addresses = ['/api/v1/desks', '/api/v1/desks/hk-tp/officers'];

test.each(addresses)('%s is for officers who work with dossiers', async (address) => {
  expectProblem(await house.client().get(address), { status: 401, code: 'session.required' });
  for (const login of OUTSIDERS)
    expectProblem(await (await house.known(login)).get(address), { status: 403, code: 'permission.denied' });
});

describe('GET /api/v1/desks', () => {
  test('every desk of today, with its unit', async () => {
    const { body } = await (await house.known('motcua1')).get<Desks>('/api/v1/desks');
    const [row] = await house.rows<{ count: number }>('SELECT count(*)::int AS count FROM desk');
    expect(body.items.length).toBe(row?.count);
    expect(body.items).toContainEqual({
      id: 'hk-hang-bac:motcua',
      unitId: 'hk-hang-bac',
      kind: 'one_stop',
      nameVi: expect.stringMatching(/\S/) as string,
      nameEn: expect.stringMatching(/\S/) as string,
      unitNameVi: expect.stringContaining('Hàng Bạc') as string,
      unitNameEn: expect.stringMatching(/\S/) as string,
    });
  });

  test('not one that was closed, nor one that is not open yet', async () => {
    await house.rows(
      `INSERT INTO desk (id, unit_id, kind, name_vi, name_en, valid_from, valid_to) VALUES
         ('hk-tp:cu', 'hk-tp', 'expert', 'Bàn cũ', 'Old desk', '2016-01-01', '2020-03-01'),
         ('hk-tp:moi', 'hk-tp', 'expert', 'Bàn mới', 'New desk', '2020-03-03', NULL)`,
    );
    const fresh = await TestHouse.open({ worker: false, on: house.urls });
    const { body } = await (await fresh.known('motcua1')).get<Desks>('/api/v1/desks');
    const ofUnit = body.items.filter(({ unitId }) => unitId === 'hk-tp').map(({ id }) => id);
    expect(ofUnit).toEqual(['hk-tp']);
    await fresh.close();
  });
});

describe('GET /api/v1/desks/:desk/officers', () => {
  const people = async (desk: string): Promise<People['items']> =>
    (await (await house.known('motcua1')).get<People>(`/api/v1/desks/${encodeURIComponent(desk)}/officers`)).body.items;

  test('who works there, in which roles', async () => {
    const found = await people('hk-tp');
    const rows = await house.rows<{ officer_id: string }>(
      `SELECT DISTINCT officer_id FROM officer_role WHERE desk_id = 'hk-tp'`,
    );
    expect(found.map(({ id }) => id).toSorted()).toEqual(rows.map(({ officer_id }) => officer_id).toSorted());
    expect(new Set(found.flatMap(({ roles }) => roles))).toEqual(new Set(['specialist', 'unit_head']));
    expect(found.every(({ isPresent, absentUntil }) => isPresent && absentUntil === null)).toBe(true);
  });

  test('who is away, and until when', async () => {
    const [first] = await people('hk-hang-bac:motcua');
    await house.rows(
      `INSERT INTO absence (id, officer_id, starts_at, ends_at, reason, recorded_by, recorded_at)
       VALUES (gen_random_uuid(), $1, '2020-03-01', '2020-03-04T17:00+07', 'Tập huấn', 'x', clock_now()),
              (gen_random_uuid(), $1, '2020-02-01', '2020-02-04', 'Ốm', 'x', clock_now())`,
      [first?.id],
    );
    const [again, ...others] = await people('hk-hang-bac:motcua');
    expect(again).toMatchObject({ id: first?.id, isPresent: false, absentUntil: '2020-03-04T17:00:00+07:00' });
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ isPresent }) => isPresent)).toBe(true);
  });

  test('whose role is over, or has not begun, does not work there', async () => {
    const before = await people('hk-qldt');
    await house.rows(`UPDATE officer_role SET valid_to = '2020-03-01' WHERE desk_id = 'hk-qldt' AND officer_id = $1`, [
      before[0]?.id,
    ]);
    expect((await people('hk-qldt')).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
  });

  test.each(['hk-atlantis', 'x', '..%2f'])('%s: no such desk', async (desk) => {
    const answer = await (await house.known('motcua1')).get(`/api/v1/desks/${desk}/officers`);
    expectProblem(answer, { status: 404, code: 'request.not_found' });
  });
});
