import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { as, counted, DESK, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const asked = as(DESK, IN_STATE.withdraw_requested);

const house = describeAct(
  {
    act: 'accept-withdrawal',
    ready: asked,
    wrongState: as(DESK, inProcess),
    notForRole: ['congdan1', 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
  },
  async ({ house, staged: { id, citizen }, after }) => {
    expect(after).toMatchObject({ state: 'withdrawn', nationalCode: 7, availableActions: [], verdict: null });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({ type: 'DossierWithdrawn' });
    expect(await house.rows('SELECT 1 FROM open_step WHERE dossier_id = $1', [id])).toEqual([]);
    // It leaves "received" by its own column.
    expect(await counted(house, id)).toEqual(['received 1', 'withdrawn 1']);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);

test('the head may decide as well', async () => {
  const { id, by } = await as(HEAD, asked)(house());
  expect((await act(by, id, 'accept-withdrawal')).body.state).toBe('withdrawn');
});
