import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '@platform/config/project-root';
import { prepareDatabase, type DatabaseUrls } from '@platform/database/prepare-database';
import { planSeed, seedInstallation } from '@modules/installation';

/** Settings that lead to somebody's real installation: a bench fills and empties tables. */
const REAL = ['DATABASE_URL', 'DATABASE_APP_URL', 'REDIS_URL', 'PUBLIC_URL', 'PORT', 'HOST'];

/** Runs a bench in a throw-away data folder with its own embedded server; whatever else is configured is not touched. */
export async function onOwnGround<T>(work: () => Promise<T>): Promise<T> {
  for (const name of REAL) Reflect.deleteProperty(process.env, name);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-bench-'));
  // Run by root, the server is another user and has to come through here.
  chmodSync(folder, 0o755);
  process.env['MOTCUA_DATA'] = folder;
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function prepareAndSeed(urls: DatabaseUrls): Promise<void> {
  await prepareDatabase(urls);
  await seedInstallation(urls.owner, { plan: await planSeed(path.join(projectRoot(), 'data')), demo: true });
}

/** For what only a superuser may do to a throw-away database: to put triggers to sleep, to vacuum. */
export function superuserUrl({ owner }: DatabaseUrls, password: string): string {
  const { host, pathname } = new URL(owner);
  return `postgres://postgres:${password}@${host}${pathname}`;
}
