import { parsePlainSearch, plainSearchText } from './plain-search';

describe('an address can be read, written and sent to a colleague', () => {
  test.each([
    ['', {}],
    ['?q=hoa', { q: 'hoa' }],
    ['?state=received&state=supplement', { state: ['received', 'supplement'] }],
    ['?page=3&q=0001', { page: '3', q: '0001' }],
    ['?q=Nguy%E1%BB%85n+Th%E1%BB%8B', { q: 'Nguyễn Thị' }],
  ])('%s', (text, search) => {
    expect(parsePlainSearch(text)).toEqual(search);
    expect(plainSearchText(search)).toBe(text);
  });

  test('what says nothing is left out', () => {
    expect(plainSearchText({ q: '', state: [], page: undefined, sort: 'due', n: 2 })).toBe('?sort=due&n=2');
  });
});
