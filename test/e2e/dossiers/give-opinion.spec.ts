import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { after, as, DESK, HEAD, inProcess, messages, WATCHERS } from '@test/support/stages';

const ASKED = { deskIds: ['hk-kt'], question: 'Có vướng mắc gì về nghĩa vụ tài chính?', workingDays: 2 };
const consulted = after(inProcess, 'by', 'consult', ASKED);
const withdrawn = after(
  after(consulted, 'citizen', 'request-withdrawal', { reason: 'Đổi ý' }),
  DESK,
  'accept-withdrawal',
);

describeAct(
  {
    act: 'give-opinion',
    ready: as('kt.chuyenvien1', consulted),
    body: { opinion: 'Không vướng mắc' },
    wrongState: as('kt.chuyenvien1', withdrawn),
    notForRole: ['congdan1', 'motcua1', ...WATCHERS],
    notForThem: [
      ['tp.chuyenvien1', 403, 'dossier.not_at_your_desk'],
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['tckh.chuyenvien1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ opinion: undefined }, 'opinion', 'field.required'],
      [{ opinion: 'ok' }, 'opinion', 'field.too_short'],
      [{ opinion: 'x'.repeat(4001) }, 'opinion', 'field.too_long'],
    ],
    refusals: [
      [
        'said before',
        as('kt.chuyenvien2', after(as('kt.chuyenvien1', consulted), 'by', 'give-opinion', { opinion: 'Đồng ý' })),
        { opinion: 'Không đồng ý' },
        { status: 403, code: 'dossier.not_at_your_desk' },
      ],
    ],
  },
  async ({ house, staged: { id, citizen }, after: seen }) => {
    expect(seen.state).toBe('in_process');
    expect(seen.steps.find(({ action }) => action === 'consult')).toMatchObject({ state: 'done', deskId: 'hk-kt' });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'OpinionGiven', details: { opinion: 'Không vướng mắc' } });
    expect(await messages(house, id)).toEqual([]);
    expect((await see(citizen, id)).timeline.map(({ type }) => type)).not.toContain('OpinionGiven');
    const [step] = await house.rows<{ login: string }>(
      `SELECT a.login FROM open_step s JOIN account a ON a.officer_id = s.officer_id WHERE s.dossier_id = $1`,
      [id],
    );
    expect((await see(await house.known(step?.login ?? ''), id)).availableActions).toContain('hand_over');
  },
);
