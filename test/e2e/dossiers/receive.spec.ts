import { describeAct } from '@test/support/act-contract';
import { counted, IN_STATE, messages, submitted, WATCHERS } from '@test/support/stages';

describeAct(
  {
    act: 'receive',
    ready: submitted,
    wrongState: IN_STATE.received,
    notForRole: ['congdan1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['hang-bac.motcua1', 404, 'dossier.not_found']],
  },
  async ({ house, staged: { id, citizen }, before, after, answer }) => {
    expect(answer.body).toMatchObject({ state: 'received', version: before.version + 1 });
    expect(after).toMatchObject({ receivedAt: '2020-03-02T09:00:00+07:00', dueAt: '2020-03-02T17:00:00+07:00' });
    expect(after.steps.map(({ no, action, state }) => [no, action, state])).toEqual([
      [1, 'receive', 'done'],
      [2, 'process', 'planned'],
      [3, 'sign', 'planned'],
      [4, 'return', 'planned'],
    ]);
    expect((await citizen.get(`/api/v1/dossiers/${id}`)).body).toMatchObject({
      timeline: [{ type: 'DossierSubmitted' }, { type: 'DossierReceived', details: { dueAt: after.dueAt } }],
    });
    expect(await counted(house, id)).toEqual(['received 1']);
    // The filer hears of the filing and of this act.
    expect(await messages(house, id)).toEqual(['notify-of-event', 'route-dossier', 'notify-of-event']);
  },
);
