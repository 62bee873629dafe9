import { act, BIRTH, fileDossier } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { IN_STATE } from '@test/support/stages';
import { TestHouse } from '@test/support/test-house';

interface Load {
  readonly unassigned: { readonly open: number };
  readonly officers: readonly {
    readonly officerId: string;
    readonly name: string;
    readonly unitId: string;
    readonly open: number;
    readonly dueSoon: number;
    readonly overdue: number;
    readonly oldestAt: string | null;
    readonly absence: { readonly id: string; readonly isNow: boolean; readonly substituteName: string | null } | null;
  }[];
}

let house: TestHouse;
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  await house.setClock('2020-02-24T09:00:00+07:00');
  const [citizen, desk] = [await house.known('congdan1'), await house.known('hang-bac.motcua1')];
  for (let filed = 0; filed < 3; filed += 1) {
    const { id } = await fileDossier(citizen, BIRTH);
    expect((await act(desk, id, 'receive')).status).toBe(200);
  }
  await house.work();
});
afterAll(() => house.close());

async function load(login: string): Promise<Load> {
  const { status, body } = await (await house.known(login)).get<Load>('/api/v1/unit-load');
  expect(status).toBe(200);
  return body;
}

test('everybody who works with dossiers is there, with what they hold, and no other unit', async () => {
  const { officers, unassigned } = await load('hang-bac.ct1');
  expect(new Set(officers.map(({ unitId }) => unitId))).toEqual(new Set(['hk-hang-bac']));
  const steps = await house.rows<{ officer_id: string | null; open: number }>(
    `SELECT officer_id, count(*) AS open FROM open_step WHERE unit_id = 'hk-hang-bac' GROUP BY officer_id`,
  );
  const held = officers.filter(({ open }) => open > 0).map(({ officerId, open }) => [officerId, open]);
  expect(held.sort()).toEqual(
    steps
      .filter((row) => row.officer_id !== null)
      .map((row) => [row.officer_id, row.open])
      .sort(),
  );
  expect(officers.reduce((sum, { open }) => sum + open, unassigned.open)).toBe(3);
  expect(officers.some(({ open }) => open === 0)).toBe(true);
});

test('each number is the rows of the list it leads to', async () => {
  const head = await house.known('hang-bac.ct1');
  await house.setClock('2020-02-26T09:00:00+07:00');
  for (const { officerId, open, overdue } of (await load('hang-bac.ct1')).officers) {
    const rows = async (more: string): Promise<number> =>
      (await head.get<{ items: unknown[] }>(`/api/v1/dossiers?queue=unit&limit=100&officerId=${officerId}${more}`)).body
        .items.length;
    expect([officerId, await rows(''), await rows('&due=overdue')]).toEqual([officerId, open, overdue]);
  }
  expect((await load('hang-bac.ct1')).officers.some(({ overdue }) => overdue > 0)).toBe(true);
});

test('a result that waits for its person is nobody’s open work, and what nobody has taken is counted as it is listed', async () => {
  const { id } = await IN_STATE.approved(house);
  const [step] = await house.rows<{ officer_id: string; unit_id: string }>(
    `SELECT officer_id, unit_id FROM open_step WHERE dossier_id = $1 AND action = 'return'`,
    [id],
  );
  await house.rows(
    `UPDATE open_step SET officer_id = NULL WHERE ctid = (SELECT min(ctid) FROM open_step WHERE action = 'process')`,
  );
  const leader = await house.known('quan.lanhdao1');
  const rowsOf = async (query: string): Promise<number> =>
    (await leader.get<{ items: unknown[] }>(`/api/v1/dossiers?limit=100&${query}`)).body.items.length;
  const { officers, unassigned } = await load('quan.lanhdao1');
  expect(officers.some(({ officerId }) => officerId === step?.officer_id)).toBe(true);
  for (const { officerId, open, dueSoon, overdue } of officers.filter(
    (each) => each.open > 0 || each.officerId === step?.officer_id,
  ))
    expect([
      officerId,
      await rowsOf(`queue=unit&officerId=${officerId}`),
      await rowsOf(`queue=due_soon&officerId=${officerId}`),
      await rowsOf(`queue=overdue&officerId=${officerId}`),
    ]).toEqual([officerId, open, dueSoon, overdue]);
  expect(unassigned.open).toBe(await rowsOf('queue=unit&officerId=none'));
  expect(unassigned.open).toBeGreaterThan(0);
});

test('an officer of another unit who holds a step of the ward’s dossier is not of the ward', async () => {
  await house.rows(
    `UPDATE open_step SET unit_id = 'hk-tp', desk_id = 'hk-tp', officer_id = (SELECT officer_id FROM account WHERE login = 'tp.chuyenvien1')
      WHERE ctid = (SELECT max(ctid) FROM open_step WHERE unit_id = 'hk-hang-bac' AND action = 'process')`,
  );
  expect(new Set((await load('hang-bac.ct1')).officers.map(({ unitId }) => unitId))).toEqual(new Set(['hk-hang-bac']));
});

test('who is away is told with who stands in, until they are back', async () => {
  const head = await house.known('hang-bac.ct1');
  const [away, substitute] = (await load('hang-bac.ct1')).officers;
  const body = { officerId: away?.officerId, substituteId: substitute?.officerId, reason: 'Nghỉ phép' };
  const days = { from: '2020-02-26T00:00:00+07:00', to: '2020-02-28T23:59:59+07:00' };
  const { body: made } = await head.post<{ id: string }>('/api/v1/absences', { ...body, ...days });
  const absence = async () =>
    (await load('hang-bac.ct1')).officers.find(({ officerId }) => officerId === away?.officerId)?.absence;
  expect(await absence()).toMatchObject({ id: made.id, isNow: true, substituteName: substitute?.name });
  expect((await head.post(`/api/v1/absences/${made.id}/end`)).status).toBe(200);
  expect(await absence()).toBeNull();
});

test('the leader of the district sees every unit below, an inspector too', async () => {
  const units = new Set((await load('quan.lanhdao1')).officers.map(({ unitId }) => unitId));
  expect(units.size).toBeGreaterThan(18);
  expect(await load('thanhtra')).toEqual(await load('quan.lanhdao1'));
});

test.each(['hang-bac.motcua1', 'hang-bac.tpht1', 'congdan1', 'quantri'])('is not for %s', async (login) => {
  expectProblem(await (await house.known(login)).get('/api/v1/unit-load'), { status: 403, code: 'permission.denied' });
});
