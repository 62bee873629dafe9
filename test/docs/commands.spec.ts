import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@platform/config/project-root';
import { motcua } from '../support/motcua';
import { until } from '../support/test-house';
import { testFolder } from '../support/test-server';
import { read, shellBlocks } from './documents';

jest.setTimeout(300_000);

/** Commands too large to be run inside a test, and the file that runs them. */
const RUN_BY: Readonly<Record<string, string>> = {
  'npm ci': '.ci/run',
  'npm test': '.ci/run',
  'npm run docs:generate': 'test/docs/generated-pages.spec.ts',
};
/** CI runs its parts one by one, to name the one that fails. */
const IN_PARTS = 'npm run check';
/** Runs until it is told to stop. */
const STAYS = 'npm start';

const BLOCKS = ['README.md', 'CONTRIBUTING.md', 'docs/handbook.md']
  .map(read)
  .flatMap((document) =>
    shellBlocks(document).map((block) => ({ name: document.name, lines: block.trimEnd().split('\n') })),
  );

/** A checkout to stand in: the same programs, data of its own. */
let place: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  place = path.join(testFolder().root, 'commands');
  mkdirSync(place);
  for (const name of ['bin', 'config', 'package.json'])
    symlinkSync(path.join(projectRoot(), name), path.join(place, name));
  const { DATABASE_APP_URL: _of, REDIS_URL: _another, ...around } = process.env;
  environment = { ...around, MOTCUA_DATA: path.join(place, '.motcua'), MOTCUA_DEMO: 'no', PORT: '0' };
  // Builds what is missing.
  await motcua(['help']);
});

async function runs(lines: readonly string[]): Promise<void> {
  const expected = lines.flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []));
  const script = ['set -eu', ...lines].join('\n');
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: place, env: environment });
  for (const line of expected) expect(stdout).toContain(line);
}

async function startsAndStops(): Promise<void> {
  const child = spawn('npm', ['start'], {
    cwd: place,
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close');
  const address = await until(
    () => Promise.resolve(/portal\s+(http:\S+)/.exec(said)?.[1]),
    (seen) => seen !== undefined || child.exitCode !== null,
    120_000,
  );
  expect(said).toContain('Một Cửa is open for the first time');
  expect((await fetch(address ?? '')).status).toBe(200);
  // Ctrl-C reaches the whole group.
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await ended;
  expect(said).toContain('stopping …');
  expect(existsSync(path.join(place, '.motcua', 'server', 'data', 'postmaster.pid'))).toBe(false);
}

// In the order of the documents: the first starts an installation, the following work on it.
describe('every command shown can be run', () => {
  test.each(BLOCKS)('$name: $lines', async ({ lines }) => {
    const ours = lines.filter((line) => RUN_BY[line] === undefined && line !== STAYS && line !== IN_PARTS);
    if (lines.includes(STAYS) && BLOCKS[0]?.lines === lines) await startsAndStops();
    if (ours.length > 0) await runs(ours);
  });

  test.each(Object.entries(RUN_BY))('%s is run by %s', (command, file) => {
    expect(readFileSync(path.join(projectRoot(), file), 'utf8')).toContain(command.replace('npm run ', ''));
  });

  test(`${IN_PARTS} is what CI runs`, () => {
    const { scripts } = JSON.parse(read('package.json').text) as { scripts: Record<string, string> };
    const parts = [...(scripts['check'] ?? '').matchAll(/npm run ([\w-]+)/g)].map(([, part]) => part);
    expect(/for check in (.*); do/.exec(read('.ci/run').text)?.[1]?.split(' ')).toEqual(parts);
  });

  test('the copy the handbook takes is an installation', async () => {
    const { code, stdout } = await motcua(['doctor', '--json'], {
      ...(environment as Record<string, string>),
      MOTCUA_DATA: path.join(place, 'backup'),
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining('up to date') as string]);
  });
});
