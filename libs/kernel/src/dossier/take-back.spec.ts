import type { DomainError } from '../errors/domain-error';
import type { Actor } from '../organisation/roles';
import { CITIZEN, IN_STATE, LINKED, officer, OFFICER_DESK, Walk } from '../testing/dossier-world';
import { BOOK } from '../testing/holidays';
import { replay } from './evolve';
import { findLastMove } from './find-last-move';

const refusal = (code: string): DomainError => expect.objectContaining({ code }) as DomainError;
const takeBack = (walk: Walk, by: Actor): Walk => walk.act(by, 'take_back', { move: findLastMove(walk.events, BOOK) });
const plan = (walk: Walk): readonly string[] =>
  walk.current.steps.map(({ no, action, deskId, state }) => `${no} ${action} ${deskId} ${state}`);
const ahead = (walk: Walk): readonly string[] =>
  walk.current.steps.filter(({ state }) => state === 'planned').map(({ action, deskId }) => `${action} ${deskId}`);

/** In process, handed over by its holder; `off`: to a desk off the route. */
const handedOver = (off: string | null = null): { readonly walk: Walk; readonly by: Actor } => {
  const walk = IN_STATE.in_process();
  const by = walk.holder();
  walk.act(by, 'hand_over', { toDeskId: off });
  return { walk, by };
};

describe('a passing-on is taken back', () => {
  test.each([
    ['before the worker has routed it', false, null],
    ['after it', true, null],
    ['off the route', true, 'hk-tckh'],
  ])('%s: the same hands, the same deadline, the same plan', (_when, isRouted, off) => {
    const before = IN_STATE.in_process();
    const { walk, by } = handedOver(off);
    if (isRouted) walk.route();
    takeBack(walk, by);
    const open = walk.current.steps.filter(({ state }) => state === 'open');
    const was = before.current.steps.find(({ state }) => state === 'open');
    expect(open).toMatchObject([{ deskId: was?.deskId, officerId: by.id, dueAt: was?.dueAt, action: was?.action }]);
    expect(ahead(walk)).toEqual(ahead(before));
    expect(walk.current).toMatchObject({ awaitingRouting: false, clock: before.current.clock });
    expect(replay(walk.events, BOOK)).toEqual({ ...walk.current, id: '' });
  });

  test('and goes on as if nothing had been', () => {
    const { walk, by } = handedOver();
    takeBack(walk.route(), by).act(by, 'hand_over').route();
    expect(plan(walk).filter((step) => step.endsWith('open'))).toHaveLength(1);
    expect(walk.events.map(({ type }) => type).slice(-5)).toEqual([
      'StepHandedOver',
      'DossierRouted',
      'MoveTakenBack',
      'StepHandedOver',
      'DossierRouted',
    ]);
  });

  test('an endorsement with it: the signature counts no more', () => {
    const walk = new Walk(LINKED).act(CITIZEN, 'submit').act(officer('desk_officer', OFFICER_DESK), 'receive');
    walk.until('endorse');
    const head = walk.holder();
    walk.act(head, 'endorse').route();
    expect(walk.current.endorsedBy).toEqual([head.id]);
    takeBack(walk, head);
    expect(walk.current.endorsedBy).toEqual([]);
    expect(walk.holder().id).toBe(head.id);
  });
});

describe('not', () => {
  test('by anybody else, of the same desk or of the next', () => {
    const { walk, by } = handedOver();
    walk.route();
    const desk = walk.current.steps.find(({ officerId }) => officerId === by.id)?.deskId ?? '';
    expect(() => takeBack(walk, officer('specialist', desk, 'colleague'))).toThrow(refusal('dossier.held_by_other'));
    expect(() => takeBack(walk, walk.holder())).toThrow(refusal('dossier.not_at_your_desk'));
    expect(() => takeBack(walk, CITIZEN)).toThrow(refusal('dossier.not_at_your_desk'));
  });

  test('once somebody has worked on it', () => {
    const { walk, by } = handedOver();
    walk.route();
    walk.act(walk.holder(), 'release');
    expect(() => takeBack(walk, by)).toThrow(refusal('dossier.nothing_to_take_back'));
  });

  test('twice', () => {
    const { walk, by } = handedOver();
    takeBack(walk, by);
    expect(() => takeBack(walk, by)).toThrow(refusal('dossier.nothing_to_take_back'));
  });

  test('after ten minutes', () => {
    const { walk, by } = handedOver();
    walk.wait(10.01 / 60);
    expect(() => takeBack(walk, by)).toThrow(refusal('dossier.too_late_to_take_back'));
  });
});
