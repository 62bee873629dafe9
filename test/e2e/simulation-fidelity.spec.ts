import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { verifyEvidence } from '@modules/evidence';
import { foldDeltas } from '@modules/reports';
import { loadHistory, setStage, simulate, type SimulatedAct, type Stage } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import { Replay } from '../support/replay';
import { TestHouse } from '../support/test-house';
import { TEMPLATE, testFolder, testServer } from '../support/test-server';

const PLAN = { from: '2019-10-01', to: '2020-03-31', district: 110, ward: 70, wardLate: 5 };
const MOST_SEEDS = 200;

/** Every turn a simulated dossier can take. */
const ACTS = [
  'submit',
  'take_in',
  'receive',
  'ask_before_receipt',
  'give_before_receipt',
  'route',
  'hand_over',
  'draft_result',
  'consult',
  'give_opinion',
  'request_withdrawal',
  'decline_withdrawal',
  'endorse',
  'sign',
  'conclude',
  'refuse',
  'request_supplement',
  'answer_supplement',
  'require_obligation',
  'settle_obligation',
  'reappoint',
  'return_result',
] as const;

/** Tables a dossier leaves rows in, and the order to compare them in. */
const TABLES = {
  dossier: 'id',
  dossier_event: 'dossier_id, seq',
  hand_over: 'dossier_id, seq, to_desk_id',
  open_step: 'dossier_id, no',
  document: 'id',
  sla_counter: 'cube, grain, period, unit_id, level, field_id, channel, procedure_id',
  sla_delta: 'dossier_id, seq',
  dossier_number_counter: 'agency_code, day',
} as const;

const name = `t_${randomUUID().replaceAll('-', '')}`;
let loaded: Client;
let house: TestHouse;
let acts: readonly SimulatedAct[];

beforeAll(async () => {
  const server = await testServer();
  const urls = await server.cloneDatabase(TEMPLATE, name);
  const store = new FileStore(path.join(testFolder().root, name));
  loaded = new Client({ connectionString: urls.owner });
  await loaded.connect();
  const story = await storyWithEverything(store);
  acts = story.acts;
  await loadHistory(urls.owner, { plan: story.plan, store, onProgress: () => undefined });

  house = await TestHouse.open({ worker: false });
  await setStage(house.owner, story.plan, store);
  const replay = await Replay.open({ house, stage: story.stage, store });
  for (const act of acts) await replay.repeat(act);
  await replay.close();
  await foldDeltas(
    { query: async (text, values) => (await house.owner.query(text, [...(values ?? [])])).rows as never },
    10_000,
  );
}, 300_000);
afterAll(async () => {
  await house.close();
  await loaded.end();
  await (await testServer()).dropDatabase(name);
});

interface Story {
  readonly plan: typeof PLAN & { readonly seed: number };
  readonly stage: Stage;
  readonly acts: readonly SimulatedAct[];
}

/** The first history of this size in which everything happens at least once. */
async function storyWithEverything(store: FileStore): Promise<Story> {
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    const plan = { ...PLAN, seed };
    const stage = await setStage(loaded, plan, store);
    const told: SimulatedAct[] = [];
    for (const _ of simulate({ plan, ...stage, onAct: (act) => told.push(act) }));
    if (isEverythingIn(told)) return { plan, stage, acts: told };
  }
  throw new Error(`no history of ${MOST_SEEDS} has everything in it`);
}

function isEverythingIn(told: readonly SimulatedAct[]): boolean {
  const happened = new Set<string>(told.map(({ command }) => command.action));
  const channels = new Set(told.map(({ dossier }) => dossier.arrival.channel));
  return ACTS.every((action) => happened.has(action)) && channels.size === 3;
}

test('the story has every turn, every channel, and late dossiers with and without a new date', () => {
  expect(isEverythingIn(acts)).toBe(true);
  const late = [...new Set(acts.map(({ dossier }) => dossier))].filter(({ current }) => current.verdict === 'late');
  expect(late).toHaveLength(PLAN.wardLate);
  expect(new Set(late.map(({ current }) => current.clock.reappointed))).toEqual(new Set([true, false]));
});

/** Not a part of the story: keys the database makes, and when it was told. */
const OF_THE_MACHINE: Readonly<Record<string, string>> = { sla_delta: ` - 'id'`, dossier_event: ` - 'recorded_at'` };

describe('what was loaded in bulk is what the normal path writes', () => {
  test.each(Object.entries(TABLES))('%s, row by row', async (table, order) => {
    const text = `SELECT to_jsonb(t)${OF_THE_MACHINE[table] ?? ''} AS row FROM ${table} t ORDER BY ${order}`;
    const [bulk, normal] = [(await loaded.query(text)).rows, await house.rows(text)];
    expect(bulk).toEqual(normal);
  });

  test('the very text of events that was hashed', async () => {
    const text = `SELECT dossier_id, seq, actor::text, payload::text, encode(hash, 'hex') AS hash FROM dossier_event ORDER BY 1, 2`;
    const [bulk, normal] = [(await loaded.query(text)).rows, await house.rows(text)];
    expect(bulk).toEqual(normal);
    expect(bulk).toHaveLength(acts.length + acts.filter(({ command }) => command.action === 'take_in').length);
  });

  test('and both are proved', async () => {
    const dossiers = PLAN.district + PLAN.ward;
    expect(await verifyEvidence(house.urls.owner)).toMatchObject({ dossiers, differences: 0 });
  });
});
