import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { as, atSignature, HEAD, IN_STATE, inProcess, messages, WATCHERS } from '@test/support/stages';

const REASON = { reason: 'Thiếu căn cứ ở phần kết luận' };

describeAct(
  {
    act: 'send-back',
    ready: atSignature,
    body: { ...REASON, toStep: 2 },
    wrongState: as(HEAD, IN_STATE.fee_pending),
    notForRole: ['congdan1', ...WATCHERS],
    notForThem: [
      ['motcua1', 403, 'dossier.not_at_your_desk'],
      ['tp.chuyenvien1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ reason: undefined }, 'reason', 'field.required'],
      [{ toStep: 0 }, 'toStep', 'field.out_of_range'],
      [{ toStep: '2' }, 'toStep', 'field.not_a_number'],
      [{ toStep: 501 }, 'toStep', 'field.out_of_range'],
    ],
    refusals: [
      [
        'to a step that was never done',
        atSignature,
        { ...REASON, toStep: 4 },
        { status: 422, code: 'dossier.step_unknown', field: 'toStep' },
      ],
      [
        'to the receipt, which is no work',
        atSignature,
        { ...REASON, toStep: 1 },
        { status: 422, code: 'dossier.step_unknown', field: 'toStep' },
      ],
      ['with nothing before it', inProcess, REASON, { status: 422, code: 'dossier.step_unknown' }],
    ],
  },
  async ({ house, staged: { id }, before, after }) => {
    const worked = before.steps.find(({ action }) => action === 'process');
    expect(after).toMatchObject({ state: 'in_process', dueAt: before.dueAt });
    expect(after.steps.map(({ no, action, state }) => `${no} ${action} ${state}`)).toEqual([
      '1 receive done',
      '2 process done',
      '3 sign done',
      '4 process planned',
      '5 sign planned',
      '6 return planned',
    ]);
    expect(after.timeline.at(-1)).toMatchObject({ type: 'DossierSentBack', details: { no: 3, toNo: 2, ...REASON } });
    expect(await messages(house, id)).toEqual(['route-dossier']);
    await house.work();
    // To the hands it came from, not to whoever is idle.
    expect((await see(await house.known('giamsat'), id)).steps[3]).toMatchObject({
      state: 'open',
      officerId: worked?.officerId,
    });
  },
);
