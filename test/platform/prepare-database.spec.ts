import { prepareDatabase } from '@platform/database/prepare-database';
import { QueuePort } from '@platform/queue/queue.port';
import { TestHouse } from '@test/support/test-house';

let house: TestHouse;
beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(() => house.close());

test('a database that has been worked on is prepared again without a change', async () => {
  // The first job of a queue makes a sequence, which belongs to the role the processes run under.
  await house.get<QueuePort>(QueuePort as never).add('documents', [{ name: 'any', data: {} }]);
  expect(await prepareDatabase(house.urls)).toEqual([]);
});
