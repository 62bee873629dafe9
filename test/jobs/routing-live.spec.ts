import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { QueuePort } from '@platform/queue/queue.port';
import { verifyEvidence } from '@modules/evidence';
import { act, fileDossier } from '@test/support/dossiers';
import { CITIZEN, DESK, EXTRACT } from '@test/support/stages';
import { TestHouse, until } from '@test/support/test-house';
import { WorkerModule } from '../../apps/worker/src/worker.module';

/** The queue as it runs in production, over a house whose worker was away for a while. */
let house: TestHouse;
let workers: INestApplicationContext[] = [];
beforeAll(async () => (house = await TestHouse.open({ worker: false })));
afterAll(async () => {
  for (const worker of workers) await worker.close();
  await house.close();
});

async function startWorkers(count: number): Promise<void> {
  const start = (): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
  for (let n = 0; n < count; n += 1) workers = [...workers, await start()];
}

async function receive(count: number): Promise<readonly string[]> {
  const [citizen, desk] = [await house.known(CITIZEN), await house.known(DESK)];
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await fileDossier(citizen, EXTRACT);
    expect((await act(desk, id, 'receive')).status).toBe(200);
    ids.push(id);
  }
  return ids;
}

const routed = (ids: readonly string[]): Promise<readonly { id: string; open: number; events: number }[]> =>
  house.rows(
    `SELECT d.id, (SELECT count(*)::int FROM open_step s WHERE s.dossier_id = d.id) AS open,
            (SELECT count(*)::int FROM dossier_event e WHERE e.dossier_id = d.id AND e.type = 'DossierRouted') AS events
       FROM dossier d WHERE d.id = ANY($1) ORDER BY d.id`,
    [ids],
  );
const allRouted = (rows: readonly { readonly open: number }[]): boolean => rows.every(({ open }) => open > 0);
const once = (ids: readonly string[]): object[] => [...ids].sort().map((id) => ({ id, open: 1, events: 1 }));

test('what was lost on the way, outbox and all, is found by the sweeper when a worker is there again', async () => {
  const ids = await receive(3);
  await house.rows('DELETE FROM outbox');
  await startWorkers(1);
  await until(() => routed(ids), allRouted, 60_000);
  expect(await routed(ids)).toEqual(once(ids));
});

test('two workers, and every job delivered five times over: one step each', async () => {
  await startWorkers(1);
  const ids = await receive(8);
  const queue = workers[0]?.get<QueuePort>(QueuePort);
  const jobs = ids.flatMap((dossierId) =>
    Array.from({ length: 5 }, () => ({ name: 'route-dossier', data: { dossierId } })),
  );
  await queue?.add('routing', jobs);
  await until(() => routed(ids), allRouted, 60_000);
  await until(
    async () => (await queue?.waiting('routing')) ?? 0,
    (waiting) => waiting === 0,
    60_000,
  );
  expect(await routed(ids)).toEqual(once(ids));
});

test('an officer and the worker at the same moment: nothing is lost, nothing is done twice', async () => {
  const ids = await receive(6);
  const citizen = await house.known(CITIZEN);
  // Some are faster than the worker, some slower; both are told, and both are right.
  const answers = await Promise.all(
    ids.map((id) => citizen.post(`/api/v1/dossiers/${id}/request-withdrawal`, { reason: 'Đổi ý' }, { seen: 2 })),
  );
  for (const { status, body } of answers)
    expect([200, body['code']]).toContain(status === 200 ? 200 : 'dossier.stale_version');
  const asked = ids.filter((_id, index) => answers[index]?.status === 200);
  for (const id of asked) await act(await house.known(DESK), id, 'decline-withdrawal', { reason: 'Đã chuyển công an' });
  await until(() => routed(ids), allRouted, 60_000);
  expect(await routed(ids)).toEqual(once(ids));
});

test('and the evidence agrees', async () => {
  expect(await verifyEvidence(house.urls.owner)).toMatchObject({ dossiers: 17, differences: 0 });
});
