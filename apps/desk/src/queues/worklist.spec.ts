import { continued, placeOf, shown, type Worklist } from './worklist';

const list = (ids: string, next: string | null = null, href = '/queues/mine?sort=due'): Worklist => ({
  href,
  ids: Array.from(ids),
  next,
});

describe('what stands beside a dossier', () => {
  test.each([
    ['in the middle', list('abc'), 'b', { previous: 'a', next: 'c', continues: false }],
    ['at the beginning', list('abc'), 'a', { previous: null, next: 'b', continues: false }],
    ['at the end', list('abc'), 'c', { previous: 'b', next: null, continues: false }],
    ['at the end of a page', list('abc', 'more'), 'c', { previous: 'b', next: null, continues: true }],
    ['of another list', list('abc'), 'x', { previous: null, next: null, continues: false }],
    ['without a list', null, 'x', { previous: null, next: null, continues: false }],
  ])('%s', (_where, worklist, id, place) => {
    expect(placeOf(worklist, id)).toEqual(place);
  });
});

describe('a list that is worked through', () => {
  test('goes on with the next page, each dossier once', () => {
    expect(continued(list('abc', 'more'), ['c', 'd'], null)).toEqual(list('abcd'));
  });

  test('keeps the page before in front of the page shown', () => {
    const second = list('cd', null, '/queues/mine?sort=due&page=2&after=x&row=c');
    expect(shown(list('ab', 'x'), { ...second, isFirst: false })).toEqual({ ...second, ids: ['a', 'b', 'c', 'd'] });
  });

  test('going back a page forgets what came after', () => {
    const second = list('cd', 'y', '/queues/mine?sort=due&page=2');
    expect(shown(list('abcdef'), { ...second, isFirst: false }).ids).toEqual(Array.from('abcd'));
  });

  test.each([
    ['another order', list('xy', null, '/queues/mine?sort=number&page=2'), false],
    ['another queue', list('xy', null, '/queues/unit?sort=due&page=2'), false],
    ['the first page', list('xy'), true],
  ])('begins anew with %s', (_what, page, isFirst) => {
    expect(shown(list('abc'), { ...page, isFirst }).ids).toEqual(['x', 'y']);
  });
});
