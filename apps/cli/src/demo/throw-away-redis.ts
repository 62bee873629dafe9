import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { anyFreePort } from '@platform/process/free-port';
import { checkRedisIsSafe } from '@platform/queue/redis-backend';

const PROGRAMS = ['redis-server', 'valkey-server'];
const START_MS = 20_000;

export interface ThrowAwayRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** No Redis to be had: said to the operator in these words. */
export class NoRedis extends Error {}

/**
 * A Redis of its own in a folder of its own, with the settings the queues insist on; gone when stopped.
 * @throws NoRedis when the program is not installed
 */
export async function startThrowAwayRedis(): Promise<ThrowAwayRedis> {
  const program = find();
  if (program === null)
    throw new NoRedis(
      `none of ${PROGRAMS.join(', ')} is installed: install one (Debian: apt-get install redis-server), or set REDIS_URL to a running one`,
    );
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-redis-'));
  const port = await anyFreePort('127.0.0.1');
  const options = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', ''];
  const safe = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  const server = spawn(program, [...options, ...safe], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `redis://127.0.0.1:${port}`;
  try {
    await untilItAnswers(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function find(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

async function untilItAnswers(url: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    const problems = await checkRedisIsSafe(url);
    if (problems.length === 0) return;
    if (Date.now() > end) throw new Error(problems.join('; '));
  }
}
