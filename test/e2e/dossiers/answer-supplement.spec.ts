import { randomUUID } from 'node:crypto';
import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import {
  answerPaper,
  as,
  DESK,
  EXCAVATION,
  IN_STATE,
  atStep,
  inProcess,
  messages,
  POINT,
  WATCHERS,
  after,
} from '@test/support/stages';

const asked = as('citizen', IN_STATE.supplement);

const house = describeAct(
  {
    act: 'answer-supplement',
    ready: asked,
    body: async (house, staged) => ({ ...(await answerPaper(house, staged)), note: 'Đã chụp lại' }),
    wrongState: as('citizen', inProcess),
    notForRole: ['tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [
      ['congdan2', 404, 'dossier.not_found'],
      ['hang-bac.motcua1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ papers: undefined }, 'papers', 'field.required'],
      [{ papers: [{ documentId: randomUUID() }] }, 'papers.0.paper', 'field.required'],
      [{ subject: 'ab' }, 'subject', 'field.too_short'],
    ],
    refusals: [
      [
        'half an answer',
        asked,
        { papers: [], note: 'Xin nộp sau' },
        { status: 422, code: 'dossier.point_unanswered', field: 'papers.p1' },
      ],
      [
        'a file nobody sent',
        asked,
        { papers: [{ paper: 'p1', documentId: randomUUID() }] },
        { status: 422, code: 'document.unknown', field: 'papers.0.documentId' },
      ],
    ],
  },
  async ({ house, staged: { id }, before, after: seen }) => {
    expect(before.dueAt).toBeNull();
    expect(seen).toMatchObject({ state: 'in_process', nationalCode: 4, dueAt: '2020-03-02T17:00:00+07:00' });
    expect(seen).toMatchObject({ answers: { note: 'Đã chụp lại' } });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'SupplementAnswered', details: { dueAt: seen.dueAt } });
    expect(await messages(house, id)).toContain('route-dossier');
    await house.work();
    const worked = (await see(await house.known('giamsat'), id)).steps[1];
    // Back to the hands that asked.
    expect(await house.rows('SELECT s.action, s.officer_id FROM open_step s WHERE dossier_id = $1', [id])).toEqual([
      { action: 'process', officer_id: worked?.officerId },
    ]);
  },
);

test('brought to the desk days later, the limit starts from zero (art. 19(4))', async () => {
  const asked = after((house) => atStep(house, 'process', EXCAVATION), 'by', 'request-supplement', { points: [POINT] });
  const staged = await asked(house());
  await house().setClock('2020-03-05T10:00:00+07:00');
  const desk = await house().known(DESK);
  const body = await answerPaper(house(), { ...staged, by: desk });
  expect((await act(desk, staged.id, 'answer-supplement', body)).status).toBe(200);
  // five working days after the 5th, where from the receipt it would have been the 9th
  expect((await see(desk, staged.id)).dueAt).toBe('2020-03-12T17:00:00+07:00');
});
