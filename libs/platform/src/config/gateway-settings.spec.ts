import { readSettings, SettingsError } from './settings';

const WHOLE = {
  VNPAY_TMN_CODE: 'MERCHANT',
  VNPAY_HASH_SECRET: 'a-secret-of-a-real-gateway',
  VNPAY_PAY_URL: 'https://pay.example.vn/vpcpay.html',
  VNPAY_API_URL: 'https://pay.example.vn/api/transaction',
  PUBLIC_URL: 'https://mot-cua.example.vn',
};

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ name }) => name);
    throw error;
  }
}

test.each([
  ['none at all', {}, []],
  ['a whole gateway', WHOLE, []],
  [
    'half a gateway',
    { VNPAY_TMN_CODE: 'MERCHANT' },
    ['VNPAY_HASH_SECRET', 'VNPAY_PAY_URL', 'VNPAY_API_URL', 'PUBLIC_URL'],
  ],
  ['a gateway that cannot send payers back', { ...WHOLE, PUBLIC_URL: '' }, ['PUBLIC_URL']],
  ['a code that is none', { ...WHOLE, VNPAY_TMN_CODE: 'TOO LONG A CODE' }, ['VNPAY_TMN_CODE']],
  ['an address that is none', { ...WHOLE, VNPAY_API_URL: 'pay.example.vn' }, ['VNPAY_API_URL']],
])('%s', (_name, environment, problems) => {
  expect(problemsOf(environment)).toEqual(problems);
});

test('a wrong secret is not printed', () => {
  const read = () => readSettings({ ...WHOLE, VNPAY_HASH_SECRET: 'short hush' });
  expect(read).toThrow('VNPAY_HASH_SECRET=…');
  expect(read).not.toThrow('hush');
});
