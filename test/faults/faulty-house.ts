import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { planSeed, seedInstallation } from '@modules/installation';
import { projectRoot } from '@platform/config/project-root';
import { isAlive } from '@platform/embedded/process-identity';
import { House } from '../../apps/cli/src/launcher/house';

export const VICTIMS = ['api', 'worker', 'postgres', 'backend'] as const;
export type Victim = (typeof VICTIMS)[number];

const REBIRTH_MS = 60_000;

/** The product as an operator runs it, in a folder of its own, whose processes can be killed one by one. */
export class FaultyHouse {
  private constructor(
    readonly house: House,
    private readonly folder: string,
    readonly restarts: readonly string[],
  ) {}

  static async open(): Promise<FaultyHouse> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-faults-'));
    // Run by root, the server is another user and has to come through here.
    chmodSync(folder, 0o755);
    Object.assign(process.env, { MOTCUA_DATA: folder, DATABASE_URL: '', REDIS_URL: '', LOG_LEVEL: 'warn' });
    const restarts: string[] = [];
    const house = await House.open({ port: 0, onEvent: (line) => void restarts.push(line) });
    await house.prepare();
    await seedInstallation(house.instance.urls.owner, {
      plan: await planSeed(path.join(projectRoot(), 'data')),
      demo: true,
    });
    await house.start();
    return new FaultyHouse(house, folder, restarts);
  }

  /** Kills a process of the house, waiting for it when it is just being started again. */
  async kill(victim: Victim): Promise<void> {
    const end = Date.now() + REBIRTH_MS;
    for (;;) {
      const pid = victim === 'backend' ? await this.someBackend() : this.house.pids[victim];
      if (pid !== null && isAlive(pid)) {
        process.kill(pid, 'SIGKILL');
        return;
      }
      if (Date.now() > end) throw new Error(`${victim} has not come back within ${REBIRTH_MS / 1000} s`);
      await sleep(50);
    }
  }

  /** As the owner of the database, for a look at what is really there. */
  async asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.house.instance.urls.owner, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** With findings the folder stays, to be looked into. */
  async close(isWell: boolean): Promise<void> {
    await this.house.stop();
    if (isWell) rmSync(this.folder, { recursive: true, force: true });
    else process.stderr.write(`data, files and logs are kept in ${this.folder}\n`);
  }

  /** One of the server's own processes: a session, the checkpointer, the WAL writer … null while the server is away. */
  private async someBackend(): Promise<number | null> {
    try {
      return await this.asOwner(async (client) => {
        const { rows } = await client.query<{ pid: number }>(
          'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() ORDER BY random() LIMIT 1',
        );
        return rows[0]?.pid ?? null;
      });
    } catch {
      return null;
    }
  }
}
