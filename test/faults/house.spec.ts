import { createServer } from 'node:net';
import { until } from '../support/test-house';
import { isReady } from './aftermath';
import { FaultyHouse } from './faulty-house';

jest.setTimeout(300_000);
const RECOVERY_MS = 120_000;

let faulty: FaultyHouse;
beforeAll(async () => (faulty = await FaultyHouse.open()));
afterAll(() => faulty.close(true));

const isServing = (): Promise<boolean> => isReady(faulty.house.address);

/** Takes a port as soon as nobody has it, and gives it back when closed. */
async function seize(port: number): Promise<{ close(): void }> {
  for (;;) {
    const other = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (taken) return other;
  }
}

test('the house tells its processes when the database came back at another port', async () => {
  const port = Number(new URL(faulty.house.instance.urls.app).port);
  await faulty.kill('postgres');
  const thief = await seize(port);
  await until(isServing, (serving) => serving, RECOVERY_MS);
  expect(Number(new URL(faulty.house.instance.urls.app).port)).not.toBe(port);
  thief.close();
});
