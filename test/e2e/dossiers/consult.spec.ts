import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { after, as, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const ASKED = { deskIds: ['hk-kt', 'hk-tckh'], question: 'Có vướng mắc gì về nghĩa vụ tài chính?', workingDays: 2 };

describeAct(
  {
    act: 'consult',
    ready: inProcess,
    body: ASKED,
    wrongState: IN_STATE.supplement,
    notForRole: ['congdan1', 'motcua1', ...WATCHERS],
    notForThem: [
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['kt.chuyenvien1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ deskIds: undefined }, 'deskIds', 'field.required'],
      [{ deskIds: 'hk-kt' }, 'deskIds', 'field.not_a_list'],
      [{ deskIds: [] }, 'deskIds', 'field.too_many_items'],
      [{ deskIds: Array.from({ length: 11 }, (_, n) => `hk-${n}`) }, 'deskIds', 'field.too_many_items'],
      [{ deskIds: [7] }, 'deskIds', 'field.not_text'],
      [{ question: '?' }, 'question', 'field.too_short'],
      [{ workingDays: undefined }, 'workingDays', 'field.required'],
      [{ workingDays: '2' }, 'workingDays', 'field.not_a_number'],
      [{ workingDays: 0 }, 'workingDays', 'field.out_of_range'],
      [{ workingDays: 1.5 }, 'workingDays', 'field.not_a_number'],
      [{ workingDays: 31 }, 'workingDays', 'field.out_of_range'],
    ],
    refusals: [
      ['held by a colleague', as('colleague', inProcess), ASKED, { status: 409, code: 'dossier.held_by_other' }],
      [
        'a desk that does not exist',
        inProcess,
        { ...ASKED, deskIds: ['hk-kt', 'hk-nowhere'] },
        { status: 422, code: 'desk.unknown', field: 'deskIds' },
      ],
      [
        'the own desk',
        inProcess,
        { ...ASKED, deskIds: ['hk-tp'] },
        { status: 422, code: 'dossier.own_desk', field: 'deskIds' },
      ],
      [
        'one desk twice',
        inProcess,
        { ...ASKED, deskIds: ['hk-kt', 'hk-kt'] },
        { status: 409, code: 'dossier.already_consulted', field: 'deskIds' },
      ],
      [
        'a desk that was asked before',
        after(inProcess, 'by', 'consult', ASKED),
        { ...ASKED, deskIds: ['hk-kt'] },
        { status: 409, code: 'dossier.already_consulted', field: 'deskIds' },
      ],
      [
        'a desk where nobody can give an opinion',
        inProcess,
        { ...ASKED, deskIds: ['hk-kt', 'hk-motcua'] },
        { status: 422, code: 'desk.nobody_for_step', field: 'deskIds' },
      ],
    ],
  },
  async ({ house, staged: { id, by, citizen }, before, after: seen }) => {
    expect(seen).toMatchObject({ state: 'in_process', dueAt: before.dueAt });
    expect(seen.steps.filter(({ state }) => state === 'open')).toMatchObject([
      { action: 'process', deskId: 'hk-tp', dueAt: before.steps[1]?.dueAt },
      { action: 'consult', deskId: 'hk-kt', officerId: null, dueAt: '2020-03-04T17:00:00+07:00' },
      { action: 'consult', deskId: 'hk-tckh', officerId: null, dueAt: '2020-03-04T17:00:00+07:00' },
    ]);
    expect(seen.availableActions).not.toContain('hand_over');
    expect(await messages(house, id)).toEqual([]);
    expect((await see(citizen, id)).timeline.map(({ type }) => type)).not.toContain('OpinionRequested');
    for (const login of ['kt.chuyenvien1', 'tckh.lanhdao1']) {
      const asked = await house.known(login);
      expect((await see(asked, id)).availableActions).toContain('give_opinion');
      const { body } = await asked.get<{ items: { id: string }[] }>('/api/v1/dossiers?queue=my_desks');
      expect(body.items.map((item) => item.id)).toContain(id);
    }
    // Waited for until its own deadline, not longer (art. 19(5)).
    await house.setClock('2020-03-04T17:00:01+07:00');
    expect((await see(by, id)).availableActions).toContain('hand_over');
  },
);
