import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { DatabaseUrls } from '@platform/database/prepare-database';
import { anyFreePort } from '@platform/process/free-port';
import { testFolder } from './test-server';
import { until } from './until';

/** PostgreSQL refuses to run as root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
const PASSWORD = 'only-of-this-test';

/** A PostgreSQL of the machine, in a folder of the run: somebody else's server, as DATABASE_URL leads to one. */
export class SystemPostgres {
  private constructor(
    private readonly server: ChildProcess,
    private readonly port: number,
  ) {}

  static async open(binaries: string): Promise<SystemPostgres> {
    const folder = mkdtempSync(path.join(testFolder().root, 'postgres-'));
    chmodSync(folder, 0o755);
    const data = path.join(folder, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (NOBODY) chownSync(data, NOBODY.uid, NOBODY.gid);
    await ended(start(binaries, 'initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C']));
    const port = await anyFreePort('127.0.0.1');
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
    const server = start(binaries, 'postgres', ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]);
    const opened = new SystemPostgres(server, port);
    await until(
      () => opened.query('SELECT 1').catch(String),
      (answer) => answer === undefined,
      30_000,
    );
    return opened;
  }

  /** A database with an owner as an operator would make them. */
  async database(name: string): Promise<DatabaseUrls> {
    await this.query(`CREATE ROLE ${name}_owner LOGIN PASSWORD '${PASSWORD}' CREATEROLE BYPASSRLS`);
    await this.query(`CREATE DATABASE ${name} OWNER ${name}_owner`);
    const at = (role: string): string => `postgres://${role}:${PASSWORD}@127.0.0.1:${this.port}/${name}`;
    return { owner: `${at(`${name}_owner`)}?options=-c%20app.kind%3Dsystem`, app: at('motcua_app') };
  }

  async close(): Promise<void> {
    const end = ended(this.server);
    this.server.kill('SIGINT');
    await end;
  }

  private async query(text: string): Promise<void> {
    const client = new Client({ host: '127.0.0.1', port: this.port, user: 'postgres', database: 'postgres' });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  }
}

function start(binaries: string, program: string, args: readonly string[]): ChildProcess {
  return spawn(path.join(binaries, program), args, {
    ...(NOBODY ?? {}),
    cwd: '/',
    stdio: 'ignore',
    env: { LC_ALL: 'C' },
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnfile}: ${String(code)}`))));
  });
}
