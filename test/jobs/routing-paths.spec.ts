import { OutboxRelay } from '@platform/outbox/outbox-relay';
import { QueuePort } from '@platform/queue/queue.port';
import { standingHouse } from '@test/support/act-contract';
import { act, FUNERAL, see } from '@test/support/dossiers';
import type { HandQueue } from '@test/support/hand-worker';
import {
  answerPaper,
  atStep,
  CITIZEN,
  counted,
  done,
  holder,
  INSURANCE,
  inProcess,
  moveTo,
  PATERNITY,
  POINT,
  received,
  supplementBefore,
  type Staged,
} from '@test/support/stages';
import { RouteDossierHandler } from '@modules/routing';

const houseOf = standingHouse();

interface Open {
  readonly no: number;
  readonly action: string;
  readonly desk_id: string;
  readonly login: string;
}

const open = (id: string): Promise<readonly Open[]> =>
  houseOf().rows<Open>(
    `SELECT s.no, s.action, s.desk_id, a.login FROM open_step s JOIN account a USING (officer_id) WHERE s.dossier_id = $1 ORDER BY s.no`,
    [id],
  );
const where = async (id: string): Promise<readonly string[]> =>
  (await open(id)).map(({ action, desk_id }) => `${action} ${desk_id}`);
const routings = async (id: string): Promise<number> => {
  const rows = await houseOf().rows(`SELECT 1 FROM dossier_event WHERE dossier_id = $1 AND type = 'DossierRouted'`, [
    id,
  ]);
  return rows.length;
};

describe('ward → district → ward', () => {
  test('each step in the hands of somebody whose role and desk it is', async () => {
    const { id, by } = await atStep(houseOf(), 'return', FUNERAL);
    expect(await where(id)).toEqual(['return hk-hang-bac:motcua']);
    const wrong = await houseOf().rows(
      `SELECT step FROM dossier d, jsonb_array_elements(d.body->'steps') AS step
        WHERE d.id = $1 AND step->>'state' <> 'skipped' AND NOT EXISTS (
          SELECT FROM officer_role r WHERE r.officer_id = (step->>'officerId')::uuid AND r.desk_id = step->>'deskId'
             AND r.role = CASE WHEN step->>'action' IN ('receive','return') OR step->>'deskId' = 'hk-motcua' THEN 'desk_officer'
                               WHEN step->>'action' IN ('endorse','sign') THEN 'unit_head' ELSE 'specialist' END)`,
      [id],
    );
    expect(wrong).toEqual([]);
    expect((await act(by, id, 'return-result', { method: 'post', receivedBy: 'Bưu điện' })).status).toBe(200);
  });

  test('each with a deadline of its own, one after the other and never past the legal one', async () => {
    const { id } = await atStep(houseOf(), 'return', FUNERAL);
    const { steps, dueAt } = await see(await houseOf().known('giamsat'), id);
    const due = steps.slice(1, -1).map((step) => step.dueAt ?? '');
    for (const each of due) expect(each <= (dueAt ?? '')).toBe(true);
    expect(new Set(due).size).toBeGreaterThan(3);
  });

  test('concluded by a linked body after the ward has signed', async () => {
    const { id } = await atStep(houseOf(), 'conclude', INSURANCE);
    expect(await where(id)).toEqual(['conclude hk-bhxh']);
  });
});

describe('two desks at the same time', () => {
  /** At the second step, when both branches have just been opened. */
  async function branched(): Promise<Staged> {
    const staged = await atStep(houseOf(), 'process', PATERNITY);
    await done(houseOf(), staged.by, staged.id, 'draft-result', { summary: 'Đủ điều kiện' });
    await done(houseOf(), staged.by, staged.id, 'hand-over');
    return staged;
  }

  test.each(['verify', 'process'] as const)('whoever is first (%s), the leader waits for both', async (first) => {
    const { id } = await branched();
    expect(await where(id)).toEqual(['verify hk-hang-bac:tpht', 'process hk-tp']);
    const second = first === 'verify' ? 'process' : 'verify';
    await done(houseOf(), await holder(houseOf(), id, first), id, 'hand-over');
    expect(await where(id)).toEqual([second === 'verify' ? 'verify hk-hang-bac:tpht' : 'process hk-tp']);
    await done(houseOf(), await holder(houseOf(), id, second), id, 'hand-over');
    expect(await where(id)).toEqual(['sign hoan-kiem']);
  });

  test('one routing opens both, each with its line of Form 05; the ward sees it now', async () => {
    const { id } = await branched();
    const routed = await routings(id);
    const ward = await houseOf().known('hang-bac.tpht1');
    const { body } = await ward.get<{ items: { toDeskId: string; at: string }[] }>(`/api/v1/dossiers/${id}/hand-overs`);
    expect(body.items.slice(-2).map(({ toDeskId }) => toDeskId)).toEqual(['hk-hang-bac:tpht', 'hk-tp']);
    expect(routed).toBe(2);
    expect((await see(ward, id)).availableActions).toContain('hand_over');
  });

  test('a wait interrupts both, and both go on where they were', async () => {
    const { id, citizen } = await branched();
    const before = await open(id);
    await done(houseOf(), await holder(houseOf(), id, 'verify'), id, 'request-supplement', { points: [POINT] });
    expect(await where(id)).toEqual([]);
    const answer = await answerPaper(houseOf(), { id, citizen, by: citizen });
    await done(houseOf(), citizen, id, 'answer-supplement', answer);
    const hands = (steps: readonly Open[]) => steps.map(({ action, desk_id, login }) => [action, desk_id, login]);
    expect(hands(await open(id))).toEqual(hands(before));
    await moveTo(houseOf(), id, 'return');
  });

  test('sent back by the leader, only what is asked for is done again', async () => {
    const { id } = await branched();
    const leader = await moveTo(houseOf(), id, 'sign');
    await done(houseOf(), leader, id, 'send-back', { reason: 'Thiếu biên bản niêm yết' });
    expect(await where(id)).toHaveLength(1);
    await moveTo(houseOf(), id, 'return');
  });
});

describe('delivered at least once', () => {
  test('twice, one after the other: one step', async () => {
    const { id } = await received(houseOf());
    const worker = houseOf().get(RouteDossierHandler);
    await worker.handle({ dossierId: id });
    await worker.handle({ dossierId: id });
    expect([(await open(id)).length, await routings(id)]).toEqual([1, 1]);
  });

  test('ten times at once: one step', async () => {
    const { id } = await received(houseOf());
    const worker = houseOf().get(RouteDossierHandler);
    await Promise.all(Array.from({ length: 10 }, () => worker.handle({ dossierId: id })));
    expect([(await open(id)).length, await routings(id)]).toEqual([1, 1]);
  });

  test('too late, or for nobody: nothing, and no failure', async () => {
    const worker = houseOf().get(RouteDossierHandler);
    const { id, citizen } = await received(houseOf());
    await act(citizen, id, 'request-withdrawal', { reason: 'Đổi ý' });
    await worker.handle({ dossierId: id });
    await worker.handle({ dossierId: '00000000-0000-7000-8000-000000000000' });
    expect(await routings(id)).toBe(0);
  });
});

describe('the sweeper', () => {
  test('finds what an emptied queue has forgotten, once it is older than the normal path takes', async () => {
    const house = houseOf();
    await house.work();
    const ids = [(await received(house)).id, (await received(house)).id];
    const queue = house.get<QueuePort>(QueuePort as never) as HandQueue;
    await house.get(OutboxRelay).moveBatch();
    expect(await queue.waiting('routing')).toBe(2);
    queue.empty();
    expect(await house.sweep()).toMatchObject({ 'dossiers-to-route': 0 });
    await house.setClock('2020-03-02T09:00:06+07:00');
    expect(await house.sweep()).toMatchObject({ 'dossiers-to-route': 2 });
    await house.work();
    for (const id of ids) expect([(await open(id)).length, await routings(id)]).toEqual([1, 1]);
    await house.setClock('2020-03-02T09:00:12+07:00');
    expect(await house.sweep()).toMatchObject({ 'dossiers-to-route': 0 });
  });

  test('leaves alone what waits for somebody', async () => {
    const { id } = await inProcess(houseOf());
    await houseOf().setClock('2020-03-02T09:10:00+07:00');
    await houseOf().sweep();
    await houseOf().work();
    expect(await routings(id)).toBe(1);
  });

  test('closes what nobody answered, on the day the time is over and not before', async () => {
    const house = houseOf();
    const { id } = await supplementBefore(house);
    const state = async (): Promise<string> => (await see(await house.known(CITIZEN), id)).state;
    await house.setClock('2020-04-14T17:00:00+07:00');
    expect(await house.sweep()).toMatchObject({ 'unanswered-requests': 0 });
    expect(await state()).toBe('supplement_before');
    await house.setClock('2020-04-14T17:00:01+07:00');
    expect(await house.sweep()).toMatchObject({ 'unanswered-requests': 1 });
    expect(await state()).toBe('closed');
    expect(await house.sweep()).toMatchObject({ 'unanswered-requests': 0 });
    expect(await counted(house, id)).toEqual([]);
  });
});
