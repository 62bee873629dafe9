import { runDemo, type DemoResult } from '../demo/demo';
import { NoRedis } from '../demo/throw-away-redis';
import { choice, EXIT, print, text, UsageError, type Command, type Options } from '../terminal/command';
import { printSlaReport } from '../terminal/reports';

const CITIZENS = 200;
const MOST_CITIZENS = 5_000;
const SEED = 2020;
const SHOWN = 10;

export const demo: Command = {
  name: 'demo',
  summary:
    'simulates citizens and officers on a working house of its own, weeks in minutes, and proves what came of it',
  usage: 'motcua demo [--citizens N] [--queue postgres|redis] [--seed N] [--json]',
  options: {
    citizens: { type: 'string' },
    queue: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(options) {
    const stop = new AbortController();
    for (const sign of ['SIGINT', 'SIGTERM'])
      process.once(sign, () => stop.abort(new Error('the demonstration was interrupted')));
    const plan = {
      citizens: wholeNumber(options, 'citizens', CITIZENS, MOST_CITIZENS),
      queue: choice(options, 'queue', ['postgres', 'redis']) ?? 'postgres',
      seed: wholeNumber(options, 'seed', SEED, 1_000_000),
      signal: stop.signal,
    } as const;
    const begun = performance.now();
    try {
      const result = await runDemo(plan);
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      const { citizens, queue, seed } = plan;
      if (options['json'] === true) print({ simulation: true, citizens, queue, seed, seconds, ...result });
      else printResult(result, seconds);
      return result.isGreen ? EXIT.ok : EXIT.failed;
    } catch (error) {
      if (!(error instanceof NoRedis)) throw error;
      process.stderr.write(`--queue redis: ${error.message}\n`);
      return EXIT.failed;
    }
  },
};

/** @throws UsageError unless it is a whole number from 1 */
function wholeNumber(options: Options, name: string, usual: number, most: number): number {
  const given = text(options, name);
  const value = given === undefined ? usual : Number(given);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UsageError(`--${name} must be a whole number from 1 to ${most}`);
  return value;
}

function printResult({ report, verification, ...result }: DemoResult, seconds: number): void {
  print('\nSIMULATION: invented citizens, officers and papers; a clock that runs fast.\n');
  printSlaReport(report);
  print(`\nstates   ${countsOf(result.states)}`);
  print(`acts     ${countsOf(result.acts)}`);
  for (const [why, count] of countsOfWaits(result)) print(`waiting  ${count} for the citizen, who ${why}`);
  print(
    `verify   ${verification.dossiers} dossiers, ${verification.events} events, ${verification.counters} counters: ${verification.differences} differences`,
  );
  print(`filings  ${result.acknowledged} acknowledged, ${result.lost.length} lost, ${result.doubled.length} doubled`);
  print(`stuck    ${result.stuck.length}`);
  const { lost, doubled, stuck, problems } = result;
  for (const [what, list] of Object.entries({ lost, doubled, stuck, problems }))
    for (const each of list.slice(0, SHOWN)) print(`  ${what}: ${each}`);
  print(`\n${result.isGreen ? 'green' : 'NOT GREEN'} in ${seconds} s: ${report.total.ratio.text}`);
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');
}

function countsOfWaits({ waits }: Pick<DemoResult, 'waits'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { why } of waits) counts.set(why, (counts.get(why) ?? 0) + 1);
  return counts;
}
