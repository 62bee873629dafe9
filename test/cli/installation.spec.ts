import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { DataFolder } from '@platform/config/data-folder';
import { projectRoot } from '@platform/config/project-root';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';
import { COMMANDS } from '../../apps/cli/src/commands';
import { motcua, type CommandOutcome } from '../support/motcua';
import { OwnFolder } from '../support/own-folder';
import { TestProcess } from '../support/processes';
import { until } from '../support/until';

jest.setTimeout(180_000);

const folder = new OwnFolder();
const copies: string[] = [];
afterAll(() => {
  folder.remove();
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

test.each([
  ['nobody answers at', 'postgres://motcua:motcua@127.0.0.1:1/motcua'],
  ['nobody knows the host of', 'postgres://motcua:motcua@no-such-host.invalid/motcua'],
])('a database %s is said in a sentence, not in a stack', async (_what, url) => {
  const elsewhere = new OwnFolder();
  const { code, stderr } = await motcua(['migrate'], { ...elsewhere.environment, DATABASE_URL: url });
  elsewhere.remove();
  expect(code).toBe(69);
  expect(stderr).toMatch(/(^|\n)the database cannot be used: .*\ncheck DATABASE_URL; bin\/motcua doctor tries it\n$/);
});

const run = (...args: readonly string[]): Promise<CommandOutcome> => motcua(args, folder.environment);
const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { code, stdout, stderr } = await run(...args, '--json');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as T;
};

type Json = Record<string, Record<string, unknown>[]>;

/** A copy of `data/` with one file spoilt. */
function spoilt(file: string, spoil: (content: Json) => void): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'motcua-data-'));
  copies.push(copy);
  cpSync(path.join(projectRoot(), 'data'), copy, { recursive: true });
  const target = path.join(copy, file);
  const content = JSON.parse(readFileSync(target, 'utf8')) as Json;
  spoil(content);
  writeFileSync(target, JSON.stringify(content));
  return copy;
}

describe('an empty folder becomes an installation, command by command', () => {
  test('migrate starts a database by itself, and does nothing the second time', async () => {
    const first = await json<{ migrations: string[] }>('migrate');
    expect(first.migrations.length).toBeGreaterThanOrEqual(10);
    expect(await json('migrate')).toEqual({ migrations: [] });
  });

  test.each<[string, string, (content: Json) => void, RegExp]>([
    [
      'a procedure without papers',
      'procedures.json',
      ({ procedures }) => (procedures![3]!['required_documents'] = []),
      /procedures\.json: w-[\w-]+: required_documents/,
    ],
    [
      'a procedure twice',
      'procedures.json',
      ({ procedures }) => procedures!.push(procedures![0]!),
      /procedures\.json: w-birth-registration: appears twice/,
    ],
    [
      'a desk nobody has',
      'procedures.json',
      ({ procedures }) => (procedures![0]!['division'] = 'hk-nowhere'),
      /procedures\.json: w-birth-registration: desk hk-nowhere does not exist/,
    ],
    [
      'a limit that is none',
      'procedures.json',
      ({ procedures }) => (procedures![0]!['processing_time'] = { value: -1, unit: 'working_days' }),
      /w-birth-registration: processing_time\.value/,
    ],
    ['a unit under an unknown one', 'units.json', ({ units }) => (units![5]!['parent'] = 'nowhere'), /units\.json: /],
    [
      'units that lie below each other',
      'units.json',
      ({ units }) => (units!.find(({ id }) => id === units![5]!['parent'])!['parent'] = units![5]!['id']),
      /units\.json: ([\w-]+): is below itself: \1 → [\w-]+ → \1/,
    ],
    [
      'a holiday twice',
      'holidays.json',
      ({ entries }) => entries!.push(entries![0]!),
      /holidays\.json: \d{4}-\d{2}-\d{2}: /,
    ],
    [
      'a holiday that is no day',
      'holidays.json',
      ({ entries }) => (entries![0]!['date'] = '2020-02-30'),
      /holidays\.json: 2020-02-30: /,
    ],
  ])('seed stops at %s, naming record and reason', async (_what, file, spoil, named) => {
    const { code, stderr } = await run('seed', '--data', spoilt(file, spoil));
    expect(code).toBe(65);
    expect(stderr).toContain('nothing was written');
    expect(stderr).toMatch(named);
  });

  test('and none of these wrote anything', async () => {
    const { findings } = JSON.parse((await run('doctor', '--json')).stdout) as {
      findings: { check: string; ok: boolean }[];
    };
    expect(findings.find(({ check }) => check === 'calendar')).toMatchObject({ ok: false });
  });

  test('seed looks at the files before it touches anything', async () => {
    const untouched = new OwnFolder();
    const data = spoilt('units.json', ({ units }) => (units![5]!['parent'] = 'nowhere'));
    const { code } = await motcua(['seed', '--data', data], untouched.environment);
    const made = readdirSync(untouched.root);
    untouched.remove();
    expect([code, made]).toEqual([65, []]);
  });

  test('seed loads everything once', async () => {
    expect(await json('seed')).toEqual({ outcome: 'seeded' });
    expect(await json<{ outcome: string }>('seed')).not.toEqual({ outcome: 'seeded' });
  });

  test('doctor is content, and says what it looked at', async () => {
    const { findings } = await json<{ findings: { check: string; ok: boolean }[] }>('doctor');
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['node', 'database', 'migrations', 'calendar', 'outbox', 'queue', 'disk']),
    );
  });

  test('an interrupted command leaves the database as it was: not running', async () => {
    const server = new EmbeddedPostgres(new DataFolder(folder.root, folder.root));
    await server.attach();
    const client = new Client({ connectionString: server.urls('motcua').owner });
    // It goes down with the server.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN; LOCK TABLE dossier IN ACCESS EXCLUSIVE MODE');
    const command = await TestProcess.motcua(['verify'], folder.environment);
    const waiting = `SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted`;
    await until(
      async () => (await client.query<{ count: number }>(waiting)).rows[0]?.count,
      (count) => count === 1,
      60_000,
    );
    await server.release();
    expect(await server.isRunning()).toBe(true);
    command.signalGroup('SIGINT');
    expect(await command.ended).toBe(130);
    expect(await server.isRunning()).toBe(false);
  });

  test('doctor names what waits in the outbox for a queue this release does not have', async () => {
    const server = new EmbeddedPostgres(new DataFolder(folder.root, folder.root));
    await server.attach();
    const client = new Client({ connectionString: server.urls('motcua').owner });
    try {
      await client.connect();
      await client.query(`INSERT INTO outbox (queue, name, data) VALUES ('telepathy', 'think', '{}')`);
      const { code, stdout } = await run('doctor');
      expect(code).toBe(1);
      expect(stdout).toContain('1 for telepathy');
      await client.query('DELETE FROM outbox');
      expect((await run('doctor')).code).toBe(0);
    } finally {
      await client.end();
      await server.release();
    }
  });

  test('db url leads to the database while it runs, and each role is what it says', async () => {
    const owner = await json<{ role: string; url: string }>('db', 'url', '--role', 'owner');
    const app = await json<{ role: string; url: string }>('db', 'url');
    expect([owner.role, app.role]).toEqual(['owner', 'app']);
    expect(new URL(app.url).username).not.toBe(new URL(owner.url).username);
    const plain = await run('db', 'url', '--role', 'owner');
    expect(plain.stdout.trim()).toMatch(/^postgres(ql)?:\/\//);
    // The command stopped the server it had started: nothing is left behind.
    await expect(
      new Client({ connectionString: owner.url, connectionTimeoutMillis: 2_000 }).connect(),
    ).rejects.toThrow();
  });

  test('verify, report and events speak JSON of an installation without dossiers', async () => {
    expect(await json('verify')).toMatchObject({ dossiers: 0, events: 0, differences: 0 });
    const report = await json<{ rows: object[]; total: object }>(
      'report',
      'sla',
      '--from',
      '2020-01-01',
      '--to',
      '2020-12-31',
    );
    expect(report.total).toMatchObject({
      received: 0,
      resolved: 0,
      early: 0,
      onTime: 0,
      late: 0,
      pending: 0,
      overdue: 0,
      ratio: { numerator: 0, denominator: 0 },
    });
    expect(await run('events', 'export')).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('what is not understood', () => {
  test.each([
    [['nonsense']],
    [['report', 'sla']],
    [['report', 'sla', '--from', '2020-01-01', '--to', '2020-01-31', '--by', 'colour']],
    [['report', 'everything']],
    [['db', 'password']],
    [['db', 'url', '--role', 'king']],
    [['verify', '--fast']],
    [['verify', 'twice']],
  ])('%j ends with 64 and the usage', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/motcua/);
  });

  test.each([
    [['report', 'sla', '--from', '2020-02-01', '--to', '2020-01-01']],
    [['report', 'sla', '--from', '2020-02-30', '--to', '2020-03-01']],
    [['report', 'sla', '--from', '2020-01-01', '--to', '2020-01-31', '--unit', 'nowhere']],
  ])('%j ends with 1 and a sentence in both languages', async (args) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n').length).toBeGreaterThanOrEqual(2);
  });

  test.each(COMMANDS.map(({ name, usage }) => [name, usage]))(
    '%s --help ends with 0 and does nothing else',
    async (name, usage) => {
      expect(await run(name, '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining(usage) as string });
    },
  );

  test('-h after other words is help as well', async () => {
    expect(await run('migrate', 'whatever', '-h')).toMatchObject({ code: 0, stderr: '' });
  });

  test('help lists every command and ends with 0', async () => {
    const { code, stdout } = await run('help');
    expect(code).toBe(0);
    for (const name of [
      'start',
      'migrate',
      'seed',
      'demo',
      'doctor',
      'db url',
      'deadline',
      'report sla',
      'verify',
      'events export',
    ])
      expect(stdout).toContain(name);
  });
});
