import 'reflect-metadata';
import { createLogger } from '@platform/logging/logger';
import { openQueue } from '@platform/queue/queue.module';
import { readSettings } from '@platform/config/settings';

/** A worker to be killed: it takes a job, says so, and never ends it. */
async function work(): Promise<void> {
  const settings = readSettings(process.env);
  const queue = await openQueue(settings, createLogger(settings, 'queue-worker'));
  await queue.consume(
    'documents',
    ({ data }) => {
      process.send?.({ began: data });
      return new Promise(() => undefined);
    },
    { concurrency: 1, lockMs: 2_000 },
  );
  process.once('SIGTERM', () => void queue.close().then(() => process.exit(0)));
  process.send?.('ready');
}

void work();
