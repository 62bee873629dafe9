import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import {
  after,
  as,
  atStep,
  counted,
  EXCAVATION,
  GROUNDS,
  HEAD,
  IN_STATE,
  inProcess,
  messages,
  WATCHERS,
  type Stage,
} from '@test/support/stages';

const LIFTED = { reason: 'Hết tranh chấp' };
/** five working days from the 2nd, stopped at once and lifted after two */
const stopped: Stage = async (house) => {
  const staged = await after((house) => atStep(house, 'process', EXCAVATION), 'quan.lanhdao1', 'stop', GROUNDS)(house);
  await house.setClock('2020-03-04T09:00:00+07:00');
  return { ...staged, by: await house.known('quan.lanhdao1') };
};

const house = describeAct(
  {
    act: 'resume',
    ready: stopped,
    body: LIFTED,
    wrongState: as(HEAD, inProcess),
    notForRole: ['congdan1', 'motcua1', 'qldt.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['qldt.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
    badFields: [[{ reason: undefined }, 'reason', 'field.required']],
  },
  async ({ house, staged: { id, citizen }, before, after: seen }) => {
    expect(before.dueAt).toBeNull();
    expect(seen).toMatchObject({ state: 'in_process', nationalCode: 4, dueAt: '2020-03-11T17:00:00+07:00' });
    expect((await see(citizen, id)).timeline.at(-1)).toMatchObject({
      type: 'DossierResumed',
      details: { ...LIFTED, dueAt: seen.dueAt },
    });
    // Counted as stopped no more: the reports of the day show it.
    expect(await counted(house, id)).toEqual(['received 1', 'stopped 1', 'resumed 1']);
    expect(await messages(house, id)).toContain('route-dossier');
    await house.work();
    expect((await see(citizen, id)).steps.filter(({ state }) => state === 'open')).toMatchObject([
      { action: 'process', deskId: 'hk-qldt' },
    ]);
  },
);

test.each(['supplement', 'fee_pending'] as const)('back into the wait it was in: %s', async (state) => {
  const { id, citizen } = await after(IN_STATE[state], HEAD, 'stop', GROUNDS)(house());
  const answer = await act(await house().known(HEAD), id, 'resume', LIFTED);
  expect(answer.body.state).toBe(state);
  expect(await see(citizen, id)).toMatchObject({ dueAt: null });
  expect(await messages(house(), id)).not.toContain('route-dossier');
});
