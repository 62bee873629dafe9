import { Settings } from '@platform/config/settings';
import { TestHouse } from '../support/test-house';

const OFTEN = 60;
const CALLERS = Array.from({ length: OFTEN }, (_, n) => `198.51.100.${n}`);

let house: TestHouse;
afterEach(() => house.close());

const openBehind = async (proxies: string): Promise<void> => {
  house = await TestHouse.open({ worker: false, environment: { TRUSTED_PROXIES: proxies } });
};

/** A wrong look-up, each for another number, through proxies that say who is calling. */
async function guess(forwarded: string, number: number): Promise<number> {
  const body = { number: `000.99.00.H26-200102-${String(number).padStart(4, '0')}`, secret: 'ZZZZZZZZ' };
  const { status } = await house.client().post('/api/v1/lookups', body, { headers: { 'x-forwarded-for': forwarded } });
  return status;
}

/** Sixty wrong tries, which is as many as one address has. */
async function guessOften(forwarded: (n: number) => string): Promise<void> {
  for (let n = 0; n < OFTEN; n += 1) expect([n, await guess(forwarded(n), n)]).toEqual([n, 404]);
}

test('nobody is believed unless told so: whoever names another address each time is still one caller', async () => {
  await openBehind('');
  expect(house.get(Settings).TRUSTED_PROXIES).toBe('');
  await guessOften((n) => CALLERS[n] ?? '');
  expect(await guess('203.0.113.9', 999)).toBe(429);
});

test('behind a known proxy every caller has a brake of their own, by the address the proxy added', async () => {
  await openBehind('127.0.0.1,::1');
  // What the caller wrote comes first, what the proxy saw comes last.
  await guessOften((n) => `${CALLERS[n] ?? ''}, 203.0.113.9`);
  expect(await guess('198.51.100.200, 203.0.113.9', 998)).toBe(429);
  expect(await guess('203.0.113.10', 999)).toBe(404);
});

test('another proxy than the known one is a caller like all', async () => {
  await openBehind('10.0.0.0/8');
  await guessOften((n) => CALLERS[n] ?? '');
  expect(await guess('203.0.113.9', 999)).toBe(429);
});
