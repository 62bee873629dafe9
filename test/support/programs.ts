import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const OLDEST_POSTGRES = 15;

/** Programs some tests need and a bare machine lacks. Without one its tests are skipped by name; in CI that fails. */
export const REDIS_SERVER = findProgram('redis-server', 'valkey-server');
export const CHROMIUM = findProgram('chromium', 'chromium-browser', 'google-chrome');

/** The programs of a PostgreSQL that a distribution has put on the machine: the oldest that the product runs on. */
export const SYSTEM_POSTGRES = findPostgres();

export const describeWithRedis = describeWith(REDIS_SERVER);
export const describeWithSystemPostgres = describeWith(SYSTEM_POSTGRES);
export const describeInBrowser = describeWith(CHROMIUM);

/**
 * A bare machine lacks these programs: their tests are then skipped by name, and in CI a skip is a failure
 * (`bin/run-tests`). Jest is asked only when a test is described, because benches use the programs too.
 */
function describeWith(program: string | null): (name: string, body: () => void) => void {
  return (name, body) => (program === null ? describe.skip : describe)(name, body);
}

function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .map(Number)
    .filter((version) => version >= OLDEST_POSTGRES);
  const folders = versions.sort((a, b) => a - b).map((version) => path.join(root, String(version), 'bin'));
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}
