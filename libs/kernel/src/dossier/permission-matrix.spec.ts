import { DomainError } from '../errors/domain-error';
import { ROLES, SYSTEM_ACTOR, type Actor, type Role } from '../organisation/roles';
import { CITIZEN, IN_STATE, INPUTS, officer, OFFICER_DESK, STRANGER, type Walk } from '../testing/dossier-world';
import { nextStepsOf } from './steps';
import type { DossierAction, DossierCommand } from './dossier-commands';
import { ALL_STATES, type DossierState } from './dossier-states';
import { ALL_ACTIONS } from './dossier.transitions';

/**
 * Written by hand from the law and the research note, not from the table it checks: for each act, the states in which it
 * exists and the roles that have it. Everything not named here must be refused.
 */
const LAWFUL: Readonly<Record<DossierAction, readonly [states: string, roles: string]>> = {
  submit: ['draft', 'citizen'],
  take_in: ['draft', 'desk_officer'],
  receive: ['submitted', 'desk_officer'],
  ask_before_receipt: ['submitted', 'desk_officer'],
  refuse_receipt: ['submitted', 'desk_officer'],
  give_before_receipt: ['supplement_before', 'citizen desk_officer'],
  lapse: ['supplement_before', 'system desk_officer'],
  withdraw: ['submitted supplement_before', 'citizen'],
  route: ['received', 'system'],
  hand_over: ['in_process', 'specialist'],
  take_over: ['in_process approved refused', 'colleague'],
  claim: ['', ''],
  release: ['in_process approved refused', 'holder'],
  reassign: ['', ''],
  consult: ['in_process', 'specialist'],
  give_opinion: ['', ''],
  draft_result: ['in_process', 'specialist'],
  send_back: ['', ''],
  endorse: ['', ''],
  take_back: ['', ''],
  sign: ['', ''],
  conclude: ['', ''],
  refuse: ['', ''],
  request_supplement: ['in_process', 'specialist'],
  answer_supplement: ['supplement', 'citizen desk_officer'],
  require_obligation: ['in_process', 'specialist'],
  settle_obligation: ['fee_pending', 'desk_officer system'],
  reappoint: ['in_process', 'unit_head'],
  request_withdrawal: ['received in_process supplement fee_pending', 'citizen'],
  accept_withdrawal: ['withdraw_requested', 'desk_officer unit_head'],
  decline_withdrawal: ['withdraw_requested', 'desk_officer unit_head'],
  stop: ['in_process supplement fee_pending', 'unit_head'],
  resume: ['stopped', 'unit_head'],
  return_result: ['approved refused', 'desk_officer'],
};

type Player = Role | 'colleague' | 'stranger' | 'elsewhere';
const PLAYERS: readonly Player[] = [...ROLES, 'colleague', 'stranger', 'elsewhere'];

/** The best-placed holder of each role: where the dossier is received, held or decided. */
function player(name: Player, walk: Walk): Actor {
  const open = walk.dossier?.steps.find(({ state, action }) => state === 'open' && action !== 'consult');
  if (name === 'citizen') return CITIZEN;
  if (name === 'stranger') return STRANGER;
  if (name === 'system') return SYSTEM_ACTOR;
  if (name === 'desk_officer') return officer(name, OFFICER_DESK);
  if (name === 'unit_head') return officer(name, 'hoan-kiem');
  if (name === 'colleague') {
    const role = open?.action === 'return' ? 'desk_officer' : 'specialist';
    return officer(role, open?.deskId ?? 'hk-ldtbxh', 'colleague');
  }
  if (name === 'elsewhere') {
    const grants = (['desk_officer', 'specialist', 'unit_head'] as const).map((role) => ({
      role,
      unitId: 'hk-hang-ma',
      deskId: 'hk-hang-ma:tpht',
    }));
    return { kind: 'officer', id: 'elsewhere', grants, substitutesFor: [] };
  }
  return officer(name, open?.deskId ?? OFFICER_DESK);
}

function tryAct(walk: Walk, actor: Actor, action: DossierAction): 'done' | DomainError['code'] {
  const choices = new Map(
    (walk.dossier ? nextStepsOf(walk.dossier) : []).map(({ no }) => [
      no,
      {
        officerId: null,
        reason: { key: 'nobody_present' as const, candidates: 0, absent: 0, remainingWork: null },
      },
    ]),
  );
  const input = action === 'route' ? { choices } : INPUTS[action];
  try {
    walk.decide(actor, { action, input } as DossierCommand);
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

function isLawful(action: DossierAction, state: DossierState, name: Player): boolean {
  const [states, roles] = LAWFUL[action];
  if (action === 'submit' && state === 'draft' && name === 'stranger') return true;
  const holder = state === 'in_process' ? 'specialist' : 'desk_officer';
  if (roles === 'holder') return states.split(' ').includes(state) && name === holder;
  return states.split(' ').includes(state) && roles.split(' ').includes(name);
}

describe('every player × every state × every act', () => {
  const cells = ALL_STATES.flatMap((state) => PLAYERS.map((name) => [state, name] as const));

  test('the matrix is complete', () => {
    expect(cells).toHaveLength(15 * 12);
    expect(Object.keys(LAWFUL).sort()).toEqual([...ALL_ACTIONS].sort());
  });

  test.each(cells)('%s, %s', (state, name) => {
    const walk = IN_STATE[state]();
    // A date long past, so that the lapse of an unanswered request is a matter of role alone.
    if (state === 'supplement_before') walk.wait(24 * 90);
    const actor = player(name, walk);
    for (const action of ALL_ACTIONS) {
      const outcome = tryAct(walk, actor, action);
      expect([action, outcome === 'done']).toEqual([action, isLawful(action, state, name)]);
    }
  });
});

describe('what a refusal gives away', () => {
  test('a stranger learns nothing, not even the state', () => {
    for (const state of ALL_STATES.filter((name) => name !== 'draft')) {
      expect(tryAct(IN_STATE[state](), STRANGER, 'withdraw')).toBe('dossier.not_yours');
    }
  });

  test('the holder of another desk is told it is not at their desk', () => {
    const walk = IN_STATE.in_process();
    expect(tryAct(walk, player('elsewhere', walk), 'hand_over')).toBe('dossier.not_at_your_desk');
  });

  test('a colleague of the same desk is told who holds it', () => {
    const walk = IN_STATE.in_process();
    expect(tryAct(walk, player('colleague', walk), 'hand_over')).toBe('dossier.held_by_other');
  });
});
