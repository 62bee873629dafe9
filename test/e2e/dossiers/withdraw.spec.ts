import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, counted, IN_STATE, messages, submitted, supplementBefore, WATCHERS } from '@test/support/stages';

const house = describeAct(
  {
    act: 'withdraw',
    ready: as('citizen', submitted),
    body: { reason: 'Đổi ý' },
    wrongState: as('citizen', IN_STATE.received),
    notForRole: ['motcua1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['congdan2', 404, 'dossier.not_found']],
    badFields: [
      [{ reason: 7 }, 'reason', 'field.not_text'],
      [{ reason: 'x'.repeat(2001) }, 'reason', 'field.too_long'],
    ],
  },
  async ({ house, staged: { id }, after }) => {
    expect(after).toMatchObject({ state: 'withdrawn', nationalCode: 7, availableActions: [], receivedAt: null });
    expect(after.timeline.at(-1)).toMatchObject({ type: 'DossierWithdrawn' });
    // Before receipt nothing had begun that a report would have to count.
    // The filer hears of the filing and of this act.
    expect([await counted(house, id), await messages(house, id)]).toEqual([[], ['notify-of-event', 'notify-of-event']]);
  },
);

test('also while papers are asked for, and without giving a reason', async () => {
  const { id, citizen } = await supplementBefore(house());
  expect((await act(citizen, id, 'withdraw')).body.state).toBe('withdrawn');
  expect((await see(citizen, id)).availableActions).toEqual([]);
});
