import { changeOf } from './list-change';

/** `ab2c`: dossiers a, b and c, of which b is at version 2; with `…` the page is full and there is another. */
function page(text: string) {
  const items = [...text.replace('…', '').matchAll(/([a-z])(\d?)/g)].map(([, id = '', version = '']) => ({
    id,
    version: Number(version === '' ? '1' : version),
  }));
  return { items, next: text.endsWith('…') ? 'more' : null };
}

test.each([
  ['nothing happened', 'abc', 'abc', 0, 0],
  ['three came at the end', 'abc', 'abcxyz', 3, 0],
  ['one came in front', 'abc', 'xabc', 1, 0],
  ['one came in front of a full page and pushed the last one out', 'abc…', 'xab…', 1, 0],
  ['one left', 'abc', 'ac', 0, 1],
  ['one left a full page, and the next moved up', 'abc…', 'acd…', 0, 1],
  ['one left, one came', 'abc', 'axc', 1, 1],
  ['one was acted on', 'abc', 'ab2c', 0, 1],
  ['the list was empty', '', 'xy', 2, 0],
  ['all have left', 'abc', '', 0, 3],
])('%s', (_what, shown, fresh, come, other) => {
  expect(changeOf(page(shown), page(fresh))).toEqual({ come, other });
});
