import { describeAct } from '@test/support/act-contract';
import { FUNERAL } from '@test/support/dossiers';
import { after, as, atSignature, atStep, IN_STATE, messages, WATCHERS, type Stage } from '@test/support/stages';

const atEndorsement: Stage = (house) => atStep(house, 'endorse', FUNERAL);

describeAct(
  {
    act: 'endorse',
    ready: atEndorsement,
    wrongState: as('quan.lanhdao1', IN_STATE.fee_pending),
    notForRole: ['congdan1', 'hang-bac.motcua1', 'hang-bac.vhxh1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['hang-dao.ct1', 404, 'dossier.not_found'],
    ],
    refusals: [
      ['held by the other leader', as('colleague', atEndorsement), {}, { status: 409, code: 'dossier.held_by_other' }],
      ['the last signature is signed', atSignature, {}, { status: 409, code: 'dossier.last_signature' }],
      [
        'an opinion is still awaited',
        after(atEndorsement, 'by', 'consult', { deskIds: ['hk-kt'], question: 'Có vướng mắc gì?', workingDays: 2 }),
        {},
        { status: 409, code: 'dossier.opinion_outstanding' },
      ],
    ],
  },
  async ({ house, staged: { id }, before, after: seen }) => {
    expect(seen).toMatchObject({ state: 'in_process', dueAt: before.dueAt, resolvedAt: null, verdict: null });
    expect(seen.steps.find(({ action }) => action === 'endorse')?.state).toBe('done');
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'ResultEndorsed' });
    expect(await messages(house, id)).toEqual(['route-dossier']);
    await house.work();
    expect(await house.rows('SELECT action, desk_id FROM open_step WHERE dossier_id = $1', [id])).toEqual([
      { action: 'transfer', desk_id: 'hk-motcua' },
    ]);
  },
);
