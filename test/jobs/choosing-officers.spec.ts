import { standingHouse } from '@test/support/act-contract';
import type { TestClient } from '@test/support/client';
import { act, BIRTH, see } from '@test/support/dossiers';
import { DESK, done, EXTRACT, HEAD, holder, received } from '@test/support/stages';
import type { TestHouse } from '@test/support/test-house';
import { RouteDossierHandler } from '@modules/routing';

const houseOf = standingHouse();

interface Routed {
  readonly officerId: string | null;
  readonly reason: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<'vi' | 'en', string>>;
}

/** Received and routed; what the event says of the choice. */
async function route(
  house: TestHouse,
  procedureId = EXTRACT,
): Promise<{ id: string; login: string | null; routed: Routed }> {
  const { id } = await received(house, procedureId);
  await house.work();
  const [step] = await house.rows<{ login: string | null }>(
    'SELECT a.login FROM open_step s LEFT JOIN account a USING (officer_id) WHERE s.dossier_id = $1',
    [id],
  );
  const { timeline } = await see(await house.known('giamsat'), id);
  const [routed] = (timeline.at(-1)?.details['steps'] ?? []) as readonly Routed[];
  if (!routed || !step) throw new Error(`${id} was not routed`);
  return { id, login: step.login, routed };
}

async function idOf(login: string): Promise<string> {
  const [row] = await houseOf().rows<{ officer_id: string }>('SELECT officer_id FROM account WHERE login = $1', [
    login,
  ]);
  return row?.officer_id ?? '';
}

/** Recorded by the head, as the product has it done. */
async function away(login: string, substitute: string | null, by = HEAD): Promise<string> {
  const head = await houseOf().known(by);
  const answer = await head.post<{ id: string }>('/api/v1/absences', {
    officerId: await idOf(login),
    ...(substitute === null ? {} : { substituteId: await idOf(substitute) }),
    from: '2020-03-02T08:00:00+07:00',
    to: '2020-03-06T17:00:00+07:00',
    reason: 'Nghỉ phép',
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

async function back(absence: string, by = HEAD): Promise<void> {
  const head = await houseOf().known(by);
  expect((await head.post(`/api/v1/absences/${absence}/end`)).status).toBe(200);
  await houseOf().setClock('2020-03-02T09:30:00+07:00');
}

describe('the least remaining work', () => {
  test('three idle colleagues get one each', async () => {
    const logins = [];
    for (let n = 0; n < 3; n += 1) logins.push((await route(houseOf())).login);
    expect([...logins].sort()).toEqual(['tp.chuyenvien1', 'tp.chuyenvien2', 'tp.chuyenvien3']);
  });

  test('who has finished one is next, and the event says why, in words of both languages', async () => {
    const house = houseOf();
    const { id } = await route(house);
    const busy = await holder(house, id);
    await done(house, busy, id, 'draft-result', { summary: 'Đủ điều kiện' });
    const [free] = await house.rows<{ dossier_id: string; login: string }>(
      `SELECT s.dossier_id, a.login FROM open_step s JOIN account a USING (officer_id)
        WHERE s.desk_id = 'hk-tp' AND a.login NOT IN (SELECT login FROM account JOIN open_step USING (officer_id) WHERE dossier_id = $1)
          AND s.action = 'process' ORDER BY a.login LIMIT 1`,
      [id],
    );
    const finished = free?.dossier_id ?? '';
    await done(house, await house.known(free?.login ?? ''), finished, 'hand-over');
    const { login, routed } = await route(house);
    expect(login).toBe(free?.login);
    expect(routed).toMatchObject({
      officerId: await idOf(login ?? ''),
      reason: { key: 'least_work', candidates: 3, absent: 0, remainingWork: 0 },
      why: {
        vi: 'Ít việc nhất trong 3 người làm được bước này, 0 người vắng: đang giữ 0 việc.',
        en: 'Least work among the 3 who can do this step, 0 of them away: 0 steps in hand.',
      },
    });
  });

  test('two workers at once give no idle officer everything', async () => {
    const house = houseOf();
    const before = await work(house);
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push((await received(house)).id);
    const worker = house.get(RouteDossierHandler);
    await Promise.all(ids.map((dossierId) => worker.handle({ dossierId })));
    const after = await work(house);
    const total = [...before.values()].reduce((sum, count) => sum + count, 0) + 6;
    for (const count of after.values()) expect(Math.abs(count - total / 3)).toBeLessThan(1);
  });
});

/** Open steps of each specialist of the division. */
async function work(house: TestHouse): Promise<ReadonlyMap<string, number>> {
  const rows = await house.rows<{ login: string; open: number }>(
    `SELECT a.login, count(s.no)::int AS open FROM account a LEFT JOIN open_step s USING (officer_id)
      WHERE a.login LIKE 'tp.chuyenvien%' GROUP BY 1`,
  );
  return new Map(rows.map(({ login, open }) => [login, open]));
}

describe('who is away', () => {
  test('gets nothing, even with the least work; the event counts the absent', async () => {
    const [idlest] = [...(await work(houseOf()))].sort(([, a], [, b]) => a - b);
    const absence = await away(idlest?.[0] ?? '', null);
    const { login, routed } = await route(houseOf());
    expect(login).not.toBe(idlest?.[0]);
    expect(routed.reason).toMatchObject({ key: 'least_work', candidates: 3, absent: 1 });
    await back(absence);
  });

  test('is stood in for: the substitute gets it, and does it', async () => {
    const house = houseOf();
    const leader = 'hang-bac.ct1';
    const absence = await away('hang-bac.tpht1', 'hang-bac.vhxh1', leader);
    const { id, login, routed } = await route(house, BIRTH);
    expect(login).toBe('hang-bac.vhxh1');
    expect(routed.reason).toMatchObject({ candidates: 2, absent: 1 });
    const substitute = await house.known('hang-bac.vhxh1');
    expect((await act(substitute, id, 'draft-result', { summary: 'Đủ điều kiện' })).status).toBe(200);
    await back(absence, leader);
    // The substitution is over: from the next act on.
    expect((await act(substitute, id, 'hand-over')).body).toMatchObject({ code: 'dossier.not_at_your_desk' });
    const returned = await house.known('hang-bac.tpht1');
    expect((await act(returned, id, 'take-over', { reason: 'Đã đi làm lại' })).status).toBe(200);
    expect((await see(returned, id)).availableActions).toContain('hand_over');
  });

  test('what was given before the absence, the substitute does in their place, and the event names both', async () => {
    const house = houseOf();
    const { id, login } = await route(house, BIRTH);
    expect(login).toBe('hang-bac.tpht1');
    const absence = await away('hang-bac.tpht1', 'hang-bac.vhxh1', 'hang-bac.ct1');
    await act(await house.known('hang-bac.vhxh1'), id, 'draft-result', { summary: 'Đủ điều kiện' });
    const [event] = await house.rows<{ actor: Record<string, string> }>(
      `SELECT actor FROM dossier_event WHERE dossier_id = $1 AND type = 'ResultDrafted'`,
      [id],
    );
    expect(event?.actor).toMatchObject({
      id: await idOf('hang-bac.vhxh1'),
      standingInFor: await idOf('hang-bac.tpht1'),
      deskId: 'hk-hang-bac:tpht',
    });
    await back(absence, 'hang-bac.ct1');
  });

  test('with nobody else, the dossier waits at the desk, without an owner', async () => {
    const house = houseOf();
    const absence = await away('hang-bac.tpht1', null, 'hang-bac.ct1');
    const { id, login, routed } = await route(house, BIRTH);
    expect([login, routed.officerId]).toEqual([null, null]);
    expect(routed.reason).toMatchObject({ key: 'nobody_present', candidates: 1, absent: 1, remainingWork: null });
    await back(absence, 'hang-bac.ct1');
    const specialist = await house.known('hang-bac.tpht1');
    expect((await see(specialist, id)).availableActions).toContain('hand_over');
  });
});

test('a role that ended yesterday is no role', async () => {
  const house = houseOf();
  const spared = await idOf('tp.chuyenvien1');
  await house.rows(
    `UPDATE officer_role SET valid_to = '2020-03-01' WHERE desk_id = 'hk-tp' AND role = 'specialist' AND officer_id <> $1`,
    [spared],
  );
  const one = await route(house);
  expect([one.login, one.routed.reason]).toMatchObject(['tp.chuyenvien1', { key: 'only_one', candidates: 1 }]);
  await house.rows(`UPDATE officer_role SET valid_to = '2020-03-01' WHERE desk_id = 'hk-tp' AND role = 'specialist'`);
  const none = await route(house);
  expect([none.login, none.routed.reason]).toMatchObject([null, { key: 'nobody_authorised', candidates: 0 }]);
  await house.rows(`UPDATE officer_role SET valid_to = NULL WHERE desk_id = 'hk-tp'`);
});

test('whoever had it in hand gets it back, however busy', async () => {
  const house = houseOf();
  const { id } = await route(house);
  const by: TestClient = await holder(house, id);
  await done(house, by, id, 'require-obligation', { amountVnd: 8_000, reason: 'Lệ phí trích lục' });
  await done(house, await house.known(DESK), id, 'settle-obligation', { receipt: 'BL 1' });
  const { timeline } = await see(by, id);
  expect(timeline.at(-1)).toMatchObject({
    type: 'DossierRouted',
    details: { steps: [{ reason: { key: 'held_before' }, why: { vi: expect.stringContaining('trước') as string } }] },
  });
  expect((await see(by, id)).availableActions).toContain('hand_over');
});
