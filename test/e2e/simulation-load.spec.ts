import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { formatDate, localDayOf, timeOfDay, HOUR_MS } from '@kernel/calendar/local-time';
import { ARTICLE_HISTORY, loadHistory, setStage, simulate, type HistoryPlan, type Stage } from '@modules/simulation';
import { verifyEvidence } from '@modules/evidence';
import { FileStore } from '@platform/storage/file-store';
import { until } from '../support/test-house';
import { TEMPLATE, testFolder, testServer } from '../support/test-server';

/** A little more than one batch of 2,500. */
const PLAN: HistoryPlan = { from: '2016-01-01', to: '2018-12-31', district: 1_700, ward: 1_100, wardLate: 10, seed: 3 };
const SMALL: HistoryPlan = { ...ARTICLE_HISTORY, from: '2019-09-02', district: 600, ward: 400, wardLate: 9 };
const TOTAL = PLAN.district + PLAN.ward;
const FIRST_BATCH = 2_500;

interface Ground {
  readonly name: string;
  readonly url: string;
  readonly store: FileStore;
  readonly client: Client;
}

const grounds: Ground[] = [];

async function ground(): Promise<Ground> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const { owner: url } = await (await testServer()).cloneDatabase(TEMPLATE, name);
  const client = new Client({ connectionString: url });
  await client.connect();
  const made = { name, url, store: new FileStore(path.join(testFolder().root, name)), client };
  grounds.push(made);
  return made;
}

afterAll(async () => {
  for (const { client, name } of grounds) {
    await client.end();
    await (await testServer()).dropDatabase(name);
  }
});

const load = ({ url, store }: Ground, isStopped = () => false) =>
  loadHistory(url, { plan: PLAN, store, isStopped, onProgress: () => undefined });

async function count({ client }: Ground, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? 0;
}

/** One word for everything a history has written, but for when it was. */
async function everythingIn({ client }: Ground): Promise<Readonly<Record<string, string>>> {
  const words: Record<string, string> = {};
  for (const table of ['dossier', 'dossier_event', 'hand_over', 'document', 'sla_counter', 'dossier_number_counter']) {
    const { rows } = await client.query<{ word: string }>(
      `SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS word FROM (SELECT (to_jsonb(t) - 'recorded_at')::text AS line FROM ${table} t) AS lines`,
    );
    words[table] = rows[0]?.word ?? 'nothing';
  }
  return words;
}

describe('the history of the article', () => {
  let stage: Stage;
  beforeAll(async () => {
    const { client, store } = await ground();
    stage = await setStage(client, ARTICLE_HISTORY, store);
  });

  test('has exactly its dossiers: 72,442 of the district, 39,409 of the wards, 39,055 of those in time', () => {
    const { arrivals } = stage;
    const of = (level: string) => arrivals.filter(({ procedure }) => procedure.level === level);
    const late = (level: string) => of(level).filter(({ isLate }) => isLate).length;
    expect([of('district').length, late('district')]).toEqual([72_442, 0]);
    expect([of('ward').length, of('ward').length - late('ward')]).toEqual([39_409, 39_055]);
  });

  test('comes on working days only, to the counter in opening hours, in the order of time', () => {
    const { calendar } = stage.times;
    const days = stage.arrivals.map(({ at }) => localDayOf(at));
    expect(days.filter((day) => !calendar.isWorkingDay(day)).map(formatDate)).toEqual([]);
    const [first = 0, last = 0] = [days[0], days.at(-1)];
    expect([formatDate(first), formatDate(last)]).toEqual(['2016-01-04', '2020-04-15']);
    const isOpen = (hour: number) => (hour >= 8 && hour < 12) || (hour >= 13 && hour < 17);
    const atClosed = stage.arrivals.filter(
      ({ at, channel }) => channel !== 'online' && !isOpen(timeOfDay(at) / HOUR_MS),
    );
    expect(atClosed).toEqual([]);
    expect(stage.arrivals.every(({ at, index }) => at >= (stage.arrivals[index - 1]?.at ?? 0))).toBe(true);
  });

  test('in small, is the same each time, and another with another seed', async () => {
    const { client, store } = grounds[0]!;
    const story = async (seed: number) => {
      const plan = { ...SMALL, seed };
      const told = [...simulate({ plan, ...(await setStage(client, plan, store)) })];
      return told.map(({ id, events }) => [id, events.at(-1)?.hash]);
    };
    const [once, again, other] = [await story(2020), await story(2020), await story(2021)];
    expect(again).toEqual(once);
    expect(other).toHaveLength(once.length);
    expect(other.filter((each) => once.some(([id]) => id === each[0]))).toEqual([]);
  });

  test('in small, keeps its word: late are those that were to be, and nobody else', async () => {
    const { client, store } = grounds[0]!;
    const told = [...simulate({ plan: SMALL, ...(await setStage(client, SMALL, store)) })];
    expect(told).toHaveLength(1_000);
    expect(told.filter(({ current }) => current.state !== 'returned')).toEqual([]);
    expect(told.filter(({ current, arrival }) => (current.verdict === 'late') !== arrival.isLate)).toEqual([]);
    expect(told.filter(({ arrival }) => arrival.isLate)).toHaveLength(9);
  });
});

describe('loading', () => {
  let whole: Ground;
  beforeAll(async () => {
    whole = await ground();
    await load(whole);
  }, 120_000);

  test('writes what verify proves', async () => {
    expect(await verifyEvidence(whole.url)).toMatchObject({ dossiers: TOTAL, differences: 0 });
  });

  test('again changes nothing', async () => {
    const before = await everythingIn(whole);
    expect(await load(whole)).toEqual({ done: TOTAL, total: TOTAL });
    expect(await everythingIn(whole)).toEqual(before);
  });

  test('stopped, killed and started twice at once, it comes to the same', async () => {
    const cut = await ground();
    expect(await load(cut, () => true)).toEqual({ done: FIRST_BATCH, total: TOTAL });
    expect(await count(cut, 'dossier')).toBe(FIRST_BATCH);
    await killedInTheLastBatch(cut);
    expect(await count(cut, 'dossier')).toBe(FIRST_BATCH);
    const results = await Promise.all([load(cut), load(cut)]);
    expect(results).toEqual([
      { done: TOTAL, total: TOTAL },
      { done: TOTAL, total: TOTAL },
    ]);
    expect(await everythingIn(cut)).toEqual(await everythingIn(whole));
  }, 180_000);

  /** The loader has copied a batch in and waits to fold its facts when its connection dies under it. */
  async function killedInTheLastBatch(at: Ground): Promise<void> {
    await at.client.query('BEGIN; LOCK TABLE sla_counter IN EXCLUSIVE MODE');
    const loading = load(at);
    const died = expect(loading).rejects.toThrow();
    const waiting = () =>
      // Not by the connection that holds the lock: inside a transaction it sees the activity of its beginning for ever.
      whole.client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
        [at.name],
      );
    const { rows } = await until(waiting, (seen) => seen.rows.length > 0, 60_000);
    await whole.client.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await died;
    await at.client.query('COMMIT');
  }
});
