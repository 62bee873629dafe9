import { filtersOf, isFiltered, queueSearchOf, sortedBy, viewOf, withChange } from './queue-search';

const THIRD = { state: ['received'], sort: 'due', dir: 'asc', page: 3, after: 'abc', row: 'id' } as const;

describe('a list as its address says', () => {
  test('keeps filters, order, page and row', () => {
    expect(queueSearchOf({ state: 'received', q: 'hoa', sort: 'due', dir: 'desc', page: '3', row: 'id' })).toEqual({
      state: ['received'],
      q: 'hoa',
      sort: 'due',
      dir: 'desc',
      page: 3,
      row: 'id',
    });
  });

  test.each([
    ['an unknown order', { sort: 'colour' }],
    ['a direction that is none', { dir: 'up' }],
    ['a page that is none', { page: 'x' }],
    ['the first page, which goes without saying', { page: '1' }],
    ['empty filters', { state: '', q: '', officerId: [] }],
    ['what is no part of a list', { lang: 'en' }],
  ])('leaves out %s', (_what, raw) => {
    expect(queueSearchOf(raw)).toEqual({});
  });
});

test('rows and counts are asked with the same filters, and nothing else', () => {
  expect(filtersOf(queueSearchOf({ ...THIRD, page: '3', q: 'hoa' }))).toEqual({ state: ['received'], q: 'hoa' });
  expect(isFiltered(queueSearchOf({ sort: 'due', row: 'id' }))).toBe(false);
});

test('another filter begins the list anew', () => {
  expect(withChange(THIRD, { q: 'hoa' })).toEqual({ state: ['received'], sort: 'due', dir: 'asc', q: 'hoa' });
  expect(withChange(THIRD, { state: [] })).toEqual({ sort: 'due', dir: 'asc' });
});

test('a column’s head sorts up, down, and not at all', () => {
  const up = sortedBy({ q: 'hoa' }, 'number');
  const down = sortedBy(up, 'number');
  expect(up).toEqual({ q: 'hoa', sort: 'number', dir: 'asc' });
  expect(down).toEqual({ q: 'hoa', sort: 'number', dir: 'desc' });
  expect(sortedBy(down, 'number')).toEqual({ q: 'hoa' });
  expect(sortedBy(down, 'due')).toEqual({ q: 'hoa', sort: 'due', dir: 'asc' });
});

test('a saved view is the list, not where somebody stood in it', () => {
  expect(viewOf(THIRD)).toEqual({ state: ['received'], sort: 'due', dir: 'asc' });
});
