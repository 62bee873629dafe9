import { House } from '../../apps/cli/src/launcher/house';
import { ratioOfPairs, seriesOf, type Bench, type BenchOptions, type BenchResult } from './bench';
import { prepareAndSeed } from './ground';
import { BareLoop } from './submit/bare-loop';
import { submitOverHttp } from './submit/http-load';
import { Submissions } from './submit/submissions';

const CLIENTS = [8, 32] as const;
/** Submissions in a round: some seconds of work; far below the 9,999 numbers of a ward's day. */
const A_ROUND = 3_000;

/** Durable submissions per second over HTTP, as a part of what PostgreSQL does with the same SQL and nobody in between. */
export const submit: Bench = {
  name: 'submit',
  summary: 'submissions per second over HTTP against the same SQL from a bare pg loop, at 8 and 32 clients',
  async run(options) {
    const house = await House.open({ onEvent: options.say, port: 0 });
    try {
      await prepareAndSeed(house.instance.urls);
      await house.start();
      return await measure(house, options);
    } finally {
      await house.stop();
    }
  },
};

async function measure(house: House, { rounds, say }: BenchOptions): Promise<BenchResult> {
  const { urls, settings } = house.instance;
  const submissions = await Submissions.open(urls, house.address);
  const bare = await BareLoop.record({ urls, submissions, pool: settings.DATABASE_POOL });
  const port = Number(new URL(house.address).port);
  const overHttp = async (clients: number): Promise<number> => {
    const prepared = await submissions.prepare(A_ROUND);
    const rate = await submitOverHttp(port, prepared, clients);
    await submissions.check(A_ROUND);
    return rate;
  };
  const overBare = async (clients: number): Promise<number> => {
    const prepared = await submissions.prepare(A_ROUND);
    const rate = await bare.run(prepared, clients);
    await submissions.check(A_ROUND);
    return rate;
  };
  try {
    const results = [];
    for (const clients of CLIENTS) {
      const [http, sql]: [number[], number[]] = [[], []];
      for (let round = 0; round <= rounds; round += 1) {
        const [overWire, direct] = [await overHttp(clients), await overBare(clients)];
        say(
          `${clients} clients, ${round === 0 ? 'warming up' : `round ${round}`}: ${overWire.toFixed(0)}/s over HTTP, ${direct.toFixed(0)}/s bare`,
        );
        if (round === 0) continue;
        http.push(overWire);
        sql.push(direct);
      }
      results.push({ clients, http, sql });
    }
    return {
      series: results.flatMap(({ clients, http, sql }) => [
        seriesOf(`${clients} clients, over HTTP`, '/s', http),
        seriesOf(`${clients} clients, bare pg loop`, '/s', sql),
      ]),
      comparisons: results.map(({ clients, http, sql }) => ({
        label: `HTTP : bare at ${clients} clients`,
        ratio: ratioOfPairs(http, sql),
      })),
      notes: [
        `${A_ROUND} submissions a round over ${submissions.wards.length} wards, two papers each, every one acknowledged and found again with its event, number and stored answer`,
        `the bare loop repeats the ${bare.roundTrips} round trips of a recorded submission, through as many connections (${settings.DATABASE_POOL}) as the api has`,
        'one api process; load generator, api and PostgreSQL share the machine; every commit waits for the disk (fsync and synchronous_commit on)',
      ],
    };
  } finally {
    await bare.close();
    await submissions.close();
  }
}
