import { Queue, Worker } from 'bullmq';
import Redis from 'ioredis';
import type { Backend } from './bullmq-queue';

/**
 * Queues in Redis or Valkey, for several machines. Two installations may share a Redis: the keys carry the name of the
 * database the jobs are about. The braces keep all keys of a queue in one slot of a Redis Cluster.
 */
export function redisBackend(url: string, database: string): Backend {
  const prefix = `{motcua:${database}}`;
  // Who adds must hear at once that the store is away: the outbox keeps the row. Who consumes waits for its return.
  const adding = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
  const consuming = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const connection of [adding, consuming]) connection.on('error', () => undefined);
  return {
    queue: (name, options) => new Queue(name, { ...options, connection: adding, prefix }),
    worker: (name, handler, tuning) => new Worker(name, handler, { ...tuning, connection: consuming, prefix }),
    ping: async () => {
      await adding.ping();
    },
    close: async () => {
      for (const connection of [adding, consuming]) connection.disconnect();
      await Promise.resolve();
    },
  };
}

/** What a Redis that may lose acknowledged jobs answers; both settings were measured to lose them silently. */
export async function checkRedisIsSafe(url: string): Promise<readonly string[]> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true, connectTimeout: 5_000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = settingOf(await redis.config('GET', 'maxmemory-policy'));
    const appendOnly = settingOf(await redis.config('GET', 'appendonly'));
    return [
      ...(policy === 'noeviction'
        ? []
        : [`maxmemory-policy is ${policy}, must be noeviction: Redis would drop jobs when memory is short`]),
      ...(appendOnly === 'yes'
        ? []
        : [`appendonly is ${appendOnly}, must be yes: a crash would lose all jobs since the last snapshot`]),
    ];
  } finally {
    redis.disconnect();
  }
}

function settingOf(answer: unknown): string {
  return Array.isArray(answer) ? String(answer[1]) : 'unknown';
}
