import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, counted, DESK, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const house = describeAct(
  {
    act: 'decline-withdrawal',
    ready: as(DESK, IN_STATE.withdraw_requested),
    body: { reason: 'Kết quả đã ký' },
    wrongState: as(DESK, inProcess),
    notForRole: ['congdan1', 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
    ],
    badFields: [[{ reason: undefined }, 'reason', 'field.required']],
  },
  async ({ house, staged: { id, citizen }, before, after }) => {
    expect(after).toMatchObject({ state: 'in_process', dueAt: before.dueAt, steps: before.steps });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({
      type: 'WithdrawalDeclined',
      details: { reason: 'Kết quả đã ký' },
    });
    expect(await counted(house, id)).toEqual(['received 1']);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);

test.each(['received', 'in_process', 'supplement', 'fee_pending'] as const)(
  'back to where it was: %s',
  async (state) => {
    const { id, citizen } = await IN_STATE[state](house());
    const before = await see(citizen, id);
    await act(citizen, id, 'request-withdrawal', { reason: 'Đổi ý' });
    const head = await house().known(HEAD);
    const decider = state === 'received' ? await house().known(DESK) : head;
    await act(decider, id, 'decline-withdrawal', { reason: 'Kết quả đã ký' });
    const { dueAt, steps, availableActions } = await see(citizen, id);
    expect({ dueAt, steps, availableActions }).toEqual({
      dueAt: before.dueAt,
      steps: before.steps,
      availableActions: before.availableActions,
    });
  },
);
