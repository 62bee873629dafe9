import type { TestClient } from '../support/client';
import { filing, type Filed } from '../support/dossiers';
import { COPY, type Started } from '../support/payments';
import { TestHouse } from '../support/test-house';

/** A gateway nobody answers at: the discard port of this machine. */
const AWAY = 'http://127.0.0.1:9';
const VNPAY = {
  VNPAY_TMN_CODE: 'MERCHANT',
  VNPAY_HASH_SECRET: 'a-secret-of-a-real-gateway',
  VNPAY_PAY_URL: `${AWAY}/paymentv2/vpcpay.html`,
  VNPAY_API_URL: `${AWAY}/merchant_webapi/api/transaction`,
};

const start = async (citizen: TestClient) => {
  const { id } = (await citizen.post<Filed>('/api/v1/dossiers', await filing(citizen, COPY))).body;
  return { id, again: () => citizen.post<Started>(`/api/v1/dossiers/${id}/payments/online`, { purpose: 'fee' }) };
};

describe('with a real gateway', () => {
  let house: TestHouse;
  beforeAll(
    async () => (house = await TestHouse.open({ environment: { ...VNPAY, PUBLIC_URL: 'http://dvc.example.vn' } })),
  );
  afterAll(() => house.close());

  test('the payer goes there, and there is no sandbox', async () => {
    const { again } = await start(await house.as('congdan1'));
    const { body } = await again();
    const address = new URL(body.payAddress);
    expect(`${address.origin}${address.pathname}`).toBe(VNPAY.VNPAY_PAY_URL);
    expect(address.searchParams.get('vnp_TmnCode')).toBe('MERCHANT');
    expect(address.searchParams.get('vnp_ReturnUrl')).toBe('http://dvc.example.vn/thanh-toan/ket-qua');
    expect(
      (
        await house
          .client()
          .post('/sandbox/vnpay/walk', { payAddress: body.payAddress, outcome: 'success', delivery: 'now' })
      ).status,
    ).toBe(404);
    expect((await house.client().get('/sandbox/vnpay/list')).status).toBe(404);
  });

  test('a form may lead on to it, and nowhere else', async () => {
    const { headers } = await house.client().get('/');
    expect(headers.get('content-security-policy')).toContain(`form-action 'self' ${AWAY}`);
  });

  test('away: within its time the same attempt, after it nobody pays before it has answered', async () => {
    await house.setClock('2020-03-02T09:00:00+07:00');
    const { again } = await start(await house.as('congdan1'));
    const first = await again();
    expect((await again()).body).toEqual(first.body);
    await house.setClock('2020-03-02T09:16:00+07:00');
    expect(await again()).toMatchObject({ status: 503, body: { code: 'payment.gateway_away' } });
  });
});

describe('without any gateway', () => {
  let house: TestHouse;
  beforeAll(async () => {
    const none = Object.fromEntries(Object.keys(VNPAY).map((name) => [name, '']));
    house = await TestHouse.open({ environment: { ...none, PUBLIC_URL: '', MOTCUA_DEMO: 'no' } });
  });
  afterAll(() => house.close());

  test('online payment is not offered', async () => {
    const { again } = await start(await house.as('congdan1'));
    expect(await again()).toMatchObject({ status: 409, body: { code: 'payment.no_gateway' } });
    expect((await house.client().get('/sandbox/vnpay/list')).status).toBe(404);
    expect((await house.client().get('/api/v1/payments/vnpay/ipn?vnp_TxnRef=x&vnp_SecureHash=00')).body).toMatchObject({
      RspCode: '97',
    });
    expect((await house.sweep())['days-to-reconcile']).toBe(0);
  });
});
