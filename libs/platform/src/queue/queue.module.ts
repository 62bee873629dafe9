import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings, SettingsError } from '../config/settings';
import { LOGGER, type Logger } from '../logging/logger';
import { BullmqQueue } from './bullmq-queue';
import { postgresBackend } from './postgres-backend';
import { QueuePort } from './queue.port';
import { checkRedisIsSafe, redisBackend } from './redis-backend';

@Global()
@Module({
  providers: [{ provide: QueuePort, useFactory: openQueue, inject: [Settings, LOGGER] }],
  exports: [QueuePort],
})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(QueuePort) private readonly queue: QueuePort) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

/** @throws SettingsError when Redis is set up to lose jobs */
export async function openQueue(
  settings: Pick<Settings, 'DATABASE_APP_URL' | 'REDIS_URL'>,
  log: Logger,
): Promise<QueuePort> {
  const { DATABASE_APP_URL = '', REDIS_URL } = settings;
  if (REDIS_URL === undefined) return new BullmqQueue(postgresBackend(DATABASE_APP_URL), log);
  const problems = await checkRedisIsSafe(REDIS_URL);
  if (problems.length > 0) {
    throw new SettingsError(problems.map((problem) => ({ name: 'REDIS_URL', value: '…', problem })));
  }
  return new BullmqQueue(redisBackend(REDIS_URL, new URL(DATABASE_APP_URL).pathname.slice(1)), log);
}
