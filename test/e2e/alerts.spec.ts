import type { TestClient } from '../support/client';
import { done, EXTRACT, holder, moveTo, received, HEAD } from '../support/stages';
import { TestHouse } from '../support/test-house';

interface Alert {
  readonly dossierId: string;
  readonly number: string;
  readonly rung: string;
  readonly dueAt: string;
  readonly markedAt: string;
}

const SUPERVISOR = 'giamsat';
const LEADER = 'quan.lanhdao1';

let house: TestHouse;

beforeAll(async () => (house = await TestHouse.open({ worker: 'by hand' })));
afterAll(() => house.close());

/** A new day in the house: the sweeps look round, and the worker does what they find. */
async function becomes(time: string): Promise<void> {
  await house.setClock(time);
  await house.sweep();
  await house.work();
}

async function alertsOf(client: TestClient): Promise<readonly Alert[]> {
  const { status, body } = await client.get<{ items: Alert[] }>('/api/v1/alerts');
  expect(status).toBe(200);
  return body.items;
}

const rungs = async (client: TestClient, id: string): Promise<readonly string[]> =>
  (await alertsOf(client))
    .filter(({ dossierId }) => dossierId === id)
    .map(({ rung }) => rung)
    .sort();

/** Received on a Monday morning and in the hands of its examiner, with its due date. */
async function begin(): Promise<{ readonly id: string; readonly examiner: TestClient; readonly dueAt: string }> {
  await becomes('2020-03-02T09:00:00+07:00');
  const { id } = await received(house, EXTRACT);
  const examiner = await moveTo(house, id, 'process');
  const { body } = await examiner.get<{ dueAt: string }>(`/api/v1/dossiers/${id}`);
  return { id, examiner, dueAt: body.dueAt };
}

describe('GET /api/v1/alerts', () => {
  test('the ladder: who has it, then the head, the supervisor, the leader; each rung once', async () => {
    const { id, examiner, dueAt } = await begin();
    expect(dueAt).toMatch(/T17:00:00\+07:00$/);
    const due = new Date(dueAt);
    const [head, supervisor, leader] = [
      await house.known(HEAD),
      await house.known(SUPERVISOR),
      await house.known(LEADER),
    ];
    const told = () => Promise.all([examiner, head, supervisor, leader].map((who) => rungs(who, id)));
    expect(await told()).toEqual([[], [], [], []]);
    await becomes(new Date(due.getTime() - 60_000).toISOString());
    expect(await told()).toEqual([['due_soon'], [], [], []]);
    await becomes(new Date(due.getTime() + 60_000).toISOString());
    expect(await told()).toEqual([['due_soon', 'overdue'], ['overdue'], [], []]);
    // Looking again, however often, rings no second bell.
    for (let round = 0; round < 3; round += 1) await becomes(new Date(due.getTime() + 120_000).toISOString());
    expect(await house.rows('SELECT FROM sla_mark WHERE dossier_id = $1', [id])).toHaveLength(2);
    await becomes(new Date(due.getTime() + 8 * 86_400_000).toISOString());
    const [, ofHead, ofSupervisor, ofLeader] = await told();
    expect(ofHead).toEqual(['overdue', 'overdue_2_days', 'overdue_5_days']);
    expect(ofSupervisor).toEqual(['overdue_2_days', 'overdue_5_days']);
    expect(ofLeader).toEqual(['overdue_5_days']);
  });

  test('names the dossier and its dates, the most pressing first', async () => {
    const head = await house.known(HEAD);
    await begin();
    await becomes('2020-03-20T09:00:00+07:00');
    const alerts = await alertsOf(head);
    const dues = alerts.map(({ dueAt }) => dueAt);
    expect(dues).toEqual(dues.toSorted());
    expect(alerts[0]).toMatchObject({
      number: expect.stringMatching(/^000\.99\.00\.H26-200302-\d{4}$/) as unknown,
      markedAt: expect.stringMatching(/^2020-03-\d\dT.*\+07:00$/) as unknown,
    });
  });

  test('is told to nobody else', async () => {
    const { id } = await begin();
    await becomes('2020-03-20T09:00:00+07:00');
    for (const login of ['hang-bac.motcua1', 'hang-bac.ct1', 'motcua1'])
      expect([login, await rungs(await house.known(login), id)]).toEqual([login, []]);
  });

  test('falls silent when the dossier is decided', async () => {
    const { id } = await begin();
    await becomes('2020-03-20T09:00:00+07:00');
    const head = await house.known(HEAD);
    expect(await rungs(head, id)).not.toEqual([]);
    await done(house, await moveTo(house, id, 'sign'), id, 'sign');
    expect(await rungs(head, id)).toEqual([]);
    await becomes('2020-03-30T09:00:00+07:00');
    expect(await rungs(head, id)).toEqual([]);
  });

  test('a clock that starts again climbs the ladder anew', async () => {
    const { id, examiner } = await begin();
    const points = [{ target: 'papers.p1', reason: 'Bản chụp bị mờ' }];
    await becomes('2020-03-02T16:00:00+07:00');
    await done(house, examiner, id, 'request-supplement', { points });
    await becomes('2020-03-20T09:00:00+07:00');
    expect(await rungs(examiner, id)).toEqual([]);
    const citizen = await house.known('congdan1');
    const { body: file } = await citizen.upload(Buffer.from('%PDF-1.4\n%%EOF\n'));
    await done(house, citizen, id, 'answer-supplement', { papers: [{ paper: 'p1', documentId: file.id }] });
    await becomes('2020-04-20T09:00:00+07:00');
    expect(await rungs(await holder(house, id), id)).toContain('overdue');
    const rounds = await house.rows<{ clock_round: number }>(
      'SELECT DISTINCT clock_round FROM sla_mark WHERE dossier_id = $1 AND rung = $2',
      [id, 'overdue'],
    );
    expect(rounds).toEqual([{ clock_round: 2 }]);
  });
});
