import { isEnded } from '@kernel/dossier/dossier-states';
import { legalPairs } from '@kernel/dossier/define-transitions';
import { DOSSIER_TRANSITIONS, ALL_ACTIONS } from '@kernel/dossier/dossier.transitions';
import type { DossierAction } from '@kernel/dossier/dossier-commands';
import type { DossierState } from '@kernel/dossier/dossier-states';
import { verifyEvidence } from '@modules/evidence';
import { standingHouse } from '@test/support/act-contract';
import type { Answer, TestClient } from '@test/support/client';
import { see, type Filed } from '@test/support/dossiers';
import { SOUND_BODIES } from '@test/support/sound-bodies';
import { answerPaper, CITIZEN, EXCAVATION, received } from '@test/support/stages';

/** `npm run desk-storm` asks for a thousand rounds of fifty. */
const ROUNDS = Number(process.env['STORM_ROUNDS'] ?? 40);
const CLERKS = Number(process.env['STORM_CLERKS'] ?? 20);
/** A round of fifty takes some two seconds where tests run. */
const TIME_LIMIT_MS = 60_000 + ROUNDS * CLERKS * 200;
/** So many at their screens: everybody of the division several times over, both leaders, the desk, the person concerned. */
const PEOPLE = [
  ...['qldt.chuyenvien1', 'qldt.chuyenvien2', 'qldt.chuyenvien3'].flatMap((login) => Array<string>(3).fill(login)),
  ...['qldt.lanhdao1', 'quan.lanhdao1', 'quan.lanhdao2'].flatMap((login) => [login, login]),
  ...['motcua1', 'motcua2', 'motcua3', 'motcua4'],
  CITIZEN,
];

const CROWD = Array.from({ length: CLERKS }, (_, place) => PEOPLE[place % PEOPLE.length] ?? CITIZEN);

const houseOf = standingHouse();

/** The same story each time: a linear congruence, good enough to choose an act. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Shot {
  readonly login: string;
  readonly by: TestClient;
  readonly action: DossierAction;
  readonly isLawful: boolean;
  readonly answer: Answer<Filed & { readonly code?: string; readonly params?: Readonly<Record<string, unknown>> }>;
}

/** A desk asked before, a second request without a reason, a step that is not open: offered, and refused for what was sent. */
const MAY_BE_REFUSED_FOR_ITS_CONTENT: ReadonlySet<DossierAction> = new Set([
  'consult',
  'request_supplement',
  'reassign',
]);

/** Everybody sees the same version and does something, at the same moment; nine in ten what they may. */
async function fire(id: string, version: number, choose: (below: number) => number): Promise<readonly Shot[]> {
  const aimed = [];
  for (const login of CROWD) {
    const by = await houseOf().known(login);
    const offered = (await see(by, id)).availableActions as readonly DossierAction[];
    const isOffered = offered.length > 0 && choose(10) > 0;
    const among = isOffered ? offered : ALL_ACTIONS.filter((each) => !offered.includes(each));
    const action = among[choose(among.length)] ?? 'receive';
    const isLawful = isOffered && !MAY_BE_REFUSED_FOR_ITS_CONTENT.has(action);
    const isAnswer = action === 'answer_supplement' || action === 'give_before_receipt';
    const papers = isAnswer ? await answerPaper(houseOf(), { id, citizen: by, by }) : {};
    aimed.push({ login, by, action, isLawful, body: { ...SOUND_BODIES[action], ...papers } });
  }
  return Promise.all(
    aimed.map(async ({ body, ...shot }) => {
      const at = `/api/v1/dossiers/${id}/${shot.action.replaceAll('_', '-')}`;
      return { ...shot, answer: await shot.by.post(at, body, { seen: version }) };
    }),
  );
}

async function nameOf(login: string): Promise<string> {
  const [row] = await houseOf().rows<{ name: string | null }>(
    'SELECT o.name FROM account a LEFT JOIN officer o ON o.id = a.officer_id WHERE a.login = $1',
    [login],
  );
  return row?.name ?? 'citizen';
}

test(
  `${CLERKS} at one dossier, ${ROUNDS} times: one winner a version, and the others are told who did what and when`,
  async () => {
    const choose = chooser(20_200_302);
    const done = new Set<string>();
    let { id } = await received(houseOf(), EXCAVATION);
    for (let round = 0; round < ROUNDS; round += 1) {
      await houseOf().work();
      const before = await see(await houseOf().known('giamsat'), id);
      if (isEnded(before.state as DossierState) && before.state !== 'stopped') {
        ({ id } = await received(houseOf(), EXCAVATION));
        continue;
      }
      const shots = await fire(id, before.version, choose);
      const winners = shots.filter(({ answer }) => answer.status === 200);
      // An act that its content may spoil can win or not; one that is lawful whatever was sent leaves no round without a winner.
      expect(winners.length).toBeLessThanOrEqual(1);
      if (shots.some(({ isLawful }) => isLawful)) expect([round, winners.length]).toEqual([round, 1]);
      const [winner] = winners;
      if (!winner) continue;
      done.add(winner.action);
      const { event } = DOSSIER_TRANSITIONS[winner.action];
      const by = await nameOf(winner.login);
      for (const { isLawful, answer } of shots.filter((shot) => shot !== winner)) {
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        if (!isLawful) continue;
        expect(answer.body).toMatchObject({ status: 409, code: 'dossier.stale_version' });
        expect(answer.body.params).toMatchObject({ by, event, version: before.version + 1 });
        expect(answer.body.params?.['at']).toMatch(/^2020-03-02T09:00:00\+07:00$/);
      }
      expect((await see(winner.by, id)).version).toBe(before.version + 1);
    }
    // A crowd that only ever took over from each other would prove little.
    expect(done.size).toBeGreaterThanOrEqual(3);
  },
  TIME_LIMIT_MS,
);

test(
  'every history is a path of the table, without a gap, and the evidence agrees',
  async () => {
    const legal = new Set(legalPairs(DOSSIER_TRANSITIONS).map((pair) => pair.join(' → ')));
    const dossiers = await houseOf().rows<{ id: string; state: string; version: number }>(
      'SELECT id, state, version FROM dossier',
    );
    for (const { id, state, version } of dossiers) {
      const events = await houseOf().rows<{ seq: number; type: string }>(
        'SELECT seq, type FROM dossier_event WHERE dossier_id = $1 ORDER BY seq',
        [id],
      );
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
      expect(
        pathsThrough(
          events.map(({ type }) => type),
          legal,
        ),
      ).toContain(state);
    }
    await houseOf().sweep();
    expect(await verifyEvidence(houseOf().urls.owner)).toMatchObject({ dossiers: dossiers.length, differences: 0 });
  },
  TIME_LIMIT_MS,
);

/** Where a history can have led, following the table's rows of each event and nothing else. */
function pathsThrough(types: readonly string[], legal: ReadonlySet<string>): readonly string[] {
  let states: ReadonlySet<string> = new Set(['draft']);
  for (const type of types) {
    const rows = Object.values(DOSSIER_TRANSITIONS).filter(({ event }) => event === type);
    const next = rows.flatMap(({ moves }) =>
      Object.entries(moves).flatMap(([from, to]) =>
        states.has(from) ? [to].flat().filter((target) => legal.has(`${from} → ${target}`)) : [],
      ),
    );
    states = new Set(next);
  }
  return [...states];
}
