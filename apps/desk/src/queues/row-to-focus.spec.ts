import { rowToFocus } from './row-to-focus';

test.each([
  ['where one was', 'abcd', ['c'], 'abcd', 'c'],
  ['where one was last, before what the address says', 'abcd', ['d', 'b'], 'abcd', 'd'],
  ['the next one of what has left', 'abd', ['c'], 'abcd', 'd'],
  ['the one before what was last', 'abc', ['d'], 'abcd', 'c'],
  ['the first of a list one was never in', 'abc', ['x'], 'abc', 'a'],
  ['nothing in an empty list', '', ['x'], 'abc', null],
])('coming back, the focus goes to %s', (_what, shown, wishes, before, expected) => {
  expect(rowToFocus(Array.from(shown), wishes, Array.from(before))).toBe(expected);
});
