import { randomUUID } from 'node:crypto';
import { act, BIRTH, filing, inProcess, see, type Filed } from '../support/dossiers';
import type { TestClient } from '../support/client';
import { balances, COPY, listOf, paymentsOf, walk, type Started } from '../support/payments';
import { TestHouse, until } from '../support/test-house';

let house: TestHouse;
let citizen: TestClient;
let desk: TestClient;
beforeAll(async () => {
  house = await TestHouse.open();
  citizen = await house.as('congdan1');
  desk = await house.as('hang-bac.motcua1');
});
afterAll(() => house.close());

const start = (id: string, client = citizen, purpose = 'fee') =>
  client.post<Started>(`/api/v1/dossiers/${id}/payments/online`, { purpose });
const cash = (id: string, body: object, client = desk) =>
  client.post(`/api/v1/dossiers/${id}/payments/cash`, { purpose: 'fee', ...body });
const receipt = () => `BL-${randomUUID().slice(0, 8)}`;

async function filed(procedureId = COPY, more: object = {}): Promise<Filed> {
  const answer = await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, procedureId, { ...more }));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

describe('what is due', () => {
  test('a published fee, line by line', async () => {
    const { id } = await filed(COPY, { fee: { copies: 3, exemption: 'elderly' } });
    const { dues } = await paymentsOf(citizen, id);
    expect(dues).toEqual([
      { purpose: 'fee', amountVnd: 0, isOnline: true, orderId: null, lines: expect.any(Array) as unknown },
    ]);
    expect(dues[0]?.lines.map(({ kind, quantity, amountVnd }) => [kind, quantity, amountVnd])).toEqual([
      ['fee', 3, 24_000],
      ['remission', 1, -24_000],
    ]);
    expect(await start(id)).toMatchObject({ status: 409, body: { code: 'payment.nothing_due' } });
  });

  test('a late surcharge', async () => {
    const { id } = await filed(BIRTH, { fee: { eventDate: '2019-01-01' } });
    expect((await paymentsOf(citizen, id)).dues[0]).toMatchObject({
      amountVnd: 5_000,
      lines: [{ kind: 'late_surcharge' }],
    });
  });

  test('claims that are none are refused at their field', async () => {
    for (const [fee, field, code] of [
      [{ exemption: 'king' }, 'fee.exemption', 'field.not_a_choice'],
      [{ copies: 0 }, 'fee.copies', 'field.out_of_range'],
      [{ eventDate: '2020-02-30' }, 'fee.eventDate', 'field.not_a_date'],
      [{ amountVnd: 0 }, 'fee.amountVnd', 'field.unknown'],
    ] as const) {
      const answer = await citizen.post('/api/v1/dossiers', await filing(citizen, COPY, { fee }));
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field, code }] } });
    }
  });

  test('is nobody else’s business', async () => {
    const { id } = await filed();
    expect((await (await house.as('congdan2')).get(`/api/v1/dossiers/${id}/payments`)).status).toBe(404);
    expect((await (await house.as('cua-dong.motcua1')).get(`/api/v1/dossiers/${id}/payments`)).status).toBe(404);
    expect((await house.client().get(`/api/v1/dossiers/${id}/payments`)).status).toBe(401);
    expect((await desk.get(`/api/v1/dossiers/${id}/payments`)).status).toBe(200);
  });
});

describe('paying online', () => {
  test('the announcement books the money, once; the dossier shows it', async () => {
    const { id, number } = await filed();
    const { body: started } = await start(id);
    expect(started).toMatchObject({ amountVnd: 8_000, reference: `${started.number}01` });
    const address = new URL(started.payAddress);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      vnp_Version: '2.1.0',
      vnp_Command: 'pay',
      vnp_Amount: '800000',
      vnp_CurrCode: 'VND',
      vnp_TxnRef: started.reference,
      vnp_OrderInfo: `le phi ho so ${number.toLowerCase().replace(/\W/g, ' ')}`,
      vnp_Locale: 'vn',
      vnp_OrderType: 'other',
    });
    expect(await walk(house, started, 'success', 'twice')).toMatchObject({ answers: ['00', '02'] });
    const { dues, orders } = await paymentsOf(citizen, id);
    expect(dues[0]?.amountVnd).toBe(0);
    expect(orders).toMatchObject([
      { state: 'paid', paidBy: 'gateway', proof: started.reference, heldVnd: 8_000, surplusVnd: 0 },
    ]);
    expect(await start(id)).toMatchObject({ status: 409, body: { code: 'payment.already_paid' } });
  });

  test('declined, then tried again; cancelled, then tried again', async () => {
    const { id } = await filed();
    const first = (await start(id)).body;
    await walk(house, first, 'decline', 'now');
    expect((await paymentsOf(citizen, id)).orders[0]?.state).toBe('failed');
    const second = (await start(id)).body;
    expect(second.reference).toBe(`${first.number}02`);
    await walk(house, second, 'cancel', 'now');
    const third = (await start(id)).body;
    await walk(house, third, 'success', 'now');
    expect((await paymentsOf(citizen, id)).orders).toMatchObject([{ state: 'paid', proof: `${first.number}03` }]);
  });

  test('two tabs, the back button and a double click lead to the same attempt', async () => {
    const { id } = await filed();
    const answers = await Promise.all([start(id), start(id), start(id)]);
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
    expect(new Set([...answers, await start(id)].map(({ body }) => body.payAddress)).size).toBe(1);
  });

  test('an announcement that got lost is asked for before anybody pays again', async () => {
    const { id } = await filed();
    await walk(house, (await start(id)).body, 'success', 'lost');
    expect((await paymentsOf(citizen, id)).orders[0]?.state).toBe('pending');
    expect(await start(id)).toMatchObject({ status: 409, body: { code: 'payment.already_paid' } });
    expect((await paymentsOf(citizen, id)).orders[0]?.state).toBe('paid');
  });

  test('forged: not believed; re-priced: refused, named, and the list decides', async () => {
    const forged = (await start((await filed()).id)).body;
    expect((await walk(house, forged, 'decline', 'forged')).answers).toEqual(['97', '00']);
    const { id } = await filed();
    const repriced = (await start(id)).body;
    expect((await walk(house, repriced, 'success', 'repriced')).answers).toEqual(['04']);
    expect((await paymentsOf(citizen, id)).orders[0]?.state).toBe('pending');
    const findings = (
      await (
        await house.as('giamsat')
      ).get<{ items: { kind: string; reference: string }[] }>('/api/v1/payments/findings')
    ).body.items;
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'amount_differs', reference: repriced.reference }));
    expect((await start(id)).body).toMatchObject({ code: 'payment.already_paid' });
  });

  test('contradictory: the second word is not believed, the gateway is asked', async () => {
    const [paid, declined] = [await filed(), await filed()];
    const started = (await start(declined.id)).body;
    expect((await walk(house, (await start(paid.id)).body, 'success', 'contradictory')).answers).toEqual(['00', '02']);
    expect((await walk(house, started, 'decline', 'contradictory')).answers).toEqual(['00', '02']);
    await until(
      () => paymentsOf(citizen, paid.id),
      ({ orders }) => orders[0]?.state === 'paid',
    );
    await until(
      () => house.rows(`SELECT FROM gateway_message WHERE source = 'query' AND reference = $1`, [started.reference]),
      (asked) => asked.length > 0,
    );
    expect((await paymentsOf(citizen, declined.id)).orders[0]?.state).toBe('failed');
  });

  test('late: the money is taken note of when it is announced', async () => {
    const { id } = await filed();
    const started = (await start(id)).body;
    await walk(house, started, 'success', 'late');
    expect((await paymentsOf(citizen, id)).orders[0]?.state).toBe('pending');
    expect((await house.client().post('/sandbox/vnpay/deliver', { reference: started.reference })).body).toEqual({
      answers: ['00'],
    });
    expect((await paymentsOf(citizen, id)).orders[0]?.state).toBe('paid');
  });

  test('level 3 pays at the desk; an unpublished fee is named first', async () => {
    const { id } = await filed(BIRTH, { fee: { eventDate: '2019-01-01' } });
    expect(await start(id)).toMatchObject({ status: 409, body: { code: 'payment.desk_only' } });
  });
});

describe('at the desk', () => {
  test('cash against a receipt', async () => {
    const { id } = await filed();
    const number = receipt();
    expect(await cash(id, { receipt: number, amountVnd: 8_000 })).toMatchObject({
      status: 200,
      body: { state: 'paid' },
    });
    expect((await paymentsOf(citizen, id)).orders).toMatchObject([{ state: 'paid', paidBy: 'cash', proof: number }]);
    const other = await filed();
    expect(await cash(other.id, { receipt: number, amountVnd: 8_000 })).toMatchObject({
      status: 409,
      body: { code: 'payment.receipt_used' },
    });
    expect(await cash(id, { receipt: receipt(), amountVnd: 8_000 })).toMatchObject({
      status: 409,
      body: { code: 'payment.already_paid' },
    });
    expect((await paymentsOf(citizen, other.id)).orders).toEqual([]);
  });

  test.each<[string, object, number, string]>([
    ['another amount', { receipt: 'X-1', amountVnd: 7_000 }, 409, 'payment.amount_differs'],
    ['no receipt', { receipt: '', amountVnd: 8_000 }, 400, 'request.invalid'],
    ['half a đồng', { receipt: 'X-1', amountVnd: 0.5 }, 400, 'request.invalid'],
    ['a text', { receipt: 'X-1', amountVnd: '8000' }, 400, 'request.invalid'],
    [
      'an obligation nobody asked for',
      { purpose: 'obligation', receipt: 'X-1', amountVnd: 8_000 },
      409,
      'payment.nothing_due',
    ],
    ['a purpose nobody knows', { purpose: 'bribe', receipt: 'X-1', amountVnd: 8_000 }, 400, 'request.invalid'],
  ])('%s is refused and leaves nothing', async (_name, body, status, code) => {
    const { id } = await filed();
    expect(await cash(id, body)).toMatchObject({ status, body: { code } });
    expect((await paymentsOf(citizen, id)).orders.filter(({ state }) => state === 'paid')).toEqual([]);
  });

  test('not while the payer is at the gateway, not at another desk, not by a citizen', async () => {
    const { id } = await filed();
    await start(id);
    expect(await cash(id, { receipt: receipt(), amountVnd: 8_000 })).toMatchObject({
      status: 409,
      body: { code: 'payment.attempt_open' },
    });
    expect((await cash(id, { receipt: receipt(), amountVnd: 8_000 }, await house.as('cua-dong.motcua1'))).status).toBe(
      404,
    );
    expect((await cash(id, { receipt: receipt(), amountVnd: 8_000 }, citizen)).status).toBe(403);
  });

  test('a fee the City sets is named by the desk, corrected, then paid', async () => {
    const answer = await house.rows<{ id: string }>(
      `SELECT p.id FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id WHERE v.published AND v.fee_vnd IS NULL AND v.service_level = 4 AND p.level = 'ward' ORDER BY p.id LIMIT 1`,
    );
    const { id } = await filed(answer[0]?.id ?? '');
    expect((await paymentsOf(citizen, id)).dues).toMatchObject([{ amountVnd: null, isOnline: true }]);
    expect(await start(id)).toMatchObject({ status: 409, body: { code: 'payment.fee_unknown' } });
    expect((await cash(id, { receipt: receipt(), amountVnd: 5_000 })).body).toMatchObject({
      code: 'payment.fee_unknown',
    });
    const assess = (amountVnd: number) =>
      desk.post(`/api/v1/dossiers/${id}/payments/assess`, { amountVnd, basis: 'Nghị quyết của HĐND Thành phố' });
    expect((await assess(50_000)).status).toBe(200);
    expect((await assess(30_000)).status).toBe(200);
    expect((await paymentsOf(citizen, id)).orders.map(({ state, amountVnd }) => [state, amountVnd])).toEqual([
      ['cancelled', 50_000],
      ['created', 30_000],
    ]);
    await walk(house, (await start(id)).body, 'success', 'now');
    expect((await paymentsOf(citizen, id)).orders[1]?.state).toBe('paid');
    expect((await assess(10_000)).body).toMatchObject({ code: 'payment.already_paid' });
  });

  test('a published fee is not named otherwise', async () => {
    const { id } = await filed();
    const answer = await desk.post(`/api/v1/dossiers/${id}/payments/assess`, { amountVnd: 1, basis: 'quen biết' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'payment.fee_known' } });
  });
});

describe('an obligation', () => {
  test('paid online, the dossier goes on by itself', async () => {
    const { id, examiner } = await inProcess(house);
    await act(examiner, id, 'require-obligation', { amountVnd: 1_500_000, reason: 'Tiền sử dụng đất' });
    const started = (await start(id, citizen, 'obligation')).body;
    await walk(house, started, 'success', 'now');
    const seen = await until(
      () => see(citizen, id),
      ({ state }) => state === 'in_process',
    );
    expect(seen.timeline.some(({ type }) => type === 'ObligationSettled')).toBe(true);
    const [event] = await house.rows<{ receipt: string }>(
      `SELECT payload->>'receipt' AS receipt FROM dossier_event WHERE dossier_id = $1 AND type = 'ObligationSettled'`,
      [id],
    );
    expect(event?.receipt).toBe(started.number);
  });

  test('settled at the desk while the payer is at the gateway: what comes is named, not lost', async () => {
    const { id, examiner } = await inProcess(house);
    await act(examiner, id, 'require-obligation', { amountVnd: 900_000, reason: 'Tiền sử dụng đất' });
    const started = (await start(id, citizen, 'obligation')).body;
    await act(desk, id, 'settle-obligation', { receipt: 'GNT 12' });
    await walk(house, started, 'success', 'now');
    await until(
      () =>
        house.rows('SELECT FROM payment_finding WHERE reference = $1 AND kind = $2', [
          started.number,
          'not_owed_any_more',
        ]),
      (rows) => rows.length === 1,
    );
  });
});

describe('refunds', () => {
  const refund = (orderId: string, path: string, body: object, client: TestClient) =>
    client.post(`/api/v1/payments/${orderId}/refund${path}`, body);

  test('one asks, another pays', async () => {
    const { id } = await filed();
    await cash(id, { receipt: receipt(), amountVnd: 8_000 });
    const orderId = (await paymentsOf(desk, id)).orders[0]?.id ?? '';
    const head = await house.as('hang-bac.ct1');
    const before = await balances(house);
    expect((await refund(orderId, '/pay', { slip: 'PC 1' }, head)).body).toMatchObject({
      code: 'payment.no_refund_asked',
    });
    expect(
      (await refund(orderId, '', { of: 'payment', amountVnd: 9_000, reason: 'thu thừa' }, desk)).body,
    ).toMatchObject({ code: 'payment.refund_too_large' });
    expect((await refund(orderId, '', { of: 'payment', amountVnd: 8_000, reason: 'rút hồ sơ' }, desk)).status).toBe(
      200,
    );
    expect(
      (await refund(orderId, '', { of: 'payment', amountVnd: 8_000, reason: 'rút hồ sơ' }, desk)).body,
    ).toMatchObject({ code: 'payment.refund_open' });
    expect((await refund(orderId, '/pay', { slip: 'PC 1' }, desk)).status).toBe(403);
    expect((await refund(orderId, '/pay', { slip: 'PC 1' }, await house.as('cua-dong.ct1'))).status).toBe(404);
    expect(await refund(orderId, '/pay', { slip: 'PC 1' }, head)).toMatchObject({
      status: 200,
      body: { state: 'refunded' },
    });
    const after = await balances(house);
    expect([after.fees - before.fees, after.cash - before.cash]).toEqual([8_000, -8_000]);
  });

  test('declined with a reason', async () => {
    const { id } = await filed();
    await cash(id, { receipt: receipt(), amountVnd: 8_000 });
    const orderId = (await paymentsOf(desk, id)).orders[0]?.id ?? '';
    await refund(orderId, '', { of: 'payment', amountVnd: 8_000, reason: 'đổi ý' }, desk);
    expect((await refund(orderId, '/decline', { reason: '' }, await house.as('hang-bac.ct1'))).status).toBe(400);
    expect(
      (await refund(orderId, '/decline', { reason: 'đã giải quyết xong' }, await house.as('hang-bac.ct1'))).body,
    ).toMatchObject({ state: 'paid' });
  });
});

describe('somebody else pays by link', () => {
  const linkOf = async (id: string) => {
    const { body } = await citizen.post<{ address: string }>(`/api/v1/dossiers/${id}/payments/link`, {
      purpose: 'fee',
    });
    return new URL(body.address).searchParams.get('ma') ?? '';
  };
  const look = (token: string) => house.client().post('/api/v1/payment-links/look', { token });
  const pay = (token: string) => house.client().post<Started>('/api/v1/payment-links/pay', { token });

  test('sees the amount, the number and the procedure, and pays', async () => {
    const { id, number } = await filed();
    const token = await linkOf(id);
    expect((await look(token)).body).toEqual({
      number: expect.any(String) as string,
      dossierNumber: number,
      procedureId: COPY,
      amountVnd: 8_000,
      state: 'created',
    });
    const started = (await pay(token)).body;
    expect((await start(id)).body.reference).toBe(started.reference);
    await walk(house, started, 'success', 'now');
    expect((await look(token)).body).toMatchObject({ state: 'paid' });
    expect(await pay(token)).toMatchObject({ status: 409, body: { code: 'payment.already_paid' } });
  });

  test('a wrong link opens nothing', async () => {
    expect(await look('x'.repeat(32))).toMatchObject({ status: 404, body: { code: 'payment.link_unknown' } });
    expect(await look('short')).toMatchObject({ status: 400 });
    expect(
      (await citizen.post(`/api/v1/dossiers/${(await filed(BIRTH)).id}/payments/link`, { purpose: 'fee' })).body,
    ).toMatchObject({ code: 'payment.nothing_due' });
    const { id } = await filed();
    expect(
      (await (await house.as('congdan2')).post(`/api/v1/dossiers/${id}/payments/link`, { purpose: 'fee' })).status,
    ).toBe(404);
  });
});

describe('the books', () => {
  test('sum to zero, and agree with the gateway', async () => {
    const { sum } = await balances(house);
    expect(sum).toBe(0);
    const paid = await house.rows<{ reference: string }>(
      `SELECT reference FROM payment_event WHERE type IN ('PaymentBooked','SurplusBooked') ORDER BY 1`,
    );
    expect((await listOf(house)).filter(({ state }) => state === 'paid').map(({ reference }) => reference)).toEqual(
      paid.map(({ reference }) => reference),
    );
  });

  test('cannot be changed, unbalanced, or led astray, even by raw SQL of the app role', async () => {
    const refused = [
      `UPDATE payment_event SET state = 'paid'`,
      `DELETE FROM ledger_posting`,
      `UPDATE payment_order SET amount_vnd = 1`,
      `INSERT INTO payment_event SELECT order_id, seq + 1, 'OrderCreated', 'created', NULL, at, actor, payload FROM payment_event WHERE state = 'paid' LIMIT 1`,
    ];
    for (const text of refused) await expect(house.asApp(text)).rejects.toThrow(/permission denied|cannot go from/);
    await expect(
      house.asApp(`INSERT INTO ledger_posting SELECT order_id, seq, 'owed_back', 1 FROM ledger_entry LIMIT 1`),
    ).rejects.toThrow('sums to zero');
  });

  test('a day is reconciled on demand, and a run books nothing twice', async () => {
    const { id } = await filed();
    await walk(house, (await start(id)).body, 'success', 'lost');
    const supervisor = await house.as('giamsat');
    const [{ day } = { day: '' }] = await house.rows<{ day: string }>(
      `SELECT ((clock_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::text AS day`,
    );
    const runs = async () =>
      (
        await supervisor.get<{ items: { day: string; booked: number; attempts: number }[] }>(
          '/api/v1/payments/reconciliations',
        )
      ).body.items.filter((run) => run.day === day);
    const before = await balances(house);
    expect((await supervisor.post('/api/v1/payments/reconciliations', { day })).status).toBe(202);
    expect(await until(runs, (items) => items.length === 1)).toMatchObject([{ booked: 1 }]);
    await supervisor.post('/api/v1/payments/reconciliations', { day });
    expect((await until(runs, (items) => items.length === 2))[0]).toMatchObject({ booked: 0, closed: 0 });
    expect((await balances(house)).gateway - before.gateway).toBe(8_000);
    expect((await supervisor.post('/api/v1/payments/reconciliations', { day: '2020-02-30' })).body).toMatchObject({
      code: 'field.not_a_date',
    });
    expect((await desk.post('/api/v1/payments/reconciliations', { day })).status).toBe(403);
  });

  test('a finding is closed once, with a note', async () => {
    const supervisor = await house.as('giamsat');
    const { items } = (await supervisor.get<{ items: { id: string }[] }>('/api/v1/payments/findings')).body;
    const path = `/api/v1/payments/findings/${items[0]?.id ?? ''}/close`;
    expect((await supervisor.post(path, { note: 'x' })).status).toBe(400);
    expect((await supervisor.post(path, { note: 'Đã đối chiếu sao kê' })).status).toBe(200);
    expect((await supervisor.post(path, { note: 'Đã đối chiếu sao kê' })).body).toMatchObject({
      code: 'payment.changed_meanwhile',
    });
    expect(
      (await supervisor.post(`/api/v1/payments/findings/${randomUUID()}/close`, { note: 'Đã đối chiếu' })).body,
    ).toMatchObject({ code: 'payment.unknown' });
    expect((await supervisor.get<{ items: unknown[] }>('/api/v1/payments/findings')).body.items.length).toBe(
      items.length - 1,
    );
    const { body } = await supervisor.get<{ sumVnd: number }>('/api/v1/payments/balances');
    expect(body.sumVnd).toBe(0);
  });
});
