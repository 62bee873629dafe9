import type { DossierState } from '@kernel/dossier/dossier-states';
import { ALL_ACTIONS } from '@kernel/dossier/dossier.transitions';
import { standingHouse } from '@test/support/act-contract';
import type { TestClient } from '@test/support/client';
import type { DossierSeen } from '@test/support/dossiers';
import { contents } from '@test/support/refusals';
import { SOUND_BODIES } from '@test/support/sound-bodies';
import { as, CITIZEN, DESK, HEAD, IN_STATE, WATCHERS } from '@test/support/stages';

type State = keyof typeof IN_STATE;

/**
 * Written by hand from the law and not from the table: who may do what in which state. `holder` has the open step in
 * hand, `colleague` works at its desk. Everything and everybody not named here is refused.
 */
const LAWFUL: Readonly<Record<State, Readonly<Record<string, string>>>> = {
  submitted: { citizen: 'withdraw', desk: 'ask_before_receipt receive refuse_receipt' },
  supplement_before: { citizen: 'give_before_receipt withdraw', desk: 'give_before_receipt' },
  not_received: {},
  received: { citizen: 'request_withdrawal' },
  in_process: {
    citizen: 'request_withdrawal',
    holder: 'consult draft_result hand_over release request_supplement require_obligation',
    colleague: 'take_over',
    head: 'reappoint reassign stop',
  },
  supplement: { citizen: 'answer_supplement request_withdrawal', desk: 'answer_supplement', head: 'stop' },
  fee_pending: { citizen: 'request_withdrawal', desk: 'settle_obligation', head: 'stop' },
  withdraw_requested: { desk: 'accept_withdrawal decline_withdrawal', head: 'accept_withdrawal decline_withdrawal' },
  withdrawn: {},
  stopped: { head: 'resume' },
  refused: { holder: 'release return_result', colleague: 'take_over' },
  approved: { holder: 'release return_result', colleague: 'take_over' },
  returned: {},
  // Last: the clock has to pass the time to answer, and does not come back.
  closed: {},
};

/** Acts at an address of a dossier: filing makes one, and routing is the worker's. */
const ACTS = ALL_ACTIONS.filter((action) => !['submit', 'take_in', 'route'].includes(action));

const PLAYERS: Readonly<Record<string, string>> = {
  citizen: CITIZEN,
  neighbour: 'congdan2',
  desk: DESK,
  'desk of a ward': 'hang-bac.motcua1',
  head: HEAD,
  'head of the district': 'quan.lanhdao1',
  'head of another division': 'kt.lanhdao1',
  'specialist of another division': 'kt.chuyenvien1',
  ...Object.fromEntries(WATCHERS.map((login) => [login, login])),
};
/** What it is called when the table says no; a fault of a field would mean that a body is not sound. */
const REFUSALS = [
  'permission.denied',
  'dossier.not_found',
  'dossier.wrong_state',
  'dossier.not_at_your_desk',
  'dossier.held_by_other',
  'dossier.already_yours',
  'dossier.not_held',
  'dossier.deadline_not_reached',
  'dossier.step_unknown',
  'dossier.not_the_last_signature',
  'dossier.nothing_to_take_back',
];

const houseOf = standingHouse();

/** Everybody of the list, and who has the step in hand or could have it. */
async function players(state: DossierState, id: string): Promise<ReadonlyMap<string, TestClient>> {
  const house = houseOf();
  const found = new Map<string, TestClient>();
  for (const [name, login] of Object.entries(PLAYERS)) found.set(name, await house.known(login));
  const [step] = await house.rows<{ login: string }>(
    'SELECT a.login FROM open_step s JOIN account a USING (officer_id) WHERE s.dossier_id = $1',
    [id],
  );
  const isAct = LAWFUL[state as State]['holder'] !== undefined;
  if (step === undefined || !isAct) return found;
  const holder = await house.known(step.login);
  const { by } = await as('colleague', () => Promise.resolve({ id, citizen: holder, by: holder }))(house);
  // The desk that receives is also the desk that returns: there it is the one or the other.
  if (state !== 'in_process') found.delete('desk');
  return found.set('holder', holder).set('colleague', by);
}

test('every state a dossier can be in is walked', () => {
  expect(Object.keys(LAWFUL).sort()).toEqual(Object.keys(IN_STATE).sort());
});

test.each(Object.keys(LAWFUL) as readonly State[])('%s', async (state) => {
  const { id } = await IN_STATE[state](houseOf());
  const [{ version } = { version: 0 }] = await houseOf().rows<{ version: number }>(
    'SELECT version FROM dossier WHERE id = $1',
    [id],
  );
  for (const [name, by] of await players(state, id)) {
    const lawful = (LAWFUL[state][name] ?? '').split(' ').filter((each) => each !== '');
    const seen = await by.get<DossierSeen>(`/api/v1/dossiers/${id}`);
    const offered = seen.status === 200 ? [...seen.body.availableActions].sort() : [];
    expect([name, offered]).toEqual([name, lawful]);
    const before = await contents(houseOf());
    const others = ACTS.filter((action) => !lawful.includes(action));
    const answers = await Promise.all(
      others.map(async (action) => {
        const at = `/api/v1/dossiers/${id}/${action.replaceAll('_', '-')}`;
        return [action, await by.post(at, SOUND_BODIES[action] ?? {}, { seen: version })] as const;
      }),
    );
    for (const [action, { status, body }] of answers) {
      expect([
        name,
        action,
        status >= 400 && status < 500,
        REFUSALS.includes(String(body['code'])),
        body['code'],
      ]).toEqual([name, action, true, true, body['code']]);
    }
    expect(await contents(houseOf())).toEqual(before);
  }
});
