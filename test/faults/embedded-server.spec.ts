import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { DataFolder } from '@platform/config/data-folder';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';
import { isAlive } from '@platform/embedded/process-identity';
import { until } from '../support/until';

jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let root: string;
let folder: DataFolder;
let server: EmbeddedPostgres;

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'motcua-embedded-'));
  chmodSync(root, 0o755);
  folder = new DataFolder(root, root);
  server = new EmbeddedPostgres(folder);
  await server.attach();
  await server.database('kept');
});

afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

async function answersAt(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.end();
  return rows[0]?.name === 'kept';
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const other = createServer();
    other.once('error', reject);
    other.listen(port, '127.0.0.1', () => resolve(other));
  });
}

const portOf = (url: string): number => Number(new URL(url).port);

describe('the embedded server', () => {
  // Found by killing: a session died, the server refused connections while it recovered, the watcher took it for gone,
  // chose another port for the one it could not start, and looked for the living server there for ever.
  test('is found where it says it listens, whatever was remembered', async () => {
    const before = server.urls('kept').app;
    writeFileSync(path.join(folder.server, 'port'), '1');
    await server.revive();
    expect(server.urls('kept').app).toBe(before);
    expect(await answersAt(before)).toBe(true);
  });

  test('comes back at the same place after kill −9', async () => {
    const before = server.urls('kept').app;
    process.kill(server.pid ?? 0, 'SIGKILL');
    await server.revive();
    expect(server.urls('kept').app).toBe(before);
    expect(await answersAt(before)).toBe(true);
  });

  test('comes back elsewhere when its port was taken meanwhile, and says so', async () => {
    const before = server.urls('kept').app;
    await server.stop();
    const other = await occupy(portOf(before));
    await server.revive();
    const after = server.urls('kept').app;
    expect(portOf(after)).not.toBe(portOf(before));
    expect(await answersAt(after)).toBe(true);
    other.close();
  });

  // PostgreSQL takes any living process of that number for the server, and would not start until it ends.
  test('is not kept from starting by a stranger who has the number of the dead one', async () => {
    await server.stop();
    const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) });
    const lines = [stranger.pid, folder.server, Math.floor(Date.now() / 1000), '5432', '', '127.0.0.1', '', 'ready'];
    writeFileSync(path.join(folder.server, 'data', 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o644 });
    await server.revive();
    expect(await answersAt(server.urls('kept').app)).toBe(true);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill('SIGKILL');
  });

  test('is somebody else than root, who reads none of the secrets', () => {
    const owner = statSync(path.join(folder.server, 'data', 'postmaster.pid')).uid;
    expect(owner).toBe(isRoot ? NOBODY : process.getuid?.());
    expect(statSync(path.join(root, 'secrets.json')).mode & 0o077).toBe(0);
  });

  test('writes no statement and no value into its log, whatever fails', async () => {
    const client = new Client({ connectionString: server.urls('kept').owner });
    await client.connect();
    await client.query('CREATE TABLE kept_names (name text UNIQUE, born date)');
    const said = ['Nguyễn Thị Kín', 'mật-khẩu-kín', 'kin-2020'];
    const fail = [
      `INSERT INTO kept_names (name) VALUES ('${said[0]}'), ('${said[0]}')`,
      `CREATE ROLE motcua_owner PASSWORD '${said[1]}'`,
      `SELECT '${said[2]}'::date`,
    ];
    for (const text of fail) await expect(client.query(text)).rejects.toThrow();
    await expect(client.query('SELECT $1::date', [said[2]])).rejects.toThrow();
    await client.end();
    const log = readFileSync(path.join(folder.server, 'server.log'), 'utf8');
    expect(log).toContain('database system is ready');
    for (const each of said) expect(log).not.toContain(each);
  });

  test('once gone, its last user has nothing to stop', async () => {
    const other = new EmbeddedPostgres(folder);
    process.kill(server.pid ?? 0, 'SIGKILL');
    await until(
      () => Promise.resolve(isAlive(server.pid ?? 0)),
      (alive) => !alive,
      30_000,
    );
    await other.release();
    expect(existsSync(path.join(folder.server, 'start.lock'))).toBe(false);
    await server.attach();
  });
});

test('an installation in a home that is closed to others works all the same, its data where MOTCUA_DATA says or near', async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'motcua-home-'));
  chmodSync(home, 0o700);
  const data = path.join(home, 'motcua');
  mkdirSync(data);
  const closed = new DataFolder(data, home);
  const inside = new EmbeddedPostgres(closed);
  await inside.attach();
  await inside.database('kept');
  expect(await answersAt(inside.urls('kept').app)).toBe(true);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(existsSync(path.join(data, 'secrets.json'))).toBe(true);
  expect(closed.isServerPartElsewhere).toBe(isRoot);
  expect(existsSync(path.join(closed.server, 'data', 'PG_VERSION'))).toBe(true);
  await inside.release();
  expect(await inside.isRunning()).toBe(false);
  rmSync(closed.server, { recursive: true });
  rmSync(home, { recursive: true });
});
