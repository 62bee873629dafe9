import { randomUUID } from 'node:crypto';
import type { TestClient } from '../support/client';
import { act, fileDossier, holderOf, see, type Filed } from '../support/dossiers';
import { TestHouse } from '../support/test-house';

interface Progress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly waiting: number;
  readonly items: readonly {
    readonly number: string;
    readonly state: string;
    readonly code: string | null;
    readonly sentence: string | null;
  }[];
}
interface Started {
  readonly id: string;
  readonly total: number;
}

let house: TestHouse;
let citizen: TestClient;
let desk: TestClient;
beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  citizen = await house.known('congdan1');
  desk = await house.known('hang-bac.motcua1');
});
afterAll(() => house.close());

const filed = async (count: number): Promise<readonly Filed[]> => {
  const dossiers: Filed[] = [];
  for (let index = 0; index < count; index += 1) dossiers.push(await fileDossier(citizen));
  return dossiers;
};
const chosen = (dossiers: readonly Filed[]): object => ({
  action: 'receive',
  dossiers: dossiers.map(({ id, version }) => ({ id, version })),
});
const start = (body: object, key = randomUUID(), by = desk): ReturnType<typeof desk.post<Started>> =>
  by.post<Started>('/api/v1/bulk-acts', body, { key });
const progressOf = async (id: string, by = desk): Promise<Progress> =>
  (await by.get<Progress>(`/api/v1/bulk-acts/${id}`)).body;

test('twenty at once, three of them not any more: each has its outcome, and only the failed are tried again', async () => {
  const dossiers = await filed(20);
  const [received, withdrawn, changed] = dossiers as [Filed, Filed, Filed];
  await act(desk, received.id, 'receive');
  await act(citizen, withdrawn.id, 'withdraw');
  // Changed since the list was shown, and open to the act all the same.
  await act(desk, changed.id, 'ask-before-receipt', { points: [{ target: 'answers.subject', reason: 'chưa rõ' }] });
  await act(citizen, changed.id, 'give-before-receipt', { papers: [], subject: 'Đăng ký khai sinh cho con trai' });

  const { status, body } = await start(chosen(dossiers));
  expect({ status, total: body.total }).toEqual({ status: 202, total: 20 });
  expect(await progressOf(body.id)).toMatchObject({ total: 20, done: 0, failed: 0, waiting: 20 });
  await house.work();

  const after = await progressOf(body.id);
  expect(after).toMatchObject({ done: 17, failed: 3, waiting: 0 });
  expect(after.items.slice(0, 4)).toMatchObject([
    { number: received.number, state: 'failed', code: 'dossier.stale_version' },
    { number: withdrawn.number, state: 'failed', code: 'dossier.stale_version' },
    { number: changed.number, state: 'failed', code: 'dossier.stale_version' },
    { state: 'done', code: null, sentence: null },
  ]);
  expect(after.items[0]?.sentence).toContain('Hồ sơ vừa được thay đổi bởi');
  for (const { id } of dossiers.slice(3)) expect((await see(desk, id)).state).not.toBe('submitted');

  const versions = await house.rows('SELECT id, version FROM dossier ORDER BY id');
  expect(await desk.post(`/api/v1/bulk-acts/${body.id}/retry`)).toMatchObject({ status: 202, body: { total: 3 } });
  await house.work();
  const retried = await progressOf(body.id);
  expect(retried).toMatchObject({ done: 18, failed: 2 });
  expect(retried.items.slice(0, 3)).toMatchObject([
    { state: 'failed', code: 'dossier.wrong_state' },
    { state: 'failed', code: 'dossier.wrong_state' },
    { state: 'done' },
  ]);
  const moved = (await house.rows('SELECT id, version FROM dossier ORDER BY id')).filter(
    (row, index) => JSON.stringify(row) !== JSON.stringify(versions[index]),
  );
  expect(moved).toMatchObject([{ id: changed.id }]);
});

test('sent twice, delivered twice: each act once', async () => {
  const dossiers = await filed(3);
  const key = randomUUID();
  const [first, second] = await Promise.all([start(chosen(dossiers), key), start(chosen(dossiers), key)]);
  expect(second.text).toBe(first.text);
  const bulkId = first.body.id;
  await house.owner.query(
    `INSERT INTO outbox (queue, name, data) VALUES ('bulk', 'perform-bulk-act', $1), ('bulk', 'perform-bulk-act', $1)`,
    [JSON.stringify({ bulkId })],
  );
  await house.work();
  expect(await progressOf(bulkId)).toMatchObject({ total: 3, done: 3 });
  for (const { id } of dossiers) {
    const { timeline } = await see(desk, id);
    expect(timeline.filter(({ type }) => type === 'DossierReceived')).toHaveLength(1);
  }
});

test('broken off after an act and before its outcome was noted, it goes on', async () => {
  const dossiers = await filed(2);
  const { body } = await start(chosen(dossiers));
  await house.work();
  await house.owner.query(`UPDATE bulk_item SET state = 'waiting', version_after = NULL WHERE bulk_id = $1`, [body.id]);
  await house.owner.query(`INSERT INTO outbox (queue, name, data) VALUES ('bulk', 'perform-bulk-act', $1)`, [
    JSON.stringify({ bulkId: body.id }),
  ]);
  await house.work();
  expect(await progressOf(body.id)).toMatchObject({ done: 2, failed: 0 });
});

test('all of a filter: the number is told before, frozen when asked, and later arrivals are not taken along', async () => {
  await filed(3);
  const { body: queue } = await desk.get<{ counts: Record<string, number> }>('/api/v1/queues?q=hoa');
  const filter = { queue: 'to_receive', q: 'hoa' };
  const preview = await desk.post<{ total: number; taken: number; items: { obstacle: string | null }[] }>(
    '/api/v1/bulk-acts/preview',
    { action: 'receive', filter },
  );
  const total = queue.counts['to_receive'];
  expect(preview).toMatchObject({ status: 200, body: { total, taken: total } });
  expect(preview.body.items.map(({ obstacle }) => obstacle)).toEqual(Array.from({ length: total ?? 0 }, () => null));
  const { body } = await start({ action: 'receive', filter });
  expect(body.total).toBe(total);
  const [late] = await filed(1);
  await house.work();
  expect(await progressOf(body.id)).toMatchObject({ done: total, failed: 0 });
  expect((await see(desk, late?.id ?? '')).state).toBe('submitted');
});

test('the preview says in a sentence what stands in the way', async () => {
  const [dossier] = await filed(1);
  const dossiers = [{ id: dossier?.id, version: 1 }];
  const { body } = await desk.post<{ items: { obstacle: string }[] }>('/api/v1/bulk-acts/preview', {
    action: 'hand_over',
    dossiers,
  });
  expect(body.items[0]?.obstacle).toContain('Hồ sơ đang ở trạng thái');
});

test('what was asked is the asker’s business, and foreign dossiers cannot be chosen', async () => {
  const dossiers = await filed(1);
  const { body } = await start(chosen(dossiers));
  const colleague = await house.known('hang-bac.ct1');
  expect((await colleague.get(`/api/v1/bulk-acts/${body.id}`)).status).toBe(404);
  expect((await colleague.post(`/api/v1/bulk-acts/${body.id}/retry`)).status).toBe(404);
  const elsewhere = await house.known('hang-dao.motcua1');
  expect(await start(chosen(dossiers), undefined, elsewhere)).toMatchObject({
    status: 404,
    body: { code: 'dossier.not_found' },
  });
});

test.each([
  [{ action: 'receive' }, 422, 'bulk.nothing_chosen'],
  [{ action: 'receive', dossiers: [] }, 400, 'request.invalid'],
  [{ action: 'refuse', filter: { queue: 'mine' } }, 400, 'request.invalid'],
  [{ action: 'receive', filter: { queue: 'nowhere' } }, 400, 'request.invalid'],
  [{ action: 'receive', filter: { queue: 'mine', procedureId: ['no-such'] } }, 400, 'request.invalid'],
  [{ action: 'take_over', filter: { queue: 'mine' } }, 422, 'dossier.reason_required'],
])('%j is refused', async (body, status, code) => {
  expect(await start(body)).toMatchObject({ status, body: { code } });
});

test('what was passed on is taken back in one go, but not what somebody has worked on since', async () => {
  const held: Filed[] = [];
  for (const { id } of await filed(3)) {
    await act(desk, id, 'receive');
    held.push(await see(desk, id));
  }
  await house.work();
  const holder = await holderOf(house, held[0]?.id ?? '', 'process');
  // The worker deals them out; here one officer has all three.
  for (const { id } of held) await act(holder, id, 'take-over', { reason: 'Một người làm cả ba' });
  const versions = await Promise.all(held.map(async ({ id }) => ({ id, version: (await see(holder, id)).version })));
  const { body: passed } = await start({ action: 'hand_over', dossiers: versions }, randomUUID(), holder);
  await house.work();
  expect(await progressOf(passed.id, holder)).toMatchObject({ done: 3, failed: 0 });
  const signer = await holderOf(house, held[1]?.id ?? '', 'sign');
  expect((await act(signer, held[1]?.id ?? '', 'release', {})).status).toBe(200);

  const undo = (id: string, by = holder): ReturnType<typeof desk.post<Started>> =>
    by.post<Started>(`/api/v1/bulk-acts/${id}/take-back`, undefined, { key: randomUUID() });
  const { status, body } = await undo(passed.id);
  expect({ status, total: body.total }).toEqual({ status: 202, total: 3 });
  await house.work();
  const result = await progressOf(body.id, holder);
  expect(result).toMatchObject({ done: 2, failed: 1, waiting: 0 });
  expect(result.items.filter(({ state }) => state === 'failed')).toMatchObject([
    { number: held[1]?.number, code: 'dossier.nothing_to_take_back' },
  ]);
  expect((await undo(body.id)).body).toMatchObject({ code: 'dossier.nothing_to_take_back' });
  expect((await undo(passed.id, desk)).status).toBe(404);
});
