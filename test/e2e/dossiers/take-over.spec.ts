import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, atStep, HEAD, IN_STATE, inProcess, messages, received, WATCHERS } from '@test/support/stages';

const house = describeAct(
  {
    act: 'take-over',
    ready: as('colleague', inProcess),
    body: { reason: 'Đồng nghiệp đi công tác' },
    wrongState: as('motcua2', IN_STATE.submitted),
    notForRole: ['congdan1', ...WATCHERS],
    notForThem: [
      ['motcua2', 403, 'dossier.not_at_your_desk'],
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ reason: 'x' }, 'reason', 'field.too_short'],
    ],
    refusals: [
      [
        'what one has in hand already',
        inProcess,
        { reason: 'Nhận lại' },
        { status: 409, code: 'dossier.already_yours' },
      ],
    ],
  },
  async ({ house, staged: { id, by }, before, after }) => {
    const step = (seen: typeof after) => seen.steps.find(({ state }) => state === 'open');
    expect(step(after)?.no).toBe(step(before)?.no);
    expect(step(after)?.officerId).not.toBe(step(before)?.officerId);
    expect(after.timeline.at(-1)).toMatchObject({
      type: 'StepTakenOver',
      details: { from: step(before)?.officerId, reason: 'Đồng nghiệp đi công tác' },
    });
    expect(after.dueAt).toBe(before.dueAt);
    expect(await messages(house, id)).toEqual([]);
    expect((await act(by, id, 'hand-over')).status).toBe(200);
  },
);

test('at the desk that returns it, after the decision', async () => {
  const { id, by } = await as('colleague', (house) => atStep(house, 'return'))(house());
  expect((await act(by, id, 'take-over', { reason: 'Người dân đang chờ' })).body.state).toBe('approved');
  expect((await act(by, id, 'return-result', { method: 'counter', receivedBy: 'Lê Văn Nam' })).status).toBe(200);
});

test('from the queue of a desk where nobody was present', async () => {
  await house().rows(
    `INSERT INTO absence (id, officer_id, starts_at, ends_at, reason, recorded_by, recorded_at)
     SELECT gen_random_uuid(), officer_id, '2020-03-01', '2020-03-04', 'Tập huấn', 'hk-tp', clock_now() FROM officer_role
      WHERE desk_id = 'hk-tp' AND role = 'specialist'`,
  );
  const { id } = await received(house());
  await house().work();
  const by = await house().known('tp.chuyenvien2');
  expect((await see(by, id)).steps.find(({ state }) => state === 'open')).toMatchObject({ officerId: null });
  expect((await act(by, id, 'take-over', { reason: 'Về sớm hơn dự kiến' })).status).toBe(200);
  expect((await see(by, id)).steps.find(({ state }) => state === 'open')?.officerId).not.toBeNull();
});
