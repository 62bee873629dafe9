import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, counted, GROUNDS, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const house = describeAct(
  {
    act: 'stop',
    ready: as(HEAD, inProcess),
    body: GROUNDS,
    wrongState: as(HEAD, IN_STATE.withdraw_requested),
    notForRole: ['congdan1', 'motcua1', 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ legalBasis: undefined }, 'legalBasis', 'field.required'],
    ],
  },
  async ({ house, staged: { id, citizen }, after }) => {
    expect(after).toMatchObject({ state: 'stopped', nationalCode: 8, dueAt: null, isOverdue: false });
    expect(after.availableActions).toEqual(['resume']);
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({ type: 'DossierStopped', details: GROUNDS });
    expect(await house.rows('SELECT 1 FROM open_step WHERE dossier_id = $1', [id])).toEqual([]);
    expect(await counted(house, id)).toEqual(['received 1', 'stopped 1']);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);

test.each(['supplement', 'fee_pending'] as const)('also while the dossier waits: %s', async (state) => {
  const { id, by } = await as(HEAD, IN_STATE[state])(house());
  expect((await act(by, id, 'stop', GROUNDS)).body.state).toBe('stopped');
});
