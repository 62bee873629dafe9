import { chordFault, chordOf, keysOf, mayFire, type Place } from './chord';

const press = (code: string, held: readonly ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[] = []) => ({
  code,
  ctrlKey: held.includes('ctrlKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
  metaKey: held.includes('metaKey'),
});

test.each([
  ['F1', press('F1'), ['F1']],
  ['Ctrl+KeyK', press('KeyK', ['ctrlKey']), ['Ctrl', 'K']],
  ['Ctrl+KeyK', press('KeyK', ['metaKey']), ['Ctrl', 'K']],
  ['Alt+ArrowDown', press('ArrowDown', ['altKey']), ['Alt', '↓']],
  ['Ctrl+Alt+Shift+Digit1', press('Digit1', ['shiftKey', 'altKey', 'ctrlKey']), ['Ctrl', 'Alt', 'Shift', '1']],
] as const)('%s', (chord, pressed, keys) => {
  expect(chordOf(pressed)).toBe(chord);
  expect(keysOf(chord)).toEqual(keys);
});

describe('no shortcut', () => {
  test.each([
    ['letter', ['KeyS', 'KeyF', 'KeyR', 'KeyX', 'KeyJ', 'KeyW', 'Shift+KeyA', 'BracketLeft', 'Digit1', 'Numpad5']],
    ['never', ['Backspace', 'Ctrl+Backspace', 'Alt+Backspace', 'Tab', 'Shift+Tab', 'Escape', 'Alt+AltLeft']],
    ['taken', ['Ctrl+KeyC', 'Ctrl+KeyV', 'Ctrl+KeyW', 'Alt+ArrowLeft', 'F5', 'Ctrl+ArrowRight']],
  ])('is %s: %j', (fault, chords) => {
    expect(chords.map(chordFault)).toEqual(chords.map(() => fault));
  });

  test.each([
    'F1',
    'Ctrl+KeyK',
    'Alt+KeyB',
    'Alt+ArrowDown',
    'ArrowDown',
    'Space',
    'Enter',
    'Ctrl+Enter',
    'Alt+Digit1',
  ])('but %s can be one', (chord) => {
    expect(chordFault(chord)).toBeNull();
  });
});

describe('keys are meant for', () => {
  test.each<[string, Place, boolean]>([
    ['ArrowDown', 'page', true],
    ['Space', 'page', true],
    ['ArrowDown', 'text', false],
    ['Space', 'text', false],
    ['Enter', 'text', false],
    ['Shift+ArrowDown', 'text', false],
    ['Ctrl+Enter', 'text', true],
    ['Alt+ArrowDown', 'text', true],
    ['F1', 'text', true],
    ['Alt+ArrowDown', 'choice', false],
    ['Ctrl+Enter', 'choice', true],
    ['ArrowDown', 'choice', false],
    ['Enter', 'control', false],
    ['Space', 'control', false],
    ['ArrowDown', 'control', true],
    ['Alt+KeyB', 'control', true],
  ])('%s pressed in %s: %s', (chord, place, isMeant) => {
    expect(mayFire(chord, place)).toBe(isMeant);
  });
});
