import { ActKey } from './act-key';

describe('the key of an act', () => {
  test('stays while nobody knows whether it arrived', () => {
    const key = new ActKey();
    expect(key.keyFor({ reason: 'thiếu giấy tờ' })).toBe(key.keyFor({ reason: 'thiếu giấy tờ' }));
  });

  test('is another one for other words: the API would refuse one key for two', () => {
    const key = new ActKey();
    expect(key.keyFor({ reason: 'a' })).not.toBe(key.keyFor({ reason: 'b' }));
  });

  test('is another one once the API has answered', () => {
    const key = new ActKey();
    const first = key.keyFor({});
    key.answered();
    expect(key.keyFor({})).not.toBe(first);
  });

  test('is one the API takes', () => {
    expect(new ActKey().keyFor(undefined)).toMatch(/^[\w-]{8,200}$/);
  });
});
