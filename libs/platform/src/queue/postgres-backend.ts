import { createPostgresBackend, withBackend } from 'bullmq';
import { Pool } from 'pg';
import type { Backend } from './bullmq-queue';

/** Queues in the database itself: the default, which needs nothing beside PostgreSQL. */
export function postgresBackend(connectionString: string): Backend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // Each queue and each worker owns a pool: small, or `max_connections` is gone. A crash can only repeat a job, which
  // at-least-once allows, so the queue's own commits need not wait for the disk.
  const connection = {
    connectionString,
    max: 2,
    options: '-c synchronous_commit=off',
    application_name: 'motcua-queue',
  };
  const probe = new Pool({ connectionString, max: 1, connectionTimeoutMillis: 5_000 });
  probe.on('error', () => undefined);
  return {
    queue: (name, options) => new Queue(name, { ...options, connection }) as never,
    worker: (name, handler, tuning) =>
      new Worker(name, handler as never, { ...tuning, connection: { ...connection, max: 4 } }) as never,
    ping: async () => {
      await probe.query('SELECT FROM bullmq.migration LIMIT 1');
    },
    close: () => probe.end(),
  };
}
