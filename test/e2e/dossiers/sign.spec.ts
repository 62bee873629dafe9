import { randomUUID } from 'node:crypto';
import { describeAct } from '@test/support/act-contract';
import { act, FUNERAL, see } from '@test/support/dossiers';
import { pdf } from '@test/support/papers';
import {
  after,
  as,
  atSignature,
  atStep,
  counted,
  draftedByItsSigner,
  HEAD,
  IN_STATE,
  inProcess,
  messages,
  WATCHERS,
} from '@test/support/stages';

const house = describeAct(
  {
    act: 'sign',
    ready: atSignature,
    body: async (_house, { by }) => ({ documentId: (await by.upload(pdf())).body.id }),
    wrongState: as(HEAD, IN_STATE.fee_pending),
    notForRole: ['congdan1', 'motcua1', 'tp.chuyenvien1', ...WATCHERS],
    notForThem: [
      ['quan.lanhdao1', 403, 'dossier.not_at_your_desk'],
      ['kt.lanhdao1', 404, 'dossier.not_found'],
    ],
    badFields: [[{ documentId: 'x' }, 'documentId', 'field.not_an_id']],
    refusals: [
      ['nothing to sign', as(HEAD, after(inProcess, 'by', 'hand-over')), {}, { status: 409, code: 'dossier.no_draft' }],
      ['one does not sign an own draft', draftedByItsSigner, {}, { status: 403, code: 'dossier.four_eyes' }],
      [
        'other desks still follow: that is an endorsement',
        (house) => atStep(house, 'endorse', FUNERAL),
        {},
        { status: 409, code: 'dossier.not_the_last_signature' },
      ],
      [
        'an opinion is still awaited',
        after(atSignature, 'by', 'consult', { deskIds: ['hk-kt'], question: 'Có vướng mắc gì?', workingDays: 2 }),
        {},
        { status: 409, code: 'dossier.opinion_outstanding' },
      ],
      [
        'a file nobody sent',
        atSignature,
        { documentId: randomUUID() },
        { status: 422, code: 'document.unknown', field: 'documentId' },
      ],
    ],
  },
  async ({ house, staged: { id, citizen }, before, after: seen }) => {
    expect(seen).toMatchObject({ state: 'approved', nationalCode: 9, verdict: 'on', isOverdue: false });
    expect(seen).toMatchObject({ dueAt: before.dueAt, resolvedAt: '2020-03-02T09:00:00+07:00' });
    const { documentId } = seen.timeline.at(-1)?.details ?? {};
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'ResultSigned', details: { verdict: 'on' } });
    expect(await counted(house, id)).toEqual(['received 1', 'on_time 1']);
    expect(await messages(house, id)).toContain('route-dossier');
    expect((await citizen.get(`/api/v1/documents/${String(documentId)}`)).status).toBe(200);
    await house.work();
    expect(await house.rows('SELECT action, desk_id FROM open_step WHERE dossier_id = $1', [id])).toEqual([
      { action: 'return', desk_id: 'hk-motcua' },
    ]);
  },
);

test('after its date it is late, for ever', async () => {
  const { id, by } = await atSignature(house());
  await house().setClock('2020-03-03T08:00:00+07:00');
  expect(await see(by, id)).toMatchObject({ isOverdue: true, verdict: null });
  await act(by, id, 'sign');
  expect(await see(by, id)).toMatchObject({ verdict: 'late', isOverdue: false });
  expect(await counted(house(), id)).toEqual(['received 1', 'late 1']);
});
