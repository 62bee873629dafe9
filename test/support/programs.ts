import { existsSync } from 'node:fs';
import path from 'node:path';

/** Programs some tests need and a bare machine lacks. Without one its tests are skipped by name; in CI that fails. */
export const REDIS_SERVER = findProgram('redis-server', 'valkey-server');
export const CHROMIUM = findProgram('chromium', 'chromium-browser', 'google-chrome');

export const describeWithRedis = REDIS_SERVER === null ? describe.skip : describe;
export const describeInBrowser = CHROMIUM === null ? describe.skip : describe;

function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
