import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, counted, IN_STATE, inProcess, messages, received, submitted, WATCHERS } from '@test/support/stages';

const house = describeAct(
  {
    act: 'request-withdrawal',
    ready: as('citizen', inProcess),
    body: { reason: 'Đã làm ở nơi khác' },
    wrongState: as('citizen', submitted),
    notForRole: ['motcua1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['congdan2', 404, 'dossier.not_found']],
    badFields: [
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ reason: '  ' }, 'reason', 'field.required'],
    ],
  },
  async ({ house, staged: { id }, before, after }) => {
    // A request changes nothing of the time owed until the desk has decided on it.
    expect(after).toMatchObject({ state: 'withdraw_requested', nationalCode: 7, dueAt: before.dueAt });
    expect(after.timeline.at(-1)).toMatchObject({
      type: 'WithdrawalRequested',
      details: { reason: 'Đã làm ở nơi khác' },
    });
    expect(after.availableActions).toEqual([]);
    expect(await counted(house, id)).toEqual(['received 1']);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);

test.each(['supplement', 'fee_pending'] as const)('also while the dossier waits: %s', async (state) => {
  const { id, citizen } = await IN_STATE[state](house());
  const answer = await act(citizen, id, 'request-withdrawal', { reason: 'Đổi ý' });
  expect(answer.body.state).toBe('withdraw_requested');
});

test('before the worker came it stays where it is, and goes nowhere until the desk decides', async () => {
  const { id, citizen, by } = await received(house());
  await act(citizen, id, 'request-withdrawal', { reason: 'Đổi ý' });
  await house().work();
  expect(await house().rows('SELECT 1 FROM open_step WHERE dossier_id = $1', [id])).toEqual([]);
  await act(by, id, 'decline-withdrawal', { reason: 'Đã chuyển công an' });
  await house().work();
  expect((await see(citizen, id)).steps.filter(({ state }) => state === 'open')).toHaveLength(1);
});
