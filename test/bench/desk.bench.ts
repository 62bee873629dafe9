import { Client } from 'pg';
import { FileStore } from '@platform/storage/file-store';
import { loadHistory } from '@modules/simulation';
import { createApi } from '../../apps/api/src/create-api';
import { openInstance, type Instance } from '../../apps/cli/src/launcher/instance';
import { Progress } from '../../apps/cli/src/terminal/progress';
import { TestClient } from '../support/client';
import { seriesOf, type Bench, type BenchOptions, type BenchResult } from './bench';
import { growTo, OPEN } from './desk/desk-ground';
import { prepareAndSeed } from './ground';

const HISTORY = 111_851;
const SIZES = { small: 10_000, large: 1_000_000 } as const;
type Size = keyof typeof SIZES;
const BAR = 1.5;
/** Asked so often in a round. */
const TIMES = 40;

interface Asked {
  readonly label: string;
  readonly login: string;
  readonly ask: (by: TestClient) => Promise<{ readonly status: number }>;
}

const list = (query: string) => (by: TestClient) => by.get(`/api/v1/dossiers?${query}`);
const search = (q: string) => (by: TestClient) => by.post('/api/v1/dossiers/search', { q });

/** What a desk asks all day. */
const QUESTIONS: readonly Asked[] = [
  { label: 'counts of a ward officer', login: 'hang-bac.motcua1', ask: (by) => by.get('/api/v1/queues') },
  { label: 'counts of the district’s leader', login: 'quan.lanhdao1', ask: (by) => by.get('/api/v1/queues') },
  { label: 'a hundred of the unit by due date', login: 'hang-bac.ct1', ask: list('queue=unit&limit=100') },
  { label: 'a hundred of the district by due date', login: 'quan.lanhdao1', ask: list('queue=unit&limit=100') },
  { label: 'overdue of the district', login: 'quan.lanhdao1', ask: list('queue=overdue&limit=100') },
  { label: 'in own hands', login: 'hang-bac.tpht1', ask: list('queue=mine&limit=100') },
  { label: 'a name within the unit', login: 'quan.lanhdao1', ask: list('queue=unit&limit=100&q=hoa') },
  { label: 'search by a common name', login: 'thanhtra', ask: search('nguyen thi') },
  { label: 'search by the end of a number', login: 'thanhtra', ask: search('0042') },
];

/** Whether a desk's lists cost the same however long the history has grown. */
export const desk: Bench = {
  name: 'desk',
  summary: `lists, counts and search of a desk over ${SIZES.small} and over ${SIZES.large} dossiers in one run`,
  async run(options) {
    const instance = await openInstance();
    try {
      return await measure(await prepare(instance, options.say), options);
    } finally {
      await instance.close();
    }
  },
};

type Urls = Readonly<Record<Size, string>>;

async function prepare({ urls, folder, server }: Instance, say: (line: string) => void): Promise<Urls> {
  if (!server) throw new Error('a bench works on the embedded server');
  await prepareAndSeed(urls);
  const shown = new Progress('simulated history', HISTORY);
  const store = new FileStore(folder.files);
  await loadHistory(urls.owner, { store, onProgress: ({ done }) => shown.update(done) });
  shown.stop();
  const small = await server.cloneDatabase(new URL(urls.owner).pathname.slice(1), 'motcua_small');
  const { superuser } = folder.secrets();
  await growTo(small, superuser, SIZES.small, say);
  await growTo(urls, superuser, SIZES.large, say);
  return { small: small.app, large: urls.app };
}

/** A real api over one of the databases, in this process, so that its statements can be counted. */
async function open(url: string) {
  process.env['DATABASE_APP_URL'] = url;
  process.env['LOG_LEVEL'] = 'silent';
  const api = await createApi();
  await api.listen(0, '127.0.0.1');
  const { port } = api.getHttpServer().address() as { port: number };
  const people = new Map<string, TestClient>();
  for (const { login } of QUESTIONS)
    people.set(login, people.get(login) ?? (await new TestClient(`http://127.0.0.1:${port}`).signIn(login)));
  return { people, close: () => api.close() };
}

async function measure(urls: Urls, { rounds, say }: BenchOptions): Promise<BenchResult> {
  const houses = { small: await open(urls.small), large: await open(urls.large) };
  try {
    const results = [];
    for (const asked of QUESTIONS) {
      const times: Record<Size, number[]> = { small: [], large: [] };
      const statements: Record<Size, number> = { small: 0, large: 0 };
      for (let round = -1; round < rounds * TIMES; round += 1) {
        for (const size of ['small', 'large'] as const) {
          const by = houses[size].people.get(asked.login);
          if (!by) throw new Error(`${asked.login} is not signed in`);
          const counting = countStatements();
          const begun = performance.now();
          const { status } = await asked.ask(by);
          if (round >= 0) times[size].push(performance.now() - begun);
          statements[size] = counting.stop();
          if (status !== 200) throw new Error(`${asked.label}: ${status}`);
        }
      }
      const [small, large] = [p95(times.small), p95(times.large)];
      say(
        `${asked.label}: p95 ${small.toFixed(1)} and ${large.toFixed(1)} ms, ${statements.small} and ${statements.large} statements`,
      );
      results.push({ label: asked.label, times, statements });
    }
    return resultOf(results);
  } finally {
    await houses.small.close();
    await houses.large.close();
  }
}

type Result = {
  readonly label: string;
  readonly times: Readonly<Record<Size, number[]>>;
  readonly statements: Readonly<Record<Size, number>>;
};

function resultOf(results: readonly Result[]): BenchResult {
  return {
    series: results.flatMap(({ label, times }) => [
      seriesOf(`${label}, ${SIZES.small}`, 'ms', times.small),
      seriesOf(`${label}, ${SIZES.large}`, 'ms', times.large),
    ]),
    comparisons: results.flatMap(({ label, times, statements }) => [
      {
        label: `${label}: p95, ${SIZES.large} : ${SIZES.small}`,
        ratio: p95(times.large) / p95(times.small),
        under: BAR,
      },
      // One more would be a statement that grows with the history.
      { label: `${label}: statements`, ratio: statements.large / statements.small, under: 1.001 },
    ]),
    notes: [
      `both with ${OPEN} dossiers in hand, one in twenty of them late; the rest is over`,
      'small: the first of the simulated history; large: the same by SQL with other keys, days and wards',
      'over HTTP, each by a signed-in officer, row-level security on; the two sizes take turns',
    ],
  };
}

function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN;
}

/** Counts what goes to the database from here. */
function countStatements(): { stop(): number } {
  const query = Reflect.get(Client.prototype, 'query') as (...args: unknown[]) => unknown;
  let count = 0;
  Client.prototype.query = function counted(this: Client, ...args: unknown[]): unknown {
    count += 1;
    return query.apply(this, args);
  } as never;
  return {
    stop: () => {
      Client.prototype.query = query as never;
      return count;
    },
  };
}
