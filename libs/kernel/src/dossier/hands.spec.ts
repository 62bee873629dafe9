import type { DomainError } from '../errors/domain-error';
import { IN_STATE, officer, type Walk } from '../testing/dossier-world';
import type { Step } from './dossier';

const open = (walk: Walk): Step | undefined => walk.current.steps.find(({ state }) => state === 'open');
const refusal = (code: string): DomainError => expect.objectContaining({ code }) as DomainError;

const STEP = open(IN_STATE.in_process())!;
const DESK = STEP.deskId;
const colleague = officer('specialist', DESK, 'colleague');
const head = officer('unit_head', DESK);
const why = { key: 'least_work', candidates: 1, absent: 0, remainingWork: 0 } as const;
const to = (officerId: string | null) => ({ no: STEP.no, choice: { officerId, reason: why }, reason: 'quá tải' });

/** In process at the division, in the hands of its specialist. */
const held = (): Walk => IN_STATE.in_process();

test('given back it lies at the desk, and whoever is first has it', () => {
  const walk = held();
  const holder = walk.holder();
  walk.act(holder, 'release', { reason: 'Sang việc khác' });
  expect(open(walk)).toMatchObject({ deskId: DESK, officerId: null });
  expect(() => walk.act(holder, 'release')).toThrow(refusal('dossier.not_held'));
  walk.act(colleague, 'claim');
  expect(open(walk)?.officerId).toBe('colleague');
  expect(() => walk.act(colleague, 'claim')).toThrow(refusal('dossier.already_yours'));
  expect(() => walk.act(holder, 'claim')).toThrow(refusal('dossier.held_by_other'));
  expect(() => walk.act(holder, 'release')).toThrow(refusal('dossier.held_by_other'));
});

test('a step keeps its deadline, whoever has it', () => {
  const walk = held();
  const before = open(walk)?.dueAt;
  walk.wait(2).act(walk.holder(), 'release').act(colleague, 'claim').act(head, 'reassign', to('another'));
  expect(open(walk)).toMatchObject({ officerId: 'another', dueAt: before });
});

test('whoever stands in gives back for the one who is away, and it says so', () => {
  const walk = held();
  const away = walk.holder().id;
  walk.act({ ...colleague, substitutesFor: [away] }, 'release');
  expect(walk.events.at(-1)?.actor).toMatchObject({ id: 'colleague', standingInFor: away });
});

describe('a head gives work to others', () => {
  test('of the own unit, with the choice and the reason', () => {
    const walk = held();
    const from = walk.holder().id;
    walk.act(head, 'reassign', to('colleague'));
    expect(open(walk)?.officerId).toBe('colleague');
    expect(walk.events.at(-1)).toMatchObject({
      type: 'StepReassigned',
      payload: { no: STEP.no, from, to: 'colleague', why, reason: 'quá tải' },
    });
  });

  test('to nobody, when nobody is there', () => {
    const walk = held().act(head, 'reassign', to(null));
    expect(open(walk)?.officerId).toBeNull();
  });

  test.each([
    ['a head of another unit', officer('unit_head', 'hk-tp'), to('colleague'), 'dossier.not_at_your_desk'],
    ['a specialist', colleague, to('colleague'), 'dossier.not_at_your_desk'],
    ['a step that is not open', head, { ...to('colleague'), no: STEP.no + 1 }, 'dossier.step_unknown'],
    ['no reason', head, { ...to('colleague'), reason: ' ' }, 'dossier.reason_required'],
  ])('not: %s', (_what, actor, input, code) => {
    const walk = held();
    expect(() => walk.act(actor, 'reassign', input)).toThrow(refusal(code));
  });

  test('not to whom it is with already', () => {
    const walk = held();
    expect(() => walk.act(head, 'reassign', to(walk.holder().id))).toThrow(refusal('dossier.nobody_else'));
  });
});
