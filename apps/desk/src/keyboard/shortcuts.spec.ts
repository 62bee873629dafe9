import { chordFault } from './chord';
import { chordsWith, ownerOf, SHORTCUT_GROUPS, SHORTCUT_IDS, SHORTCUTS } from './shortcuts';

test('the common keys are shortcuts, each once', () => {
  expect(Object.values(SHORTCUTS).filter((chord) => chordFault(chord) !== null)).toEqual([]);
  expect(new Set(Object.values(SHORTCUTS)).size).toBe(SHORTCUT_IDS.length);
});

test('the help names every one of them', () => {
  expect(Object.values(SHORTCUT_GROUPS).flat().sort()).toEqual([...SHORTCUT_IDS].sort());
});

describe('keys of one’s own', () => {
  test('stand in for the common ones', () => {
    expect(chordsWith({ search: 'Alt+KeyT' })).toEqual({ ...SHORTCUTS, search: 'Alt+KeyT' });
  });

  test.each([
    ['a letter', { search: 'KeyT' }],
    ['of a shortcut that is no more', { gone: 'Alt+KeyT' }],
  ])('do not count when they are %s', (_what, changes: Readonly<Record<string, string>>) => {
    expect(chordsWith(changes)).toEqual(SHORTCUTS);
  });

  test('belong to one shortcut', () => {
    expect(ownerOf('F1', SHORTCUTS, 'search')).toBe('help');
    expect(ownerOf('F1', SHORTCUTS, 'help')).toBeNull();
  });
});
