import { describeAct } from '@test/support/act-contract';
import { see } from '@test/support/dossiers';
import { IN_STATE, messages, POINT, submitted, WATCHERS } from '@test/support/stages';

describeAct(
  {
    act: 'ask-before-receipt',
    ready: submitted,
    body: { points: [POINT, { target: 'answers.subject', reason: 'Chưa rõ trích lục của ai' }] },
    wrongState: IN_STATE.received,
    notForRole: ['congdan1', 'tp.chuyenvien1', 'tp.lanhdao1', ...WATCHERS],
    notForThem: [['hang-bac.motcua1', 404, 'dossier.not_found']],
    badFields: [
      [{ points: undefined }, 'points', 'field.required'],
      [{ points: 'p1' }, 'points', 'field.not_a_list'],
      [{ points: [] }, 'points', 'field.too_many_items'],
      [{ points: [{ target: 'papers.p1' }] }, 'points.0.reason', 'field.required'],
      [{ points: [POINT, { target: 'papers.p1', reason: '  ' }] }, 'points.1.reason', 'field.required'],
      [{ points: [{ target: 'papers.p1', reason: 'mờ' }] }, 'points.0.reason', 'field.too_short'],
      [{ points: [{ target: 'phone', reason: 'Không gọi được' }] }, 'points.0.target', 'dossier.point_unknown'],
      [{ points: [{ ...POINT, weight: 1 }] }, 'points.0.weight', 'field.unknown'],
    ],
    refusals: [
      [
        'a paper the procedure does not have',
        submitted,
        { points: [POINT, { target: 'papers.p99', reason: 'Thiếu giấy này' }] },
        { status: 422, code: 'dossier.point_unknown', field: 'points.1.target' },
      ],
    ],
  },
  async ({ house, staged: { id, citizen }, after, answer }) => {
    expect(answer.body.state).toBe('supplement_before');
    expect(after).toMatchObject({ nationalCode: 5, dueAt: null, receivedAt: null });
    const { timeline, availableActions } = await see(citizen, id);
    expect(timeline.at(-1)).toMatchObject({
      type: 'SupplementAskedBeforeReceipt',
      details: {
        points: [{ target: 'papers.p1' }, { target: 'answers.subject' }],
        // thirty working days, without 02/04, the day of the Hùng Kings
        answerBy: '2020-04-14T17:00:00+07:00',
      },
    });
    expect(availableActions).toEqual(['give_before_receipt', 'withdraw']);
    // The filer hears of the filing and of this act.
    expect(await messages(house, id)).toEqual(['notify-of-event', 'notify-of-event']);
  },
);
