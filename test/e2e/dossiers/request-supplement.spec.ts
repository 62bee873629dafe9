import { describeAct } from '@test/support/act-contract';
import { act, see } from '@test/support/dossiers';
import {
  answerPaper,
  as,
  done,
  HEAD,
  holder,
  IN_STATE,
  inProcess,
  messages,
  moveTo,
  POINT,
  WATCHERS,
  type Stage,
} from '@test/support/stages';

const POINTS = { points: [POINT] };

/** Asked for once and answered, and back in the hands it came from. */
const answered: Stage = async (house) => {
  const staged = await IN_STATE.supplement(house);
  const { id, citizen } = staged;
  await done(house, citizen, id, 'answer-supplement', await answerPaper(house, { ...staged, by: citizen }));
  return { ...staged, by: await holder(house, id, 'process') };
};
const answeredAtSignature: Stage = async (house) => {
  const staged = await answered(house);
  return { ...staged, by: await moveTo(house, staged.id, 'sign') };
};
const askedTwice: Stage = async (house) => {
  const staged = await answeredAtSignature(house);
  const { id, citizen } = staged;
  await done(house, staged.by, id, 'request-supplement', { ...POINTS, overrideReason: 'Phát hiện giấy tờ giả' });
  await done(house, citizen, id, 'answer-supplement', await answerPaper(house, { ...staged, by: citizen }));
  return { ...staged, by: await holder(house, id, 'sign') };
};

const house = describeAct(
  {
    act: 'request-supplement',
    ready: inProcess,
    body: { points: [POINT, { target: 'answers.subject', reason: 'Chưa rõ trích lục của ai' }] },
    wrongState: IN_STATE.supplement,
    notForRole: ['congdan1', 'motcua1', ...WATCHERS],
    notForThem: [
      [HEAD, 403, 'dossier.not_at_your_desk'],
      ['kt.chuyenvien1', 404, 'dossier.not_found'],
    ],
    badFields: [
      [{ points: undefined }, 'points', 'field.required'],
      [{ points: [] }, 'points', 'field.too_many_items'],
      [{ points: Array.from({ length: 31 }, () => POINT) }, 'points', 'field.too_many_items'],
      [{ points: [{ ...POINT, reason: '' }] }, 'points.0.reason', 'field.required'],
      [{ points: [{ ...POINT, target: 'p1' }] }, 'points.0.target', 'dossier.point_unknown'],
      [{ overrideReason: 'x' }, 'overrideReason', 'field.too_short'],
    ],
    refusals: [
      ['held by a colleague', as('colleague', inProcess), POINTS, { status: 409, code: 'dossier.held_by_other' }],
      [
        'a paper the procedure does not have',
        inProcess,
        { points: [{ ...POINT, target: 'papers.p99' }] },
        { status: 422, code: 'dossier.point_unknown', field: 'points.0.target' },
      ],
      [
        'a second time, by a specialist',
        answered,
        { ...POINTS, overrideReason: 'Vẫn còn thiếu' },
        { status: 403, code: 'dossier.second_supplement_needs_head' },
      ],
      [
        'a second time, by the head and without a reason',
        answeredAtSignature,
        POINTS,
        { status: 403, code: 'dossier.second_supplement_needs_head', field: 'overrideReason' },
      ],
      [
        'a third time, by whomever',
        askedTwice,
        { ...POINTS, overrideReason: 'Vẫn còn thiếu' },
        { status: 409, code: 'dossier.supplements_exhausted' },
      ],
    ],
  },
  async ({ house, staged: { id, citizen }, before, after: seen }) => {
    expect(before.dueAt).toBe('2020-03-02T17:00:00+07:00');
    expect(seen).toMatchObject({ state: 'supplement', nationalCode: 5, dueAt: null, isOverdue: false });
    expect(seen.steps.map(({ action, state }) => `${action} ${state}`)).toEqual([
      'receive done',
      'process done',
      'process planned',
      'sign planned',
      'return planned',
    ]);
    const told = await see(citizen, id);
    expect(told.timeline.at(-1)).toMatchObject({
      type: 'SupplementRequested',
      details: { points: [POINT, { target: 'answers.subject' }], answerBy: '2020-04-14T17:00:00+07:00' },
    });
    expect(told.availableActions).toEqual(['answer_supplement', 'request_withdrawal']);
    expect(await house.rows('SELECT 1 FROM open_step WHERE dossier_id = $1', [id])).toEqual([]);
    expect(await messages(house, id)).not.toContain('route-dossier');
  },
);

test('a second request is a head’s word, with its reason in the history', async () => {
  const { id, by } = await answeredAtSignature(house());
  const answer = await act(by, id, 'request-supplement', { ...POINTS, overrideReason: 'Phát hiện giấy tờ giả' });
  expect(answer.body.state).toBe('supplement');
  expect((await see(by, id)).timeline.at(-1)).toMatchObject({
    type: 'SupplementRequested',
    details: { no: 2, overrideReason: 'Phát hiện giấy tờ giả' },
  });
});
