import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { DataFolder, InstanceSecrets } from '../config/data-folder';
import type { DatabaseUrls } from '../database/prepare-database';
import { APP_ROLE } from '../database/migrations/grant';
import { errorMessage } from '../errors/error-facts';
import { anyFreePort, isFree } from '../process/free-port';
import { copyBinaries, isOpenToAll, nativeBinaries } from './native-binaries';
import { isAlive, programOf } from './process-identity';
import { ProcessUsers } from './process-users';
import { runProgram } from './run-program';
import { withLock } from './start-lock';

/** `nobody` exists everywhere; PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const OWNER_ROLE = 'motcua_owner';
const LOOPBACK = '127.0.0.1';
const START_ATTEMPTS = 20;
const RETRY_MS = 500;
/** Line of the lock file that names the port, counted from 0. */
const PORT_LINE = 3;

const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '100',
  max_wal_size: '2GB',
  timezone: 'UTC',
  // A statement, the detail of an error and its text hold passwords of roles and what people wrote. What failed is known
  // to the process that sent it, by its code.
  log_statement: 'none',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * A real PostgreSQL from an npm package, started on first use and shared by all processes of an installation. It is
 * attached to when already running, also as an orphan of a killed parent, and recovers by itself after kill −9.
 */
export class EmbeddedPostgres {
  private readonly secrets: InstanceSecrets;
  private readonly home: string;
  private readonly users: ProcessUsers;
  private readonly ids = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  private port = 0;

  constructor(private readonly folder: DataFolder) {
    this.secrets = folder.secrets();
    this.home = folder.server;
    this.users = new ProcessUsers(path.join(this.home, 'users'));
  }

  /** Makes sure the server runs, and counts this process as a user of it. */
  async attach(): Promise<void> {
    this.users.enter();
    try {
      await this.alone(async () => {
        await this.initialise();
        await this.startUnlessRunning();
      });
    } catch (error) {
      this.users.leave();
      throw error;
    }
  }

  /** Starts it again if it died under its users. */
  async revive(): Promise<void> {
    if (await this.answers()) return;
    await this.alone(() => this.startUnlessRunning());
  }

  /** The last user stops the server. Whoever comes meanwhile waits, and starts it again. */
  async release(): Promise<void> {
    await this.alone(async () => {
      if (this.users.leave() && this.pid !== null && isAlive(this.pid)) await this.stop();
    });
  }

  async stop(): Promise<void> {
    await this.run('pg_ctl', ['-D', this.data, '-m', 'fast', '-w', '-t', '30', 'stop']);
  }

  async isRunning(): Promise<boolean> {
    return this.answers();
  }

  /** Creates the database and its two roles when missing, and says how to reach it. */
  async database(name: string): Promise<DatabaseUrls> {
    await this.alone(() => this.ensureDatabase(name));
    return this.urls(name);
  }

  private async ensureDatabase(name: string): Promise<void> {
    const client = await this.superuser('postgres');
    try {
      await this.ensureRole(client, OWNER_ROLE, this.secrets.owner, 'BYPASSRLS');
      await this.ensureRole(client, APP_ROLE, this.secrets.app, 'NOBYPASSRLS');
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${OWNER_ROLE}`);
    } finally {
      await client.end();
    }
  }

  urls(name: string): DatabaseUrls {
    const url = (role: string, password: string) => `postgres://${role}:${password}@${LOOPBACK}:${this.port}/${name}`;
    // The owner reads and repairs everything: its sessions are "system" for row-level security.
    const asSystem = `?options=${encodeURIComponent('-c app.kind=system')}`;
    return { owner: url(OWNER_ROLE, this.secrets.owner) + asSystem, app: url(APP_ROLE, this.secrets.app) };
  }

  /** @throws Error when somebody is connected to it, unless they are to be thrown out */
  async dropDatabase(name: string, how: 'at once' | 'unless used' = 'at once'): Promise<void> {
    const client = await this.superuser('postgres');
    try {
      const force = how === 'at once' ? ' WITH (FORCE)' : '';
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}${force}`);
    } finally {
      await client.end();
    }
  }

  /** A copy of a database nobody is connected to; tests get theirs in some 50 ms this way. */
  async cloneDatabase(template: string, name: string): Promise<DatabaseUrls> {
    const client = await this.superuser('postgres');
    try {
      const [source, copy] = [escapeIdentifier(template), escapeIdentifier(name)];
      await client.query(`CREATE DATABASE ${copy} TEMPLATE ${source} OWNER ${OWNER_ROLE}`);
      await client.query(`GRANT CONNECT ON DATABASE ${copy} TO ${APP_ROLE}`);
    } finally {
      await client.end();
    }
    return this.urls(name);
  }

  /** The postmaster, for tests that kill it. */
  get pid(): number | null {
    const pid = Number(this.lockFile()[0]);
    return pid > 0 ? pid : null;
  }

  private get data(): string {
    return path.join(this.home, 'data');
  }

  private get binaries(): string {
    const native = nativeBinaries();
    return 'uid' in this.ids && !isOpenToAll(native) ? copyBinaries(native, this.folder.sharedBinaries) : native;
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return withLock(path.join(this.home, 'start.lock'), work);
  }

  private async initialise(): Promise<void> {
    if (existsSync(path.join(this.data, 'PG_VERSION'))) return;
    // A first start that was cut off leaves half a cluster, which initdb refuses.
    rmSync(this.data, { recursive: true, force: true });
    mkdirSync(this.data, { recursive: true, mode: 0o700 });
    const passwordFile = path.join(this.home, 'initdb-password');
    writeFileSync(passwordFile, this.secrets.superuser, { mode: 0o600 });
    if ('uid' in this.ids) for (const file of [this.data, passwordFile]) chownSync(file, NOBODY, NOBODY);
    try {
      await this.run('initdb', [
        '-D',
        this.data,
        '-U',
        'postgres',
        '--pwfile',
        passwordFile,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=vi',
        '--data-checksums',
      ]);
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }

  private async startUnlessRunning(): Promise<void> {
    for (let attempt = 1; !(await this.answers()); attempt += 1) {
      // Right after a kill −9 the old lock file or shared memory may still be there for a moment.
      try {
        await this.tryStart();
      } catch (error) {
        if (attempt === START_ATTEMPTS) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  private async tryStart(): Promise<void> {
    this.forgetStranger();
    const known = this.knownPort();
    const port = known !== 0 && (await isFree(known, LOOPBACK)) ? known : await anyFreePort(LOOPBACK);
    const log = path.join(this.home, 'server.log');
    if (!existsSync(log)) writeFileSync(log, '');
    if ('uid' in this.ids && statSync(log).uid !== NOBODY) chownSync(log, NOBODY, NOBODY);
    const settings = Object.entries({ ...SERVER_SETTINGS, port: String(port) });
    const options = settings.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    await this.run('pg_ctl', ['-D', this.data, '-w', '-t', '60', '-l', log, '-o', options, 'start']);
    writeFileSync(this.portFile, String(port));
  }

  private async answers(): Promise<boolean> {
    this.port = this.knownPort();
    if (this.port === 0) return false;
    try {
      await (await this.superuser('postgres')).end();
      return true;
    } catch {
      return false;
    }
  }

  private async superuser(database: string): Promise<Client> {
    const client = new Client({
      host: LOOPBACK,
      port: this.port,
      user: 'postgres',
      password: this.secrets.superuser,
      database,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  private async ensureRole(client: Client, role: string, password: string, attribute: string): Promise<void> {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (rowCount === 0) {
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)} NOSUPERUSER ${attribute}`);
    }
  }

  private get portFile(): string {
    return path.join(this.home, 'port');
  }

  /**
   * Where the server is, by its own word, or where it was last. A server that refuses connections because it recovers
   * is still there: what a starter wished meanwhile must not be taken for its place.
   */
  private knownPort(): number {
    const own = this.lockFile()[PORT_LINE];
    if (own !== undefined && own !== '') return Number(own);
    return existsSync(this.portFile) ? Number(readFileSync(this.portFile, 'utf8')) : 0;
  }

  /** The lines a postmaster writes about itself; after a kill −9 those of the dead one, none after a clean stop. */
  private lockFile(): readonly string[] {
    try {
      return readFileSync(path.join(this.data, 'postmaster.pid'), 'utf8').split('\n');
    } catch {
      return [];
    }
  }

  /** After a crash the number of the dead server may be another program's, which PostgreSQL would take for it. */
  private forgetStranger(): void {
    const { pid } = this;
    if (pid === null || !isAlive(pid)) return;
    const program = programOf(pid);
    if (program !== '' && !program.includes('postgres'))
      rmSync(path.join(this.data, 'postmaster.pid'), { force: true });
  }

  private async run(program: string, args: readonly string[]): Promise<void> {
    try {
      await runProgram(path.join(this.binaries, 'bin', program), args, this.ids);
    } catch (error) {
      throw new Error(`${program}: ${errorMessage(error)} (see ${path.join(this.home, 'server.log')})`);
    }
  }
}
