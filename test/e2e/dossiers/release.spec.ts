import { describeAct } from '@test/support/act-contract';
import { act } from '@test/support/dossiers';
import { as, atStep, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const house = describeAct(
  {
    act: 'release',
    ready: inProcess,
    body: { reason: 'Sang việc khác' },
    wrongState: as('motcua2', IN_STATE.submitted),
    notForRole: ['congdan1', ...WATCHERS],
    notForThem: [
      ['motcua2', 403, 'dossier.not_at_your_desk'],
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
    ],
    badFields: [[{ reason: 'x'.repeat(2001) }, 'reason', 'field.too_long']],
    refusals: [
      [
        'what a colleague has in hand',
        as('colleague', inProcess),
        { reason: 'Hộ' },
        { status: 409, code: 'dossier.held_by_other' },
      ],
    ],
  },
  async ({ house, staged: { id, by }, before, after }) => {
    const step = (seen: typeof after) => seen.steps.find(({ state }) => state === 'open');
    expect(step(after)).toEqual({ ...step(before), officerId: null });
    expect(after.timeline.at(-1)).toMatchObject({ type: 'StepReleased', details: { reason: 'Sang việc khác' } });
    expect(after.dueAt).toBe(before.dueAt);
    expect(await messages(house, id)).toEqual([]);
    expect((await act(by, id, 'release')).body).toMatchObject({ code: 'dossier.not_held' });
    const unassigned = await by.get<{ items: { id: string }[] }>('/api/v1/dossiers?queue=my_desks&officerId=none');
    expect(unassigned.body.items.map((item) => item.id)).toContain(id);
  },
);

test('at the desk that returns, without a reason', async () => {
  const { id, by } = await atStep(house(), 'return');
  expect((await act(by, id, 'release')).body.state).toBe('approved');
});
