import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { payInAStorm, type StormResult } from './storm';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '5000' },
    payers: { type: 'string', default: '16' },
    seed: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
  },
});

/** With --json all of them. */
const SHOWN = 20;
/** Lines of progress in a run. */
const STEPS = 50;

async function main(): Promise<number> {
  const plan = { orders: Number(values.orders), payers: Number(values.payers), seed: Number(values.seed) };
  const step = Math.max(1, Math.floor(plan.orders / STEPS));
  const result = await payInAStorm({
    ...plan,
    onProgress: (done) => {
      if (done % step === 0) process.stderr.write(`${done}/${plan.orders} orders\n`);
    },
  });
  process.stdout.write(values.json ? `${JSON.stringify({ ...plan, ...result }, null, 2)}\n` : told(result));
  return result.findings.length === 0 ? 0 : 1;
}

function told({ orders, mishaps, listed, takenVnd, seconds, findings }: StormResult): string {
  const lines = [
    `${orders} orders in ${seconds} s; the gateway took ${takenVnd} đồng`,
    ...Object.entries(mishaps).map(([what, count]) => `  ${String(count).padStart(5)} ${what}`),
    `the gateway's list: ${Object.entries(listed)
      .map(([state, count]) => `${state} ${count}`)
      .join(', ')}`,
    findings.length === 0
      ? "the ledger sums to zero, the orders are the gateway's, nobody paid twice, nothing forged was believed"
      : `${findings.length} differences, the first: ${findings.slice(0, SHOWN).join('\n  ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
