import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import { after, as, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

/** Given back to the desk's queue by whoever had it. */
const unheld = after(inProcess, 'by', 'release');

const house = describeAct(
  {
    act: 'claim',
    ready: unheld,
    wrongState: as('motcua2', IN_STATE.submitted),
    notForRole: ['congdan1', ...WATCHERS],
    notForThem: [
      ['motcua2', 403, 'dossier.not_at_your_desk'],
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
    ],
    refusals: [
      ['what one has in hand already', inProcess, {}, { status: 409, code: 'dossier.already_yours' }],
      ['what a colleague has in hand', as('colleague', inProcess), {}, { status: 409, code: 'dossier.held_by_other' }],
    ],
  },
  async ({ house, staged: { id, by }, before, after: now }) => {
    const step = (seen: typeof now) => seen.steps.find(({ state }) => state === 'open');
    expect([step(before)?.officerId, step(now)?.officerId]).toEqual([null, expect.any(String)]);
    expect(step(now)?.dueAt).toBe(step(before)?.dueAt);
    expect(now.timeline.at(-1)).toMatchObject({ type: 'StepClaimed', details: { no: step(now)?.no } });
    expect(await messages(house, id)).toEqual([]);
    expect((await act(by, id, 'hand-over')).status).toBe(200);
  },
);

test('two at once: one has it, the other is told who', async () => {
  const { id } = await unheld(house());
  const people = await Promise.all(['tp.chuyenvien1', 'tp.chuyenvien2'].map((login) => house().known(login)));
  const { version } = await see(people[0]!, id);
  const answers = await Promise.all(
    people.map((who) => who.post(`/api/v1/dossiers/${id}/claim`, {}, { seen: version })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const winner = people[answers.findIndex(({ status }) => status === 200)]!;
  const { name } = (await winner.get<{ name: string }>('/api/v1/me')).body;
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'dossier.stale_version',
    params: { by: name, act: 'claim', version: version + 1, at: expect.any(String) as string },
  });
});
