import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { DataFolder } from '@platform/config/data-folder';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';
import { anyFreePort } from '@platform/process/free-port';
import { TestClient } from '../support/client';
import { motcua } from '../support/motcua';
import { OwnFolder } from '../support/own-folder';
import { TestProcess } from '../support/processes';
import { until } from '../support/until';

jest.setTimeout(400_000);
/** First page within a minute on a machine of its own; this one may be busy with everything else. */
const PATIENCE_MS = 180_000;

const folders: OwnFolder[] = [];
const started: TestProcess[] = [];
afterAll(() => {
  for (const each of started) if (isThere(-each.pid)) each.signalGroup('SIGKILL');
  for (const folder of folders) folder.remove();
});

function ownFolder(): OwnFolder {
  const folder = new OwnFolder();
  folders.push(folder);
  return folder;
}

async function start(folder: OwnFolder, environment: Readonly<Record<string, string>> = {}): Promise<TestProcess> {
  const process = await TestProcess.motcua(['start'], { ...folder.environment, PORT: '0', ...environment });
  started.push(process);
  return process;
}

/** What it said once it is open; a process that ended instead is told by what it said. */
async function opened(process: TestProcess): Promise<string> {
  const isOver = (): boolean => process.child.exitCode !== null || process.child.signalCode !== null;
  await until(
    () => Promise.resolve(process.stderr),
    (said) => said.includes('Ctrl-C stops it') || isOver(),
    PATIENCE_MS,
  );
  if (isOver()) throw new Error(process.stderr);
  return process.stderr;
}

const addressIn = (said: string): string => /portal\s+(http\S+)\//.exec(said)?.[1] ?? '';
const serverOf = (folder: OwnFolder): EmbeddedPostgres =>
  new EmbeddedPostgres(new DataFolder(folder.root, folder.root));

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Neither a process nor a trace of one. */
async function expectNothingLeft(folder: OwnFolder, process: TestProcess): Promise<void> {
  const run = path.join(folder.root, 'server');
  await until(
    () => Promise.resolve(isThere(-process.pid)),
    (left) => !left,
    PATIENCE_MS,
  );
  expect(readdirSync(run).filter((name) => name.includes('lock'))).toEqual([]);
  expect(readdirSync(path.join(run, 'users'))).toEqual([]);
  expect(existsSync(path.join(run, 'data', 'postmaster.pid'))).toBe(false);
  expect(await serverOf(folder).isRunning()).toBe(false);
}

describe('npm start, one after the other in one folder', () => {
  const folder = ownFolder();

  test('the first time everything it prints is true', async () => {
    const house = await start(folder, { MOTCUA_DEMO: 'yes', LOG_LEVEL: 'debug' });
    const said = await opened(house);
    expect(said).toContain('open for the first time');
    const addresses = [...said.matchAll(/(http\S+)$/gm)].map(([, address]) => address ?? '');
    expect(addresses.map((address) => new URL(address).pathname)).toEqual(['/', '/cong-khai', '/api/docs']);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
    const password = /password (\S+):/.exec(said)?.[1] ?? '';
    const listed = said.slice(said.indexOf('password')).split('\n').slice(1, 10);
    const logins = listed.flatMap(
      (line) =>
        line
          .trim()
          .split(/ {2,}/)[0]
          ?.split(/ … |, /) ?? [],
    );
    expect(logins.length).toBeGreaterThanOrEqual(14);
    for (const login of logins) await new TestClient(addressIn(said)).signIn(login, password);

    // There is something to do at the desk the first page names.
    await until(
      () => Promise.resolve(house.stderr),
      (text) => text.includes('simulated work on the desks: '),
      PATIENCE_MS,
    );
    const desk = await new TestClient(addressIn(said)).signIn('hang-bac.motcua1', password);
    const { body } = await desk.get<{ counts: Record<string, number> }>('/api/v1/queues');
    expect(Math.min(body.counts['to_receive'] ?? 0, body.counts['unit'] ?? 0)).toBeGreaterThan(0);

    // Beside it: another start at its port, a command on its database.
    const { port } = new URL(addressIn(said));
    const second = await motcua(['start'], { ...folder.environment, PORT: port });
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining(`port ${port} is taken`) as string]);
    expect(second.stderr).not.toMatch(/^\s+at /m);
    const { stdout } = await motcua(['db', 'url'], folder.environment);
    expect(stdout.trim()).toBe(
      await serverOf(folder)
        .isRunning()
        .then(() => currentUrl(folder)),
    );
    expect((await fetch(addressIn(said))).status).toBe(200);

    house.signalGroup('SIGINT');
    expect(await house.ended).toBe(0);
    expect(house.stderr).toContain('stopping …');
    await expectNothingLeft(folder, house);
  });

  test('passwords of the database are in no log', () => {
    const secrets: readonly string[] = Object.values(new DataFolder(folder.root, folder.root).secrets());
    const server = path.join(folder.root, 'server', 'server.log');
    const logs = [
      server,
      ...readdirSync(path.join(folder.root, 'logs')).map((name) => path.join(folder.root, 'logs', name)),
    ];
    expect(logs.length).toBeGreaterThanOrEqual(3);
    for (const log of logs) {
      const text = readFileSync(log, 'utf8');
      expect(text).not.toBe('');
      for (const secret of secrets) expect([log, text.includes(secret)]).toEqual([log, false]);
    }
  });

  test('after kill −9 of everything it starts again, and is whole', async () => {
    const house = await start(folder, { MOTCUA_DEMO: 'no' });
    expect(await opened(house)).not.toContain('first time');
    const { pid } = serverOf(folder);
    house.signalGroup('SIGKILL');
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await house.ended).toBe('SIGKILL');
    const again = await start(folder, { MOTCUA_DEMO: 'no' });
    const said = await opened(again);
    expect((await fetch(`${addressIn(said)}/health/ready`)).status).toBe(200);
    again.kill('SIGTERM');
    expect(await again.ended).toBe(0);
    await expectNothingLeft(folder, again);
  });
});

function currentUrl(folder: OwnFolder): string {
  const server = serverOf(folder);
  const port = readFileSync(path.join(folder.root, 'server', 'port'), 'utf8');
  const url = new URL(server.urls('motcua').app);
  url.port = port;
  return url.toString();
}

test('two first starts at once in one folder both come up; who leaves last stops the server', async () => {
  const folder = ownFolder();
  const both = await Promise.all([1, 2].map(() => start(folder, { MOTCUA_DEMO: 'no' })));
  const said = await Promise.all(both.map(opened));
  expect(said.filter((text) => text.includes('first time'))).toHaveLength(1);
  const [one, two] = both as [TestProcess, TestProcess];
  one.signalGroup('SIGINT');
  expect(await one.ended).toBe(0);
  expect((await fetch(`${addressIn(said[1] ?? '')}/health/ready`)).status).toBe(200);
  two.signalGroup('SIGINT');
  expect(await two.ended).toBe(0);
  await expectNothingLeft(folder, two);
});

test.each([
  ['the first cluster is being made', (folder: OwnFolder) => existsSync(path.join(folder.root, 'server', 'data'))],
  ['the tables are being made', (_folder: OwnFolder, { stderr }: TestProcess) => stderr.includes('✓ database')],
  ['the processes begin', (_folder: OwnFolder, { stderr }: TestProcess) => stderr.includes('✓ catalogue')],
])('Ctrl-C while %s ends well and leaves nothing', async (_when, isSo) => {
  const folder = ownFolder();
  const house = await start(folder, { MOTCUA_DEMO: 'no' });
  await until(() => Promise.resolve(isSo(folder, house)), Boolean, PATIENCE_MS);
  house.signalGroup('SIGINT');
  const code = await house.ended;
  expect([code, house.stderr]).toEqual([0, house.stderr.replace(/^\s+at .*$/gm, '')]);
  await expectNothingLeft(folder, house);
});

test('the port of somebody else is not taken from them', async () => {
  const folder = ownFolder();
  const port = await anyFreePort('127.0.0.1');
  const other = createServer().listen(port, '127.0.0.1');
  const { code, stderr } = await motcua(['start'], { ...folder.environment, PORT: String(port), MOTCUA_DEMO: 'no' });
  other.close();
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining(`port ${port} is taken: stop what uses it, or set PORT`) as string,
  ]);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(await serverOf(folder).isRunning()).toBe(false);
});
