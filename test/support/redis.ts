import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { anyFreePort } from '@platform/process/free-port';
import Redis from 'ioredis';
import { REDIS_SERVER } from './programs';
import { until } from './until';
import { testFolder } from './test-server';

/** What the queues insist on. */
export const SAFE = { appendonly: 'yes', 'maxmemory-policy': 'noeviction' };

/** A Redis of one test file, in a folder of the run. It can be stopped and started again with what it had. */
export class TestRedis {
  private server: ChildProcess | null = null;

  private constructor(
    private readonly options: readonly string[],
    private readonly port: number,
  ) {}

  static async open(settings: Readonly<Record<string, string>> = SAFE): Promise<TestRedis> {
    const port = await anyFreePort('127.0.0.1');
    const folder = mkdtempSync(path.join(testFolder().root, 'redis-'));
    const all = { bind: '127.0.0.1', port: String(port), dir: folder, save: '', ...settings };
    const redis = new TestRedis(
      Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]),
      port,
    );
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = spawn(REDIS_SERVER ?? 'redis-server', this.options, { stdio: 'ignore' });
    await until(
      () => this.answers(),
      (answer) => answer === 'PONG',
      30_000,
    );
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }

  private async answers(): Promise<string> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.ping();
    } catch (error) {
      return String(error);
    } finally {
      client.disconnect();
    }
  }
}
