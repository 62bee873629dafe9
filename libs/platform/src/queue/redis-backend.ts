import { Queue, Worker } from 'bullmq';
import Redis from 'ioredis';
import { errorCode, errorMessage } from '../errors/error-facts';
import type { Backend } from './bullmq-queue';

const CONNECT_TRIES = 10;
const RETRY_MS = 500;

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

/**
 * What is wrong with a Redis, in words; nothing when it may be trusted with jobs. Both settings were measured to lose
 * acknowledged jobs silently. One that is only just starting is waited for.
 */
export async function checkRedisIsSafe(url: string): Promise<readonly string[]> {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: 5_000,
    retryStrategy: (times) => (times < CONNECT_TRIES ? RETRY_MS : null),
  });
  let last: unknown;
  redis.on('error', (error) => (last = error));
  try {
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
  } catch (error) {
    return [`no Redis there tells its settings (${errorCode(last) || errorMessage(error)})`];
  } finally {
    redis.disconnect();
  }
}

function settingOf(answer: unknown): string {
  return Array.isArray(answer) ? String(answer[1]) : 'unknown';
}
