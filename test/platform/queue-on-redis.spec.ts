import { describeWithRedis } from '@test/support/programs';
import { TestRedis } from '@test/support/redis';
import { TestDatabase } from '@test/support/test-database';
import { queueContract, type QueueStore } from './queue-contract';

async function openStore(): Promise<QueueStore> {
  const redis = await TestRedis.open();
  const database = await TestDatabase.open();
  return {
    environment: { DATABASE_APP_URL: database.urls.app, REDIS_URL: redis.url },
    database,
    stop: () => redis.stop(),
    start: () => redis.start(),
    close: async () => {
      await redis.stop();
      await database.close();
    },
  };
}

describeWithRedis('the queue in Redis', () => {
  queueContract(openStore);
});
