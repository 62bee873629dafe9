import { standingHouse } from '@test/support/act-contract';
import type { Answer, TestClient } from '@test/support/client';
import { act, fileDossier } from '@test/support/dossiers';
import { expectProblem } from '@test/support/problems';
import { as, CITIZEN, DESK, EXTRACT, HEAD, IN_STATE, inProcess, submitted } from '@test/support/stages';

const houseOf = standingHouse();
interface Page {
  readonly items: readonly { readonly id: string; readonly applicantName: string; readonly dueAt: string | null }[];
  readonly next: string | null;
}

const page = (by: TestClient, query: string): Promise<Answer<Page>> => by.get<Page>(`/api/v1/dossiers?${query}`);
const ids = async (login: string, queue: string): Promise<readonly string[]> =>
  (await page(await houseOf().known(login), `queue=${queue}&limit=100`)).body.items.map(({ id }) => id);

describe('which dossier is where', () => {
  test('to be received: at the desk that receives it, and nowhere else', async () => {
    const { id } = await submitted(houseOf());
    expect(await ids(DESK, 'to_receive')).toContain(id);
    for (const login of ['hang-bac.motcua1', HEAD]) expect(await ids(login, 'to_receive')).not.toContain(id);
  });

  test('in process: with its officer, at the desk, in the unit', async () => {
    const { id, by } = await inProcess(houseOf());
    const colleague = (await as('colleague', () => Promise.resolve({ id, citizen: by, by }))(houseOf())).by;
    const of = async (client: TestClient, queue: string): Promise<boolean> =>
      (await page(client, `queue=${queue}&limit=100`)).body.items.some((item) => item.id === id);
    expect([await of(by, 'mine'), await of(colleague, 'mine')]).toEqual([true, false]);
    expect([await of(by, 'my_desks'), await of(colleague, 'my_desks')]).toEqual([true, true]);
    for (const login of [HEAD, DESK, 'quan.lanhdao1', 'giamsat', 'thanhtra'])
      expect(await ids(login, 'unit')).toContain(id);
    for (const login of ['kt.lanhdao1', 'hang-bac.ct1']) expect(await ids(login, 'unit')).not.toContain(id);
  });

  test.each(['supplement_before', 'supplement', 'fee_pending'] as const)(
    'waiting for the citizen: %s',
    async (state) => {
      const { id } = await IN_STATE[state](houseOf());
      expect(await ids(DESK, 'waiting_for_citizen')).toContain(id);
      expect(await ids('tp.chuyenvien1', 'my_desks')).not.toContain(id);
    },
  );

  test('to be returned, and no more when it was', async () => {
    const { id, by } = await IN_STATE.approved(houseOf());
    expect(await ids(DESK, 'to_return')).toContain(id);
    expect(await ids(HEAD, 'to_return')).not.toContain(id);
    await act(by, id, 'return-result', { method: 'counter', receivedBy: 'Lê Văn Nam' });
    expect(await ids(DESK, 'to_return')).not.toContain(id);
  });

  test('overdue from the minute its date has passed until it is resolved', async () => {
    const { id } = await inProcess(houseOf());
    expect(await ids('giamsat', 'overdue')).not.toContain(id);
    await houseOf().setClock('2020-03-02T17:00:00+07:00');
    expect(await ids('giamsat', 'overdue')).not.toContain(id);
    await houseOf().setClock('2020-03-02T17:00:01+07:00');
    expect(await ids('giamsat', 'overdue')).toContain(id);
    expect(await ids('kt.lanhdao1', 'overdue')).not.toContain(id);
    await houseOf().setClock('2020-03-03T09:00:00+07:00');
  });
});

describe('which dossier waits', () => {
  test('for others: asked for an opinion, at the desk that asked and not at the one that was asked', async () => {
    const { id, by } = await inProcess(houseOf());
    const of = async (login: string): Promise<boolean> => (await ids(login, 'waiting_for_others')).includes(id);
    expect(await of('tp.chuyenvien1')).toBe(false);
    const question = { deskIds: ['hk-qldt'], question: 'Có vướng quy hoạch không?', workingDays: 1 };
    expect((await act(by, id, 'consult', question)).status).toBe(200);
    for (const login of ['tp.chuyenvien1', 'tp.chuyenvien2']) expect([login, await of(login)]).toEqual([login, true]);
    for (const login of ['qldt.chuyenvien1', DESK, 'giamsat']) expect([login, await of(login)]).toEqual([login, false]);
    const asked = await houseOf().known('qldt.chuyenvien1');
    expect((await act(asked, id, 'give-opinion', { opinion: 'Không vướng' })).status).toBe(200);
    expect(await of('tp.chuyenvien1')).toBe(false);
  });

  test('for the desk’s word on a withdrawal', async () => {
    const { id } = await IN_STATE.withdraw_requested(houseOf());
    for (const login of [DESK, HEAD, 'giamsat']) expect(await ids(login, 'taken_back')).toContain(id);
    expect(await ids('hang-bac.motcua1', 'taken_back')).not.toContain(id);
    await act(await houseOf().known(DESK), id, 'accept-withdrawal');
    expect(await ids(DESK, 'taken_back')).not.toContain(id);
  });

  test('for its date: soon from when the ladder says so, and not when it is past', async () => {
    const { id } = await inProcess(houseOf());
    const [row] = await houseOf().rows<{ alert_from: Date; judged_by: Date }>(
      'SELECT alert_from, judged_by FROM dossier WHERE id = $1',
      [id],
    );
    const later = (from: Date | undefined, ms: number): string => new Date((from?.getTime() ?? 0) + ms).toISOString();
    const found: string[] = [];
    for (const at of [later(row?.alert_from, -1000), later(row?.alert_from, 0), later(row?.judged_by, 1000)]) {
      await houseOf().setClock(at);
      const queues = [];
      for (const queue of ['due_soon', 'overdue']) if ((await ids('giamsat', queue)).includes(id)) queues.push(queue);
      found.push(queues.join());
    }
    expect(found).toEqual(['', 'due_soon', 'overdue']);
    await houseOf().setClock('2020-03-02T09:00:00+07:00');
  });
});

test('a row says what it is, how it stands, when it is due, and in whose hands', async () => {
  const { id, by } = await inProcess(houseOf());
  const { body: me } = await by.get<{ name: string }>('/api/v1/me');
  const row = async (query: string): Promise<unknown> =>
    (await page(by, `queue=mine&limit=100&${query}`)).body.items.find((item) => item.id === id);
  expect(await row('')).toMatchObject({
    state: 'in_process',
    nationalCode: 4,
    procedureId: EXTRACT,
    procedureName: 'Cấp bản sao trích lục hộ tịch (cấp huyện)',
    fieldCode: 'ho-tich',
    level: 'district',
    dueAt: '2020-03-02T17:00:00+07:00',
    isOverdue: false,
    workingDaysLeft: 0,
    step: { no: 2, action: 'process', deskId: 'hk-tp', officerName: me.name },
  });
  expect(await row('lang=en')).toMatchObject({ procedureName: expect.not.stringContaining('Cấp') as string });
  await houseOf().setClock('2020-03-03T17:00:01+07:00');
  expect(await row('')).toMatchObject({ isOverdue: true, workingDaysLeft: -1 });
  await houseOf().setClock('2020-03-02T09:00:00+07:00');
});

describe('page by page', () => {
  test('each once and none lost, though others arrive in between', async () => {
    const citizen = await houseOf().known(CITIZEN);
    const wanted = await ids(DESK, 'to_receive');
    const filed = [...wanted];
    for (let n = 0; n < 5; n += 1) filed.push((await fileDossier(citizen, EXTRACT)).id);
    const desk = await houseOf().known(DESK);
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { body } = await page(desk, `queue=to_receive&limit=2${after}`);
      seen.push(...body.items.map(({ id }) => id));
      expect(body.items.length).toBeLessThanOrEqual(2);
      if (body.next === null) break;
      after = `&after=${body.next}`;
      if (seen.length === 2) await act(desk, seen[0] ?? '', 'receive');
    }
    expect([...seen].sort()).toEqual([...filed].sort());
  });

  test('the oldest first, twenty-five at a time when nothing is said', async () => {
    const { body } = await page(await houseOf().known('giamsat'), 'queue=unit');
    const due = body.items.map(({ dueAt }) => dueAt).filter((each) => each !== null);
    expect(body.items.length).toBeGreaterThan(2);
    expect(body.items.length).toBeLessThanOrEqual(25);
    expect([...due].sort()).toEqual(due);
  });

  test.each([
    ['', 'queue', 'field.required'],
    ['queue=everything', 'queue', 'field.not_a_choice'],
    ['queue=mine&limit=0', 'limit', 'field.out_of_range'],
    ['queue=mine&limit=101', 'limit', 'field.out_of_range'],
    ['queue=mine&limit=1e3', 'limit', 'field.not_a_number'],
    ['queue=mine&after=%27--', 'after', 'request.bad_cursor'],
    ['queue=mine&order=name', 'order', 'field.unknown'],
    ['queue=mine&queue=unit', 'queue', 'field.not_a_choice'],
  ] as const)('%s: %s', async (query, field, fault) => {
    const answer = await page(await houseOf().known(DESK), query);
    expectProblem(answer, { status: 400, code: 'request.invalid', field, fault });
  });

  test.each([
    'x',
    Buffer.from('2020-02-31T00:00:00.000Z 01a20f70-f6ea-7554-ba41-58ff97868b9a').toString('base64url'),
    Buffer.from('2020-02-01T00:00:00.000Z ------------------------------------').toString('base64url'),
  ])('a cursor nobody gave: %s', async (after) => {
    const answer = await page(await houseOf().known(DESK), `queue=mine&after=${after}`);
    expectProblem(answer, { status: 400, code: 'request.bad_cursor' });
  });
});

test('for officers who work with dossiers', async () => {
  expectProblem(await page(houseOf().client(), 'queue=mine'), { status: 401, code: 'session.required' });
  for (const login of [CITIZEN, 'donthu', 'quantri']) {
    expectProblem(await page(await houseOf().known(login), 'queue=mine'), { status: 403, code: 'permission.denied' });
  }
});
