import { ownNames, ownOrigin } from './own-origin';

const NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '192.168.1.5', 'may-chu']);

test.each([
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1', 'http://127.0.0.1'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['192.168.1.5:8080', 'http://192.168.1.5:8080'],
  ['MAY-CHU:3000', 'http://may-chu:3000'],
])('%s is this machine', (host, origin) => {
  expect(ownOrigin(host, NAMES)).toBe(origin);
});

test.each([
  'evil.example',
  'localhost.evil.example',
  'evil.example:3000',
  '127.0.0.1@evil.example',
  'localhost@evil.example:3000',
  'evil.example/localhost',
  'localhost/evil',
  'localhost?evil',
  'localhost#evil',
  'localhost:99999',
  'localhost, evil.example',
  '10.0.0.1',
  '',
  undefined,
])('%s is not', (host) => {
  expect(ownOrigin(host, NAMES)).toBeNull();
});

test('a machine knows itself by the loopback, whatever its network', () => {
  expect([...ownNames()]).toEqual(expect.arrayContaining(['localhost', '127.0.0.1']));
});
