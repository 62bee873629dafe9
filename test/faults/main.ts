import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { killNine, type KillNineResult } from './kill-nine';

const { values } = parseArgs({
  options: {
    submissions: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    citizens: { type: 'string', default: '8' },
    seed: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  const plan = {
    submissions: Number(values.submissions),
    kills: Number(values.kills),
    citizens: Number(values.citizens),
    seed: Number(values.seed),
  };
  const result = await killNine({
    ...plan,
    onProgress: ({ submissions, kills }) =>
      void process.stderr.write(`${submissions}/${plan.submissions} submissions, ${kills}/${plan.kills} kills\n`),
  });
  process.stdout.write(values.json ? `${JSON.stringify({ ...plan, ...result }, null, 2)}\n` : told(result));
  return result.findings.length === 0 ? 0 : 1;
}

function told({ kills, mishaps, findings, ...result }: KillNineResult): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  const lines = [
    `${result.acknowledged} submissions acknowledged and ${result.acts} acts done in ${result.seconds} s`,
    `kill −9: ${list(kills)}; ${result.restarts} restarts of api and worker`,
    `sent again under the same key: ${list(mishaps)}`,
    result.settledAfter === null
      ? 'not settled within 60 s'
      : `nothing left to be done ${result.settledAfter.toFixed(1)} s after the last one`,
    findings.length === 0
      ? 'nothing lost, nothing doubled, nothing stuck, every chain whole'
      : `${findings.length} findings:\n${findings.map((finding) => `  ${finding}`).join('\n')}`,
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
