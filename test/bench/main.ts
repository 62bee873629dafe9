import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isMet, type Bench, type BenchResult } from './bench';
import { environment } from './environment';
import { onOwnGround } from './ground';
import { printed } from './print';
import { desk } from './desk.bench';
import { pages } from './pages.bench';
import { queue } from './queue.bench';
import { report } from './report.bench';
import { submit } from './submit.bench';

const BENCHES: readonly Bench[] = [submit, report, desk, pages, queue];
const ROUNDS = 5;
const EXIT_USAGE = 64;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, rounds: { type: 'string', default: String(ROUNDS) } },
  });
  const rounds = Number(values.rounds);
  const unknown = positionals.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined || !Number.isInteger(rounds) || rounds < 1) return usage();
  const chosen = BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const where = environment();
  const benches: Record<string, BenchResult> = {};
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  for (const bench of chosen) benches[bench.name] = await onOwnGround(() => bench.run({ rounds, say }));
  const outcome = { environment: where, benches };
  process.stdout.write(`${values.json === true ? JSON.stringify(outcome, null, 2) : printed(outcome)}\n`);
  return Object.values(benches).every(({ comparisons }) => comparisons.every(isMet)) ? 0 : 1;
}

function usage(): number {
  const lines = BENCHES.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  process.stderr.write(`npm run bench -- [name …] [--rounds N] [--json]\n${lines.join('\n')}\n`);
  return EXIT_USAGE;
}

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
