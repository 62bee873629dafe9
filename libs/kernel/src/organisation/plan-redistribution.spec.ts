import * as fc from 'fast-check';
import { planRedistribution, type OfficerAtDesk, type StepInHand } from './plan-redistribution';

const DESK = ['a', 'b', 'c'];
const who = (officerId: string, remainingWork: number, present = true): OfficerAtDesk => ({
  officerId,
  remainingWork,
  present,
  lastGivenAt: null,
});
const held = (officerId: string, count: number, candidates: readonly string[] = DESK): StepInHand[] =>
  Array.from({ length: count }, (_none, at) => ({ dossierId: `${officerId}${at + 1}`, no: 2, officerId, candidates }));
const plan = (
  officers: readonly OfficerAtDesk[],
  steps: readonly StepInHand[],
  fromOfficerId: string | null = null,
  most = 100,
) => {
  const { moves, after } = planRedistribution(officers, steps, { fromOfficerId, most });
  return [
    moves.map(({ step, toOfficerId }) => `${step.dossierId}>${toOfficerId}`).join(' '),
    Object.fromEntries(after),
  ];
};

test.each([
  ['even already', plan([who('a', 2), who('b', 1)], held('a', 2)), ['', { a: 2, b: 1 }]],
  ['two apart', plan([who('a', 3), who('b', 1)], held('a', 3)), ['a1>b', { a: 2, b: 2 }]],
  [
    'to the least loaded first',
    plan([who('a', 5), who('b', 1), who('c', 0)], held('a', 5)),
    ['a1>c a2>b a3>c', { a: 2, b: 2, c: 2 }],
  ],
  ['not to who is away', plan([who('a', 4), who('b', 0, false)], held('a', 4)), ['', { a: 4, b: 0 }]],
  ['nor from who is away, unless asked', plan([who('a', 4, false), who('b', 0)], held('a', 4)), ['', { a: 4, b: 0 }]],
  [
    'only to who may have it',
    plan([who('a', 4), who('b', 0), who('c', 2)], held('a', 4, ['a', 'c'])),
    ['a1>c', { a: 3, b: 0, c: 3 }],
  ],
  ['work that cannot be moved stays', plan([who('a', 4), who('b', 0)], []), ['', { a: 4, b: 0 }]],
  [
    'all of one officer',
    plan([who('a', 2, false), who('b', 0), who('c', 1)], held('a', 2), 'a'),
    ['a1>b a2>b', { a: 0, b: 2, c: 1 }],
  ],
  ['all of one, and nobody there', plan([who('a', 2), who('b', 0, false)], held('a', 2), 'a'), ['', { a: 2, b: 0 }]],
  ['of an officer nobody knows', plan([who('a', 2), who('b', 0)], held('a', 2), 'z'), ['', { a: 2, b: 0 }]],
  ['no more than asked for', plan([who('a', 6), who('b', 0)], held('a', 6), 'a', 2), ['a1>b a2>b', { a: 4, b: 2 }]],
  [
    'a dossier of two steps moves once',
    plan(
      [who('a', 2), who('b', 0)],
      held('a', 2).map((step, at) => ({ ...step, dossierId: 'one', no: at })),
      'a',
    ),
    ['one>b', { a: 1, b: 1 }],
  ],
])('%s', (_name, planned, expected) => {
  expect(planned).toEqual(expected);
});

const DESKS = fc
  .array(fc.record({ own: fc.nat(8), more: fc.nat(3), present: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .chain((people) => {
    const officers = people.map(({ own, more, present }, at) => who(`o${at}`, own + more, present));
    const ids = officers.map(({ officerId }) => officerId);
    const steps = people.flatMap(({ own }, at) => held(ids[at] ?? '', own));
    const withCandidates = steps.map((step) => fc.subarray(ids).map((candidates) => ({ ...step, candidates })));
    return fc.record({
      officers: fc.constant(officers),
      steps: fc.tuple(...withCandidates),
      fromOfficerId: fc.option(fc.constantFrom(...ids)),
    });
  });

test('nobody absent gets anything, a step moves once, nothing is lost, and evening out never makes it worse', () => {
  fc.assert(
    fc.property(DESKS, ({ officers, steps, fromOfficerId }) => {
      const { moves, after } = planRedistribution(officers, steps, { fromOfficerId, most: 500 });
      const present = officers.filter((each) => each.present).map(({ officerId }) => officerId);
      for (const { step, toOfficerId } of moves) {
        expect(present).toContain(toOfficerId);
        expect(step.candidates).toContain(toOfficerId);
        expect(step.officerId).toBe(fromOfficerId ?? step.officerId);
        expect(step.officerId).not.toBe(toOfficerId);
      }
      expect(new Set(moves.map(({ step }) => step.dossierId)).size).toBe(moves.length);
      for (const { officerId, remainingWork } of officers) {
        const given = moves.filter(({ step }) => step.officerId === officerId).length;
        const got = moves.filter(({ toOfficerId }) => toOfficerId === officerId).length;
        expect(after.get(officerId)).toBe(remainingWork - given + got);
      }
      expect(sum([...after.values()])).toBe(sum(officers.map(({ remainingWork }) => remainingWork)));
      if (fromOfficerId !== null) return;
      const before = officers.filter((each) => each.present).map(({ remainingWork }) => remainingWork);
      expect(spread(present.map((id) => after.get(id) ?? 0))).toBeLessThanOrEqual(spread(before));
    }),
  );
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const spread = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers);
