import { randomUUID } from 'node:crypto';
import { CLOCK, standingHouse } from '@test/support/act-contract';
import { FUNERAL } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { atStep, done, EXCAVATION, IN_STATE, moveTo, received, submitted } from '@test/support/stages';

const houseOf = standingHouse();
interface Lines {
  readonly items: readonly {
    readonly fromDeskId: string;
    readonly toDeskId: string;
    readonly toOfficerId: string | null;
    readonly at: string;
    readonly dueAt: string;
    readonly timing: string;
  }[];
}

test('Form 05, line by line: ward → district → ward', async () => {
  const { id, by } = await atStep(houseOf(), 'return', FUNERAL);
  const { body } = await by.get<Lines>(`/api/v1/dossiers/${id}/hand-overs`);
  expect(body.items.map(({ fromDeskId, toDeskId }) => `${fromDeskId} → ${toDeskId}`)).toEqual([
    'hk-hang-bac:motcua → hk-hang-bac:vhxh',
    'hk-hang-bac:vhxh → hk-hang-bac:ct',
    'hk-hang-bac:ct → hk-motcua',
    'hk-motcua → hk-ldtbxh',
    'hk-ldtbxh → hoan-kiem',
    'hoan-kiem → hk-hang-bac:motcua',
  ]);
  for (const line of body.items) {
    expect(line).toMatchObject({ at: CLOCK, timing: expect.stringMatching(/^(before|on)$/) as string });
    expect(line.toOfficerId).not.toBeNull();
    expect(line.dueAt > line.at).toBe(true);
  }
});

test('a desk that kept it past its own deadline has it in its line', async () => {
  const { id } = await received(houseOf(), EXCAVATION);
  await moveTo(houseOf(), id, 'process');
  await houseOf().setClock('2020-03-09T16:00:00+07:00');
  await moveTo(houseOf(), id, 'review');
  const { body } = await (await houseOf().known('giamsat')).get<Lines>(`/api/v1/dossiers/${id}/hand-overs`);
  expect(body.items.at(-1)).toMatchObject({ toDeskId: 'hk-qldt', at: '2020-03-09T16:00:00+07:00', timing: 'late' });
});

test('sent back and done again, every line stands', async () => {
  const { id, by } = await IN_STATE.in_process(houseOf());
  await done(houseOf(), by, id, 'hand-over');
  const head = await moveTo(houseOf(), id, 'sign');
  await done(houseOf(), head, id, 'send-back', { reason: 'Thiếu căn cứ' });
  const { body } = await head.get<Lines>(`/api/v1/dossiers/${id}/hand-overs`);
  expect(body.items.map(({ toDeskId }) => toDeskId)).toEqual(['hk-tp', 'hk-tp', 'hk-tp']);
});

test('empty before the first hand-over', async () => {
  const { id, by } = await submitted(houseOf());
  expect((await by.get(`/api/v1/dossiers/${id}/hand-overs`)).body).toEqual({ items: [] });
});

test('of the house: not for citizens, not for those who may not read the dossier, and not of none', async () => {
  const { id, citizen } = await IN_STATE.in_process(houseOf());
  const at = `/api/v1/dossiers/${id}/hand-overs`;
  expectProblem(await houseOf().client().get(at), { status: 401, code: 'session.required' });
  expectProblem(await citizen.get(at), { status: 403, code: 'permission.denied' });
  for (const login of ['hang-bac.motcua1', 'kt.lanhdao1']) {
    expectProblem(await (await houseOf().known(login)).get(at), { status: 404, code: 'dossier.not_found' });
  }
  const giamsat = await houseOf().known('giamsat');
  expectProblem(await giamsat.get(`/api/v1/dossiers/${randomUUID()}/hand-overs`), {
    status: 404,
    code: 'dossier.not_found',
  });
});
