import { formatInstant } from '../calendar/local-time';
import type { Actor } from '../organisation/roles';
import { SYSTEM_ACTOR } from '../organisation/roles';
import { IN_STATE, officer, OFFICER_DESK, type Walk } from '../testing/dossier-world';
import { BOOK } from '../testing/holidays';
import { papersDue } from './issued-papers';
import { previewAct, type PreviewedAct, type PreviewInput } from './preview-act';

const DESK = officer('desk_officer', OFFICER_DESK);
const HEAD = officer('unit_head', 'hoan-kiem');
const NOTHING: PreviewInput = {
  toDeskId: null,
  toOfficerId: null,
  newDate: null,
  deskIds: [],
  workingDays: 2,
  toNo: null,
};

const look = (walk: Walk, actor: Actor, action: PreviewedAct, given: Partial<PreviewInput> = {}) =>
  previewAct(
    walk.current,
    action,
    { ...NOTHING, ...given },
    {
      actor,
      now: walk.now,
      book: BOOK,
      procedure: walk.procedure,
    },
  );

const late = (): Walk => IN_STATE.in_process().wait(24 * 20);

describe('a preview', () => {
  const examiner = (walk: Walk): Actor => walk.holder();
  test.each<[PreviewedAct, () => Walk, (walk: Walk) => Actor, Partial<PreviewInput>]>([
    ['receive', IN_STATE.submitted, () => DESK, {}],
    ['refuse_receipt', IN_STATE.submitted, () => DESK, {}],
    ['ask_before_receipt', IN_STATE.submitted, () => DESK, {}],
    ['request_supplement', IN_STATE.in_process, examiner, {}],
    ['require_obligation', IN_STATE.in_process, examiner, {}],
    ['settle_obligation', IN_STATE.fee_pending, () => DESK, {}],
    ['consult', IN_STATE.in_process, examiner, { deskIds: ['hk-tp'] }],
    ['hand_over', IN_STATE.in_process, examiner, {}],
    ['reappoint', late, () => HEAD, { newDate: '2020-03-27' }],
    ['stop', IN_STATE.in_process, () => HEAD, {}],
    ['resume', IN_STATE.stopped, () => HEAD, {}],
    ['accept_withdrawal', IN_STATE.withdraw_requested, () => DESK, {}],
    ['return_result', IN_STATE.approved, examiner, {}],
  ])('of %s keeps what it says', (action, stage, who, given) => {
    const walk = stage();
    const actor = who(walk);
    const preview = look(walk, actor, action, given);
    const seen = walk.events.length;
    walk.act(actor, action);
    expect(preview).toMatchObject({
      state: walk.current.state,
      clock: walk.current.clock.status,
      dueAfter: walk.current.clock.dueAt,
      verdict: walk.current.verdict,
      letters: papersDue(walk.events.slice(seen)).map(({ kind }) => kind),
    });
  });

  test('of a supplement says how many were used, and what becomes of the date', () => {
    const walk = IN_STATE.in_process();
    const { supplement, dueAfter } = look(walk, walk.holder(), 'request_supplement');
    expect(dueAfter).toBeNull();
    expect(supplement).toMatchObject({ used: 0, most: 2 });
    walk.act(walk.holder(), 'request_supplement').act(DESK, 'answer_supplement');
    expect(walk.current.clock.dueAt).toBe(supplement?.dueIfAnsweredNow);
  });

  test('of a re-appointment without a day names the first that the act takes', () => {
    const walk = late();
    const { earliestNewDate, dueAfter } = look(walk, HEAD, 'reappoint');
    walk.act(HEAD, 'reappoint', { newDate: earliestNewDate ?? '' });
    expect(walk.current.clock.dueAt).toBe(dueAfter);
    expect(formatInstant(dueAfter ?? 0)).toContain(`${earliestNewDate}T17:00`);
  });

  test('meets the refusal the act would meet', () => {
    const walk = IN_STATE.in_process();
    expect(() => look(walk, DESK, 'hand_over')).toThrow('dossier.not_at_your_desk');
    expect(() => look(walk, HEAD, 'sign')).toThrow('dossier.not_at_your_desk');
    expect(() => look(walk, SYSTEM_ACTOR, 'receive')).toThrow('dossier.wrong_state');
  });

  test('changes nothing', () => {
    const walk = IN_STATE.in_process();
    const before = structuredClone(walk.current);
    look(walk, walk.holder(), 'request_supplement');
    expect(walk.current).toEqual(before);
  });
});
