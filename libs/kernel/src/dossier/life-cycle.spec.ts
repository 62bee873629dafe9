import { formatInstant, parseInstant } from '../calendar/local-time';
import { CITIZEN, IN_STATE, LINKED, officer, OFFICER_DESK, PAPER, PARALLEL, Walk } from '../testing/dossier-world';
import { BOOK } from '../testing/holidays';
import { SYSTEM_ACTOR } from '../organisation/roles';
import { defineTransitions } from './define-transitions';
import { availableActions } from './decide';
import { DOSSIER_TRANSITIONS } from './dossier.transitions';
import { replay } from './evolve';
import { openRouteSteps } from './dossier';
import { handOverLines } from './hand-overs';

const DESK = officer('desk_officer', OFFICER_DESK);
const due = (walk: Walk): string | null =>
  walk.current.clock.dueAt === null ? null : formatInstant(walk.current.clock.dueAt);

describe('ward → district → ward', () => {
  const walk = IN_STATE.returned();

  test('passes every desk of the route in order', () => {
    const desks = walk.events.flatMap((event) =>
      event.type === 'DossierRouted' ? event.payload.steps.map(({ deskId }) => deskId) : [],
    );
    expect(desks).toEqual([
      'hk-hang-bac:vhxh',
      'hk-hang-bac:ct',
      'hk-motcua',
      'hk-ldtbxh',
      'hoan-kiem',
      'hk-hang-bac:motcua',
    ]);
  });

  test('receives, decides and reports in three different places', () => {
    const { receivingDeskId, competentUnitId, reportingUnitId } = walk.current;
    expect([receivingDeskId, competentUnitId, reportingUnitId]).toEqual([
      'hk-hang-bac:motcua',
      'hoan-kiem',
      'hk-hang-bac',
    ]);
  });

  test('writes a Form 05 line for every hand-over', () => {
    const lines = walk.events.flatMap((event, index) =>
      event.type === 'DossierRouted' ? handOverLines(replay(walk.events.slice(0, index), BOOK), event) : [],
    );
    expect(lines.map(({ fromDeskId, toDeskId }) => `${fromDeskId} → ${toDeskId}`)).toEqual([
      'hk-hang-bac:motcua → hk-hang-bac:vhxh',
      'hk-hang-bac:vhxh → hk-hang-bac:ct',
      'hk-hang-bac:ct → hk-motcua',
      'hk-motcua → hk-ldtbxh',
      'hk-ldtbxh → hoan-kiem',
      'hoan-kiem → hk-hang-bac:motcua',
    ]);
  });

  test('is the same dossier when its events are folded again', () => {
    expect(replay(walk.events, BOOK)).toEqual(walk.current);
  });

  test('each step is due within the legal limit and not before it opened', () => {
    for (const { openedAt, dueAt } of walk.current.steps) {
      expect(dueAt).toBeGreaterThanOrEqual(openedAt ?? 0);
      expect(dueAt).toBeLessThanOrEqual(walk.current.clock.dueAt ?? 0);
    }
  });
});

describe('parallel steps', () => {
  const filed = () =>
    new Walk(PARALLEL).act(CITIZEN, 'submit').act(officer('desk_officer', 'hk-motcua'), 'receive').route();

  test('two divisions have it at the same time and the leader waits for both', () => {
    const walk = filed();
    expect(openRouteSteps(walk.current).map(({ deskId }) => deskId)).toEqual(['hk-qldt', 'hk-tnmt']);
    walk.act(officer('specialist', 'hk-tnmt'), 'hand_over');
    expect(walk.current.awaitingRouting).toBe(false);
    walk.act(officer('specialist', 'hk-qldt'), 'hand_over');
    expect(walk.current.awaitingRouting).toBe(true);
    expect(openRouteSteps(walk.route().current).map(({ deskId }) => deskId)).toEqual(['hoan-kiem']);
  });
});

describe('the clock', () => {
  test('a supplement after receipt restarts the limit from zero (Decree 61/2018 art. 19(4))', () => {
    const walk = IN_STATE.in_process();
    expect(due(walk)).toBe('2020-03-09T17:00:00+07:00');
    walk.wait(48).act(walk.holder(), 'request_supplement');
    expect(due(walk)).toBeNull();
    walk.wait(24 * 7).act(CITIZEN, 'answer_supplement');
    expect(due(walk)).toBe('2020-03-18T17:00:00+07:00');
    expect(walk.current.clock.round).toBe(2);
    expect(walk.route().holder().id).toBe('specialist@hk-hang-bac:vhxh');
  });

  test('an obligation pauses it: what was left is left', () => {
    const walk = IN_STATE.in_process();
    walk
      .wait(24)
      .act(walk.holder(), 'require_obligation')
      .wait(24 * 7)
      .act(DESK, 'settle_obligation');
    expect(due(walk)).toBe('2020-03-16T17:00:00+07:00');
  });

  test('a stop lifted gives back what was left', () => {
    const walk = IN_STATE.in_process();
    const head = officer('unit_head', 'hoan-kiem');
    walk
      .wait(24)
      .act(head, 'stop')
      .wait(24 * 14)
      .act(head, 'resume');
    expect([walk.current.state, due(walk)]).toEqual(['in_process', '2020-03-23T17:00:00+07:00']);
  });

  test('a stop lifted from a wait stays a wait', () => {
    const walk = IN_STATE.supplement();
    const head = officer('unit_head', 'hoan-kiem');
    walk.act(head, 'stop').wait(24).act(head, 'resume');
    expect([walk.current.state, walk.current.clock.status]).toEqual(['supplement', 'stopped']);
    expect(walk.act(CITIZEN, 'answer_supplement').current.clock.round).toBe(2);
  });

  test('a missed date is not healed by a restart', () => {
    const walk = IN_STATE.in_process().wait(24 * 8);
    walk.act(walk.holder(), 'request_supplement').wait(1).act(CITIZEN, 'answer_supplement').route();
    walk.act(walk.holder(), 'draft_result').until('sign');
    expect(walk.act(walk.holder(), 'sign').current.verdict).toBe('late');
  });

  test('a re-appointed dossier is late for ever, even inside its first date; and only one new date is given', () => {
    const walk = IN_STATE.in_process();
    const head = officer('unit_head', 'hoan-kiem');
    walk.act(head, 'reappoint');
    expect(due(walk)).toBe('2020-03-27T17:00:00+07:00');
    expect(() => walk.act(head, 'reappoint', { newDate: '2020-04-01' })).toThrow('dossier.reappointed_before');
    walk.act(walk.holder(), 'draft_result').until('sign');
    expect(walk.act(walk.holder(), 'sign').current.verdict).toBe('late');
  });

  test.each([
    ['2020-03-28', 'dossier.new_date_not_working'],
    ['2020-03-09', 'dossier.new_date_not_later'],
    ['2020-02-30', 'calendar.bad_date'],
  ])('a new date of %s is refused: %s', (newDate, code) => {
    expect(() => IN_STATE.in_process().act(officer('unit_head', 'hoan-kiem'), 'reappoint', { newDate })).toThrow(code);
  });

  test.each([
    ['2020-03-06T16:00:00+07:00', 'before'],
    ['2020-03-09T08:00:00+07:00', 'on'],
    ['2020-03-09T17:00:00+07:00', 'on'],
    ['2020-03-09T17:00:00.001+07:00', 'late'],
  ])('signed at %s: %s', (at, verdict) => {
    const walk = IN_STATE.in_process();
    walk.act(walk.holder(), 'draft_result').until('sign');
    walk.now = parseInstant(at);
    expect(walk.act(walk.holder(), 'sign').current.verdict).toBe(verdict);
  });

  test('time never runs backwards inside a dossier', () => {
    const walk = IN_STATE.in_process();
    const last = walk.current.lastEventAt;
    walk.now -= 86_400_000;
    expect(walk.act(walk.holder(), 'draft_result').current.lastEventAt).toBe(last);
  });
});

describe('conditions of the table', () => {
  test('nobody signs an own draft, and nothing is signed without one', () => {
    const twoHats = (walk: Walk) => ({
      ...officer('unit_head', 'hoan-kiem'),
      id: walk.current.draft?.by ?? '',
    });
    const undrafted = IN_STATE.in_process().until('sign');
    expect(() => undrafted.act(undrafted.holder(), 'sign')).toThrow('dossier.no_draft');
    const walk = IN_STATE.in_process();
    walk.act(walk.holder(), 'draft_result').until('sign');
    const own = twoHats(walk);
    const step = {
      ...walk.current,
      steps: walk.current.steps.map((s) => (s.state === 'open' ? { ...s, officerId: own.id } : s)),
    };
    walk.dossier = step;
    expect(() => walk.act(own, 'sign')).toThrow('dossier.four_eyes');
  });

  test('a second supplement needs a unit head and a reason, a third is never allowed', () => {
    const answered = () => {
      const walk = IN_STATE.supplement().act(CITIZEN, 'answer_supplement').route();
      return walk;
    };
    const second = answered();
    expect(() => second.act(second.holder(), 'request_supplement', { overrideReason: 'vội' })).toThrow(
      'dossier.second_supplement_needs_head',
    );
    const atHead = answered().until('endorse');
    expect(() => atHead.act(atHead.holder(), 'request_supplement')).toThrow('dossier.second_supplement_needs_head');
    atHead
      .act(atHead.holder(), 'request_supplement', { overrideReason: 'giấy tờ hết hạn' })
      .act(CITIZEN, 'answer_supplement')
      .route();
    expect(() => atHead.act(atHead.holder(), 'request_supplement', { overrideReason: 'nữa' })).toThrow(
      'dossier.supplements_exhausted',
    );
  });

  test('an answer brings every paper asked for', () => {
    expect(() => IN_STATE.supplement().act(CITIZEN, 'answer_supplement', { papers: [] })).toThrow(
      'dossier.point_unanswered',
    );
    const walk = IN_STATE.supplement().act(CITIZEN, 'answer_supplement', {
      papers: [{ ...PAPER, documentId: 'doc-2' }],
    });
    expect(walk.current.papers).toEqual([{ ...PAPER, documentId: 'doc-2' }]);
  });

  test('and every answer asked for has to be another one; the event names the questions', () => {
    const asked = () => {
      const walk = IN_STATE.in_process();
      const points = ['papers.p1', 'answers.subject', 'answers.applicant.phone'].map((target) => ({
        target,
        reason: 'rõ hơn',
      }));
      return walk.act(walk.holder(), 'request_supplement', { points });
    };
    for (const answered of [[], ['answers.subject'], ['answers.note', 'answers.applicant.phone']])
      expect(() => asked().act(CITIZEN, 'answer_supplement', { answered })).toThrow('dossier.point_unanswered');
    const answered = ['answers.subject', 'answers.applicant.phone'];
    const walk = asked().act(CITIZEN, 'answer_supplement', { answered });
    expect(walk.events.at(-1)?.payload).toMatchObject({ answered });
    expect(IN_STATE.supplement().act(CITIZEN, 'answer_supplement').events.at(-1)?.payload).not.toHaveProperty(
      'answered',
    );
  });

  test.each([
    [[], 'dossier.points_required'],
    [[{ target: 'papers.p9', reason: 'x' }], 'dossier.point_unknown'],
    [[{ target: 'papers.p1', reason: '  ' }], 'dossier.reason_required'],
  ])('points %j are refused: %s', (points, code) => {
    const walk = IN_STATE.in_process();
    expect(() => walk.act(walk.holder(), 'request_supplement', { points })).toThrow(code);
  });

  test('a consulted desk is waited for until its deadline, not longer', () => {
    const walk = IN_STATE.in_process();
    walk.act(walk.holder(), 'consult');
    expect(() => walk.act(walk.holder(), 'hand_over')).toThrow('dossier.opinion_outstanding');
    const answered = IN_STATE.in_process();
    answered
      .act(answered.holder(), 'consult')
      .act(officer('specialist', 'hk-tp'), 'give_opinion')
      .act(answered.holder(), 'hand_over');
    expect(answered.current.awaitingRouting).toBe(true);
    expect(walk.wait(24 * 7).act(walk.holder(), 'hand_over').current.awaitingRouting).toBe(true);
  });

  test('sent back, the work between is done again and in the same hands', () => {
    const walk = IN_STATE.in_process().until('sign');
    walk.act(walk.holder(), 'send_back', { toNo: 5 }).route();
    expect(walk.holder().id).toBe('specialist@hk-ldtbxh');
    expect(walk.act(walk.holder(), 'hand_over').route().holder().id).toBe('unit_head@hoan-kiem');
  });

  test('handed over off the route, a dossier comes back to it', () => {
    const walk = IN_STATE.in_process();
    walk.act(walk.holder(), 'hand_over', { toDeskId: 'hk-tp', toOfficerId: 'specialist@hk-tp' }).route();
    expect(walk.holder().id).toBe('specialist@hk-tp');
    expect(walk.act(walk.holder(), 'hand_over').route().holder().id).toBe('unit_head@hk-hang-bac:ct');
  });

  test('a linked body concludes only what was endorsed', () => {
    const steps = LINKED.route.map((s) =>
      s.action === 'sign' ? { ...s, action: 'conclude' as const, deskRef: 'hk-bhxh' } : s,
    );
    const walk = new Walk({ ...LINKED, route: steps }).act(CITIZEN, 'submit').act(DESK, 'receive').until('conclude');
    expect(walk.act(walk.holder(), 'conclude').current.state).toBe('approved');
  });

  test('papers missing, or not of this procedure, are named', () => {
    expect(() => new Walk().act(CITIZEN, 'submit', { papers: [] })).toThrow('dossier.paper_missing');
    expect(() => new Walk().act(CITIZEN, 'submit', { papers: [PAPER, { ...PAPER, paper: 'zz' }] })).toThrow(
      'dossier.paper_unknown',
    );
  });

  test('a procedure that needs the person present is not filed online', () => {
    expect(() => new Walk({ ...LINKED, serviceLevel: 2 }).act(CITIZEN, 'submit')).toThrow('procedure.not_online');
    expect(new Walk({ ...LINKED, serviceLevel: 2 }).act(DESK, 'take_in').current.state).toBe('received');
  });

  test('a request before receipt lapses only after its time', () => {
    expect(() => IN_STATE.supplement_before().act(DESK, 'lapse')).toThrow('dossier.deadline_not_reached');
  });

  test('nothing is routed twice', () => {
    expect(() => IN_STATE.in_process().act(SYSTEM_ACTOR, 'route')).toThrow('dossier.nothing_to_route');
  });

  test('a substitute acts for the absent officer, and the event says for whom', () => {
    const walk = IN_STATE.in_process();
    const absent = walk.holder();
    const substitute = { ...absent, id: 'substitute', substitutesFor: [absent.id] };
    walk.act(substitute, 'draft_result');
    expect(walk.events[walk.events.length - 1]?.actor).toMatchObject({
      id: 'substitute',
      standingInFor: absent.id,
    });
  });
});

describe('what may be done now', () => {
  const context = (walk: Walk, actor = walk.holder()) => ({
    actor,
    now: walk.now,
    book: BOOK,
    procedure: walk.procedure,
  });

  test('the holder of a step sees exactly the acts of that step', () => {
    const walk = IN_STATE.in_process();
    expect(availableActions(walk.current, context(walk))).toEqual([
      'hand_over',
      'release',
      'consult',
      'draft_result',
      'request_supplement',
      'require_obligation',
    ]);
    expect(availableActions(walk.current, context(walk, CITIZEN))).toEqual(['request_withdrawal']);
  });

  test('the signature appears when there is a draft to sign', () => {
    const walk = IN_STATE.in_process().until('sign');
    expect(availableActions(walk.current, context(walk))).not.toContain('sign');
  });
});

describe('the table stops the boot when it is wrong', () => {
  const { lapse, ...rest } = DOSSIER_TRANSITIONS;
  test.each([
    [
      'an unknown state',
      { ...rest, lapse: { ...lapse, moves: { supplement_before: 'vanished' } } },
      'unknown state vanished',
    ],
    [
      'an unreachable state',
      { ...rest, lapse: { ...lapse, moves: { supplement_before: 'submitted' } } },
      'unreachable states: closed',
    ],
    ['an act nobody may do', { ...rest, lapse: { ...lapse, by: [] } }, 'incomplete act lapse'],
  ])('%s', (_name, table, message) => {
    expect(() => defineTransitions(table as typeof DOSSIER_TRANSITIONS)).toThrow(message);
  });

  test('an event that cannot follow is an error, not a guess', () => {
    const walk = IN_STATE.in_process();
    expect(() => replay([...walk.events, ...walk.events.slice(1, 2)], BOOK)).toThrow(
      'DossierReceived cannot follow state in_process',
    );
  });
});
