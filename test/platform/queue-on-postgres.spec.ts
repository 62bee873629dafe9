import { mkdtempSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { DataFolder } from '@platform/config/data-folder';
import { prepareDatabase } from '@platform/database/prepare-database';
import { EmbeddedPostgres } from '@platform/embedded/embedded-postgres';
import { TestDatabase } from '@test/support/test-database';
import { testFolder } from '@test/support/test-server';
import { queueContract, type QueueStore } from './queue-contract';

/** A server of its own: it is stopped in the middle. */
async function openStore(): Promise<QueueStore> {
  const folder = mkdtempSync(path.join(testFolder().root, 'queue-'));
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres(new DataFolder(folder, folder));
  await server.attach();
  const urls = await server.database('motcua');
  await prepareDatabase(urls);
  const database = await TestDatabase.on(urls);
  return {
    environment: { DATABASE_APP_URL: urls.app },
    database,
    stop: () => server.stop(),
    start: () => server.attach(),
    close: async () => {
      await database.close();
      await server.release();
    },
  };
}

describe('the queue in PostgreSQL', () => {
  queueContract(openStore);
});
