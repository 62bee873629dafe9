import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DataFolder } from '@platform/config/data-folder';
import { projectRoot } from '@platform/config/project-root';
import { prepareDatabase } from '@platform/database/prepare-database';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';
import { withLock } from '@platform/embedded/start-lock';
import { planSeed, seedInstallation } from '@modules/installation';

export const TEMPLATE = 'motcua_template';

/** The folder of this test run (`global-setup.cjs`). */
export function testFolder(): DataFolder {
  const root = process.env['TEST_ROOT_OF_MOTCUA'];
  if (root === undefined) throw new Error('run tests with jest: it makes the folder they work in');
  return new DataFolder(root, root);
}

/** The run's throw-away PostgreSQL, with a migrated and seeded template database; made by the first who asks. */
export async function testServer(): Promise<EmbeddedPostgres> {
  const folder = testFolder();
  const server = new EmbeddedPostgres(folder);
  await server.attach();
  const done = path.join(folder.root, 'template-is-ready');
  await withLock(path.join(folder.root, 'template.lock'), async () => {
    if (existsSync(done)) return;
    const urls = await server.database(TEMPLATE);
    await prepareDatabase(urls);
    await seedInstallation(urls.owner, { plan: await planSeed(path.join(projectRoot(), 'data')), demo: true });
    writeFileSync(done, '');
  });
  return server;
}
