import { describeAct } from '@test/support/act-contract';
import { after, as, atStep, counted, INSURANCE, IN_STATE, messages, WATCHERS, type Stage } from '@test/support/stages';

const atConclusion: Stage = (house) => atStep(house, 'conclude', INSURANCE);
/** The social insurance office has had it in hand, and sees it still. */
const withdrawalAsked = after(atConclusion, 'citizen', 'request-withdrawal', { reason: 'Đổi ý' });

describeAct(
  {
    act: 'conclude',
    ready: atConclusion,
    wrongState: withdrawalAsked,
    notForRole: ['congdan1', 'hang-bac.motcua1', 'bhxh.lanhdao1', ...WATCHERS],
    notForThem: [
      ['hang-bac.vhxh1', 403, 'dossier.not_at_your_desk'],
      ['kt.chuyenvien1', 404, 'dossier.not_found'],
    ],
    refusals: [
      ['held by a colleague', as('colleague', atConclusion), {}, { status: 409, code: 'dossier.held_by_other' }],
      ['another kind of step', IN_STATE.in_process, {}, { status: 409, code: 'dossier.not_the_last_signature' }],
      [
        'an opinion is still awaited',
        after(atConclusion, 'by', 'consult', { deskIds: ['hk-kt'], question: 'Có vướng mắc gì?', workingDays: 2 }),
        {},
        { status: 409, code: 'dossier.opinion_outstanding' },
      ],
    ],
  },
  async ({ house, staged: { id }, after: seen }) => {
    expect(seen).toMatchObject({ state: 'approved', nationalCode: 9, verdict: 'before', competentUnitId: 'hk-bhxh' });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'ResultConcluded', details: { verdict: 'before' } });
    expect(await counted(house, id)).toEqual(['received 1', 'early 1']);
    expect(await messages(house, id)).toContain('route-dossier');
    await house.work();
    expect(await house.rows('SELECT action, desk_id FROM open_step WHERE dossier_id = $1', [id])).toEqual([
      { action: 'return', desk_id: 'hk-hang-bac:motcua' },
    ]);
  },
);
