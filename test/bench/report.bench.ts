import { Client } from 'pg';
import { connect } from '@platform/database/data-source';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { FileStore } from '@platform/storage/file-store';
import { DeskEntity, OfficerEntity, OrganisationDirectory, UnitEntity } from '@modules/organisation';
import { SlaReportQuery, type SlaReport } from '@modules/reports';
import { loadHistory } from '@modules/simulation';
import { openInstance, type Instance } from '../../apps/cli/src/launcher/instance';
import { Progress } from '../../apps/cli/src/terminal/progress';
import { medianOf, seriesOf, type Bench, type BenchOptions, type BenchResult } from './bench';
import { prepareAndSeed, superuserUrl } from './ground';
import { leaveOpen, multiply } from './report/multiply';

const HISTORY = 111_851;
const LARGE = 2_000_000;
const BAR = 1.5;
/** In hand of a house of this size on a working day: some ten days of its arrivals, one in twenty past its date. */
const OPEN_SHARE = 1_000 / HISTORY;
const LATE_ONE = 20;
/** Repetitions of each report in a round. */
const TIMES = 10;
const LARGE_DATABASE = 'motcua_large';

const WHOLE = { from: '2016-01-01', to: '2020-04-15' };
const REPORTS = [
  { label: 'whole history by unit', ...WHOLE, by: 'unit', unitId: null },
  { label: 'whole history by month', ...WHOLE, by: 'month', unitId: null },
  { label: 'a year by field', from: '2019-01-01', to: '2019-12-31', by: 'field', unitId: null },
  { label: 'a year by procedure', from: '2019-01-01', to: '2019-12-31', by: 'procedure', unitId: null },
  { label: '15th to 14th by unit', from: '2019-10-15', to: '2019-11-14', by: 'unit', unitId: null },
  { label: 'a ward, a year by channel', from: '2019-01-01', to: '2019-12-31', by: 'channel', unitId: 'hk-hang-bac' },
] as const satisfies readonly Asked[];

type Asked = Pick<SlaReport, 'from' | 'to' | 'by'> & { readonly label: string; readonly unitId: string | null };

/** Whether a report costs the same however long the history has grown. */
export const report: Bench = {
  name: 'report',
  summary: `SLA reports over ${HISTORY} and over ${LARGE} dossiers in one run`,
  async run(options) {
    const instance = await openInstance();
    try {
      const large = await prepare(instance, options.say);
      return await measure(instance.urls, large, options);
    } finally {
      await instance.close();
    }
  },
};

/** The simulated history as the demonstration has it, and beside it one that many times as large. */
async function prepare({ urls, folder, server }: Instance, say: (line: string) => void): Promise<DatabaseUrls> {
  if (!server) throw new Error('a bench works on the embedded server');
  await prepareAndSeed(urls);
  const store = new FileStore(folder.files);
  const shown = new Progress('simulated history', HISTORY);
  await loadHistory(urls.owner, { store, onProgress: ({ done }) => shown.update(done) });
  shown.stop();
  const large = await server.cloneDatabase(new URL(urls.owner).pathname.slice(1), LARGE_DATABASE);
  await grow(superuserUrl(large, folder.secrets().superuser), (client) => multiply(client, LARGE, say), LARGE);
  await grow(superuserUrl(urls, folder.secrets().superuser), () => Promise.resolve(), HISTORY);
  return large;
}

async function grow(url: string, work: (client: Client) => Promise<void>, total: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
    await leaveOpen(client, Math.round(total * OPEN_SHARE), LATE_ONE);
    // What autovacuum does by itself within minutes of such a load.
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

interface Reader {
  read(asked: Asked): Promise<SlaReport>;
  close(): Promise<void>;
}

/** The query behind `GET /api/v1/reports/sla`, under the role of the processes, without HTTP around it. */
async function reader({ app }: DatabaseUrls): Promise<Reader> {
  const entities = [UnitEntity, DeskEntity, OfficerEntity];
  const dataSource = await connect({ url: app, pool: 2, applicationName: 'bench', statementTimeoutMs: 0, entities });
  const unitOfWork = new UnitOfWork(dataSource);
  const query = new SlaReportQuery(unitOfWork, new OrganisationDirectory(unitOfWork));
  return {
    read: ({ from, to, by, unitId }) => query.read({ from, to, by, unitId, level: null, language: 'vi' }),
    close: () => dataSource.destroy(),
  };
}

async function measure(small: DatabaseUrls, large: DatabaseUrls, { rounds, say }: BenchOptions): Promise<BenchResult> {
  const readers = { small: await reader(small), large: await reader(large) };
  try {
    const results = [];
    for (const asked of REPORTS) {
      const times: { small: number[]; large: number[] } = { small: [], large: [] };
      for (let round = -1; round < rounds * TIMES; round += 1) {
        for (const size of ['small', 'large'] as const) {
          const taken = await timed(() => readers[size].read(asked));
          // The first time fills caches and makes plans.
          if (round >= 0) times[size].push(taken);
        }
      }
      say(`${asked.label}: ${medianOf(times.small).toFixed(2)} ms and ${medianOf(times.large).toFixed(2)} ms`);
      results.push({ asked, times });
    }
    const totals = { small: await totalOf(readers.small), large: await totalOf(readers.large) };
    return resultOf(results, totals);
  } finally {
    await readers.small.close();
    await readers.large.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function totalOf(from: Reader): Promise<SlaReport['total']> {
  return (await from.read({ ...REPORTS[0], from: '2015-12-01', to: '2020-12-31' })).total;
}

function resultOf(
  results: readonly { readonly asked: Asked; readonly times: { readonly small: number[]; readonly large: number[] } }[],
  { small, large }: { readonly small: SlaReport['total']; readonly large: SlaReport['total'] },
): BenchResult {
  return {
    series: results.flatMap(({ asked, times }) => [
      seriesOf(`${asked.label}, ${HISTORY}`, 'ms', times.small),
      seriesOf(`${asked.label}, ${LARGE}`, 'ms', times.large),
    ]),
    comparisons: results.map(({ asked, times }) => ({
      label: `${asked.label}, ${LARGE} : ${HISTORY} dossiers`,
      ratio: medianOf(times.large) / medianOf(times.small),
      under: BAR,
    })),
    notes: [
      `small: the simulated history, ${counted(small)}`,
      `large: the same by SQL with other keys, days and wards, its facts through the product's own fold, ${counted(large)}; no events, bodies and answers, which no report reads`,
      "the query behind GET /api/v1/reports/sla under the processes' role, without HTTP; the two sizes take turns",
    ],
  };
}

function counted({ received, pending, overdue }: SlaReport['total']): string {
  return `${received} received, ${pending} open, ${overdue} overdue`;
}
