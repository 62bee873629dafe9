import { randomUUID } from 'node:crypto';
import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, atStep, DESK, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';
import type { TestHouse } from '@test/support/test-house';

const REASON = 'Đồng nghiệp quá tải';

async function officerOf(house: TestHouse, login: string): Promise<string> {
  const [row] = await house.rows<{ officer_id: string }>('SELECT officer_id FROM account WHERE login = $1', [login]);
  return row?.officer_id ?? '';
}

const house = describeAct(
  {
    act: 'reassign',
    ready: as(HEAD, inProcess),
    body: { step: 2, reason: REASON },
    wrongState: as(HEAD, IN_STATE.supplement),
    notForRole: ['congdan1', DESK, 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
      ['hang-bac.ct1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ step: undefined }, 'step', 'field.required'],
      [{ step: '2' }, 'step', 'field.not_a_number'],
      [{ step: 0 }, 'step', 'field.out_of_range'],
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ officerId: 'someone' }, 'officerId', 'field.not_an_id'],
    ],
    refusals: [
      [
        'a step that is not open',
        as(HEAD, inProcess),
        { step: 3, reason: REASON },
        { status: 422, code: 'dossier.step_unknown', field: 'step' },
      ],
      [
        'to somebody of another desk',
        as(HEAD, inProcess),
        async (at) => ({ step: 2, reason: REASON, officerId: await officerOf(at, 'qldt.chuyenvien1') }),
        { status: 422, code: 'officer.unknown', field: 'officerId' },
      ],
      [
        'to nobody there is',
        as(HEAD, inProcess),
        { step: 2, reason: REASON, officerId: randomUUID() },
        { status: 422, code: 'officer.unknown', field: 'officerId' },
      ],
    ],
  },
  async ({ house, staged: { id }, before, after }) => {
    const step = (seen: typeof after) => seen.steps.find(({ state }) => state === 'open');
    const [from, to] = [step(before)?.officerId, step(after)?.officerId];
    expect(to).toEqual(expect.any(String));
    expect(to).not.toBe(from);
    expect(step(after)?.dueAt).toBe(step(before)?.dueAt);
    expect(after.timeline.at(-1)).toMatchObject({
      type: 'StepReassigned',
      details: { no: 2, from, to, reason: REASON, why: { vi: expect.any(String) as string } },
    });
    expect(await messages(house, id)).toEqual([]);
  },
);

test('to whom the head wishes, and to the desk’s queue when nobody else is there', async () => {
  const { id, by } = await atStep(house(), 'process');
  const head = await house().known(HEAD);
  const mine = (await see(by, id)).steps.find(({ state }) => state === 'open')?.officerId;
  const people = await house().rows<{ officer_id: string }>(
    `SELECT officer_id FROM officer_role WHERE desk_id = 'hk-tp' AND role = 'specialist' ORDER BY officer_id DESC`,
  );
  const wished = people.find(({ officer_id }) => officer_id !== mine)?.officer_id;
  expect((await act(head, id, 'reassign', { step: 2, reason: REASON, officerId: wished })).status).toBe(200);
  expect((await see(head, id)).steps.find(({ state }) => state === 'open')?.officerId).toBe(wished);
  await house().rows(
    `INSERT INTO absence (id, officer_id, starts_at, ends_at, reason, recorded_by, recorded_at)
     SELECT gen_random_uuid(), officer_id, '2020-03-01', '2020-03-04', 'Tập huấn', 'hk-tp', clock_now() FROM officer_role
      WHERE desk_id = 'hk-tp' AND role = 'specialist'`,
  );
  expect((await act(head, id, 'reassign', { step: 2, reason: REASON })).status).toBe(200);
  expect((await see(head, id)).steps.find(({ state }) => state === 'open')?.officerId).toBeNull();
  expect((await act(head, id, 'reassign', { step: 2, reason: REASON })).body).toMatchObject({
    code: 'dossier.nobody_else',
  });
});
