import { BOOK } from '../testing/holidays';
import { IN_STATE, officer, OFFICER_DESK, type Walk } from '../testing/dossier-world';
import type { Actor } from '../organisation/roles';
import { availableActions } from './decide';
import type { DossierState } from './dossier-states';
import { apologyDue, primaryAct } from './primary-act';

const DESK = officer('desk_officer', OFFICER_DESK);
const HEAD = officer('unit_head', 'hoan-kiem');

function primary(walk: Walk, actor: Actor): string | null {
  const { now, procedure } = walk;
  return primaryAct(walk.current, availableActions(walk.current, { actor, now, book: BOOK, procedure }), now);
}

test.each<[DossierState, string | null]>([
  ['submitted', 'receive'],
  ['supplement_before', null],
  ['not_received', null],
  ['fee_pending', 'settle_obligation'],
  ['withdraw_requested', 'accept_withdrawal'],
  ['approved', 'return_result'],
  ['refused', 'return_result'],
  ['returned', null],
])('at the one-stop desk, a dossier that is %s: %s', (state, expected) => {
  expect(primary(IN_STATE[state](), DESK)).toBe(expected);
});

test('the examiner drafts first, then hands over', () => {
  const walk = IN_STATE.in_process();
  expect(primary(walk, walk.holder())).toBe('draft_result');
  walk.act(walk.holder(), 'draft_result');
  expect(primary(walk, walk.holder())).toBe('hand_over');
});

test('who signs, signs', () => {
  const walk = IN_STATE.in_process();
  walk.act(walk.holder(), 'draft_result').until('sign');
  expect(primary(walk, walk.holder())).toBe('sign');
});

describe('when the appointment has passed', () => {
  const late = (): Walk => IN_STATE.in_process().wait(24 * 20);

  test('a head apologises before anything else; who cannot goes on, and is told', () => {
    const walk = late();
    expect(apologyDue(walk.current, walk.now)).toBe(true);
    expect(primary(walk, HEAD)).toBe('reappoint');
    expect(primary(walk, walk.holder())).toBe('draft_result');
  });

  test('once the letter is written, none is owed any more', () => {
    const walk = late().act(HEAD, 'reappoint', { newDate: '2020-03-27' });
    expect(apologyDue(walk.current, walk.now)).toBe(false);
    walk.wait(24 * 20);
    expect(apologyDue(walk.current, walk.now)).toBe(false);
  });
});
