import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { canonicalText } from '@kernel/payments/vnpay-text';
import { sandboxSecret } from '@platform/config/sandbox-gateway';
import { readSettings } from '@platform/config/settings';
import type { TestClient } from '../support/client';
import { filing, type Filed } from '../support/dossiers';
import { COPY, paymentsOf, walk, type Started } from '../support/payments';
import { TestHouse, until } from '../support/test-house';

let house: TestHouse;
let citizen: TestClient;
const MORNING = '2020-03-02T09:00:00+07:00';

beforeAll(async () => {
  house = await TestHouse.open();
  citizen = await house.as('congdan1');
  await house.setClock(MORNING);
});
afterAll(() => house.close());

async function started(): Promise<Started & { readonly dossierId: string }> {
  const { id } = (await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, COPY))).body;
  return { ...(await start(id)).body, dossierId: id };
}

const start = (id: string) => citizen.post<Started>(`/api/v1/dossiers/${id}/payments/online`, { purpose: 'fee' });
const stateOf = async (id: string) => (await paymentsOf(citizen, id)).orders[0]?.state;
const announce = (query: string) => house.client().get<{ RspCode: string }>(`/api/v1/payments/vnpay/ipn?${query}`);

/** A message with the right signature, whatever it says. */
function signed(fields: Readonly<Record<string, string>>): string {
  const said = canonicalText({ vnp_TmnCode: 'SANDBOX1', ...fields });
  const secret = sandboxSecret(readSettings({ DATABASE_APP_URL: house.urls.app })) ?? '';
  return `${said}&vnp_SecureHash=${createHmac('sha512', secret).update(said).digest('hex')}`;
}

describe('announcements in the gateway’s own words', () => {
  test.each([
    ['nothing at all', ''],
    ['no signature', 'vnp_TmnCode=SANDBOX1&vnp_TxnRef=TT1&vnp_Amount=800000&vnp_ResponseCode=00'],
    ['a signature that is none', 'vnp_TmnCode=SANDBOX1&vnp_TxnRef=TT1&vnp_SecureHash=xyz'],
    ['a field twice', 'vnp_TmnCode=SANDBOX1&vnp_TxnRef=A&vnp_TxnRef=B&vnp_SecureHash=00'],
    ['a field nobody knows', 'vnp_Strange=1&vnp_SecureHash=00'],
    ['text that is no text', 'vnp_TxnRef=%ff%00&vnp_SecureHash=00'],
  ])('%s: 97, and nothing is written', async (_name, query) => {
    const before = await house.rows('SELECT FROM gateway_message');
    expect(await announce(query)).toMatchObject({ status: 200, body: { RspCode: '97' } });
    expect((await house.rows('SELECT FROM gateway_message')).length).toBe(before.length);
  });

  const PAID = { vnp_ResponseCode: '00', vnp_TransactionStatus: '00', vnp_Amount: '800000', vnp_TransactionNo: '1' };

  test.each<[string, Record<string, string>, string, string]>([
    ['an order nobody made', { vnp_TxnRef: 'TT0000000000000001' }, '01', 'pending'],
    ['another merchant', { vnp_TmnCode: 'OTHER' }, '97', 'pending'],
    ['no amount', { vnp_Amount: '' }, '04', 'pending'],
    ['another amount', { vnp_Amount: '800001' }, '04', 'pending'],
    ['a negative amount', { vnp_Amount: '-800000' }, '04', 'pending'],
    ['not finished', { vnp_TransactionStatus: '01' }, '00', 'pending'],
    ['suspected of fraud', { vnp_ResponseCode: '07' }, '00', 'pending'],
    ['declined', { vnp_ResponseCode: '51', vnp_TransactionStatus: '02' }, '00', 'failed'],
    ['paid', {}, '00', 'paid'],
  ])('%s', async (_name, fields, code, state) => {
    const { reference, dossierId } = await started();
    expect(await announce(signed({ ...PAID, vnp_TxnRef: reference, ...fields }))).toMatchObject({
      status: 200,
      body: { RspCode: code },
    });
    expect(await stateOf(dossierId)).toBe(state);
  });

  test('twenty at once book once', async () => {
    const { reference, dossierId } = await started();
    const query = signed({ ...PAID, vnp_TxnRef: reference });
    const answers = await Promise.all(Array.from({ length: 20 }, () => announce(query)));
    expect(answers.map(({ body }) => body.RspCode).sort()).toEqual(['00', ...Array.from({ length: 19 }, () => '02')]);
    const booked = await house.rows(
      `SELECT FROM payment_event e JOIN payment_order o ON o.id = e.order_id WHERE o.dossier_id = $1 AND type = 'PaymentBooked'`,
      [dossierId],
    );
    expect(booked.length).toBe(1);
  });
});

describe('called failed by an announcement, and paid all the same', () => {
  const FAILED = { vnp_Amount: '800000', vnp_ResponseCode: '51', vnp_TransactionStatus: '02' };

  async function calledFailed(): Promise<Started & { readonly dossierId: string }> {
    const attempt = await started();
    await announce(signed({ vnp_TxnRef: attempt.reference, ...FAILED }));
    expect(await stateOf(attempt.dossierId)).toBe('failed');
    await walk(house, attempt, 'success', 'lost');
    return attempt;
  }

  // Found by thinking: the payer tried again before the gateway spoke again, and paid twice.
  test('whoever tries again is not sent to the gateway a second time', async () => {
    const { dossierId, reference } = await calledFailed();
    expect(await start(dossierId)).toMatchObject({ status: 409, body: { code: 'payment.already_paid' } });
    expect((await paymentsOf(citizen, dossierId)).orders).toMatchObject([
      { state: 'paid', proof: reference, heldVnd: 8_000, surplusVnd: 0 },
    ]);
  });

  test('nor does the desk take cash', async () => {
    const { dossierId } = await calledFailed();
    const desk = await house.as('hang-bac.motcua1');
    const body = { purpose: 'fee', receipt: 'BL-77', amountVnd: 8_000 };
    expect(await desk.post(`/api/v1/dossiers/${dossierId}/payments/cash`, body)).toMatchObject({
      status: 409,
      body: { code: 'payment.already_paid' },
    });
  });

  test('nor does anybody pay through the link', async () => {
    const { dossierId } = await calledFailed();
    const link = await citizen.post<{ address: string }>(`/api/v1/dossiers/${dossierId}/payments/link`, {
      purpose: 'fee',
    });
    const token = new URL(link.body.address).searchParams.get('ma') ?? '';
    expect(await house.client().post('/api/v1/payment-links/pay', { token })).toMatchObject({
      status: 409,
      body: { code: 'payment.already_paid' },
    });
  });

  test('an earlier attempt is asked about as well as the last', async () => {
    const { dossierId, reference, ...first } = await started();
    await announce(signed({ vnp_TxnRef: reference, ...FAILED }));
    await walk(house, (await start(dossierId)).body, 'decline', 'now');
    await walk(house, first, 'success', 'lost');
    expect(await start(dossierId)).toMatchObject({ status: 409, body: { code: 'payment.already_paid' } });
  });
});

describe('the name a payer comes by', () => {
  const here = () => `localhost:${new URL(house.address).port}`;

  /** As a browser that knows the house under this name; fetch would write its own. */
  async function startAs(host: string): Promise<{ readonly status: number; readonly text: string }> {
    const { id } = (await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, COPY))).body;
    const headers = {
      host,
      cookie: citizen.cookie,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const asked = request(`${house.address}/api/v1/dossiers/${id}/payments/online`, { method: 'POST', headers });
    asked.end(JSON.stringify({ purpose: 'fee' }));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, text: await text(answer) };
  }

  test('of this machine: they go to the gateway and come back under it', async () => {
    const { payAddress } = JSON.parse((await startAs(here())).text) as Started;
    const address = new URL(payAddress);
    expect(address.origin).toBe(`http://${here()}`);
    expect(address.searchParams.get('vnp_ReturnUrl')).toBe(`http://${here()}/thanh-toan/ket-qua`);
  });

  test('made up: nobody is sent there', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', `${here()}.evil.example`, `${here()}@evil.example`]) {
      const answer = await startAs(host);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('payment.site_unknown');
      expect(answer.text).not.toContain('evil');
    }
  });
});

describe('the time of an attempt', () => {
  afterEach(() => house.setClock(MORNING));

  test('is over after a quarter of an hour: the gateway takes nothing, the house asks and closes it', async () => {
    const { reference, dossierId, payAddress } = await started();
    await walk(house, await started(), 'success', 'now');
    await house.setClock('2020-03-02T09:16:00+07:00');
    expect((await walk(house, { payAddress }, 'success', 'now')).answers).toEqual([]);
    expect(await stateOf(dossierId)).toBe('pending');
    await house.setClock('2020-03-02T09:21:00+07:00');
    await house.sweep();
    await until(
      () => stateOf(dossierId),
      (state) => state === 'expired',
    );
    expect((await start(dossierId)).body.reference).toBe(reference.replace(/01$/, '02'));
  });

  test('an announcement after all that is still money', async () => {
    const { reference, dossierId } = await started();
    await house.setClock('2020-03-02T09:21:00+07:00');
    await house.sweep();
    await until(
      () => stateOf(dossierId),
      (state) => state === 'expired',
    );
    const late = signed({
      vnp_TxnRef: reference,
      vnp_Amount: '800000',
      vnp_ResponseCode: '00',
      vnp_TransactionStatus: '00',
    });
    expect((await announce(late)).body.RspCode).toBe('00');
    expect(await stateOf(dossierId)).toBe('paid');
  });

  test('two attempts that both bring money: one is owed back, and a person hears of it', async () => {
    const first = await started();
    await house.setClock('2020-03-02T09:21:00+07:00');
    await house.sweep();
    await until(
      () => stateOf(first.dossierId),
      (state) => state === 'expired',
    );
    const second = (await start(first.dossierId)).body;
    for (const { reference } of [first, second])
      await announce(
        signed({ vnp_TxnRef: reference, vnp_Amount: '800000', vnp_ResponseCode: '00', vnp_TransactionStatus: '00' }),
      );
    expect((await paymentsOf(citizen, first.dossierId)).orders).toMatchObject([
      { state: 'paid', heldVnd: 8_000, surplusVnd: 8_000 },
    ]);
    expect(
      await house.rows('SELECT FROM payment_finding WHERE reference = $1 AND kind = $2', [
        second.reference,
        'paid_twice',
      ]),
    ).toHaveLength(1);
    const desk = await house.as('hang-bac.motcua1');
    const path = `/api/v1/payments/${first.orderId}/refund`;
    expect((await desk.post(path, { of: 'surplus', amountVnd: 8_000, reason: 'nộp hai lần' })).status).toBe(200);
    expect((await (await house.as('hang-bac.ct1')).post(`${path}/pay`, { slip: 'UNC 9' })).body).toMatchObject({
      state: 'paid',
    });
  });

  test('yesterday is reconciled by itself, once', async () => {
    const { dossierId, ...walked } = await started();
    await walk(house, walked, 'success', 'lost');
    await house.setClock('2020-03-03T02:30:00+07:00');
    await house.sweep();
    const runs = () => house.rows<{ booked: number }>(`SELECT booked FROM reconciliation_run WHERE day = '2020-03-02'`);
    await until(runs, (rows) => rows.length > 0);
    expect(await stateOf(dossierId)).toBe('paid');
    await house.sweep();
    expect(await house.rows(`SELECT FROM processed_effect WHERE effect_key LIKE 'reconcile 2020-03-02%'`)).toHaveLength(
      1,
    );
  });
});

describe('the door of the sandbox', () => {
  test.each([
    ['unsigned', (address: URL) => address.searchParams.delete('vnp_SecureHash')],
    ['re-priced on the way', (address: URL) => address.searchParams.set('vnp_Amount', '100000')],
    ['for another merchant', (address: URL) => address.searchParams.set('vnp_TmnCode', 'OTHER')],
    ['empty', (address: URL) => (address.search = '')],
  ])('is closed to a request that is %s', async (_name, spoil) => {
    const address = new URL((await started()).payAddress);
    spoil(address);
    expect((await fetch(address)).status).toBe(400);
    const { status } = await house
      .client()
      .post('/sandbox/vnpay/walk', { payAddress: address.href, outcome: 'success', delivery: 'now' });
    expect(status).toBe(400);
  });

  test('says on its page that it is a simulation', async () => {
    const page = await (await fetch((await started()).payAddress)).text();
    expect(page).toContain('SANDBOX / GIẢ LẬP');
    expect(page).toContain('8.000\u00a0₫');
  });
});
