import { chordFault, type Chord } from './chord';

/** Every shortcut there is, with its keys until somebody changes them; words in `texts.ts` beside this. */
export const SHORTCUTS = {
  help: 'F1',
  search: 'Ctrl+KeyK',
  queue1: 'Alt+Digit1',
  queue2: 'Alt+Digit2',
  queue3: 'Alt+Digit3',
  queue4: 'Alt+Digit4',
  queue5: 'Alt+Digit5',
  queue6: 'Alt+Digit6',
  up: 'ArrowUp',
  down: 'ArrowDown',
  open: 'Enter',
  select: 'Space',
  selectUp: 'Shift+ArrowUp',
  selectDown: 'Shift+ArrowDown',
  previous: 'Alt+ArrowUp',
  next: 'Alt+ArrowDown',
  primary: 'Ctrl+Enter',
  supplement: 'Alt+KeyB',
  print: 'Ctrl+KeyP',
} as const satisfies Readonly<Record<string, Chord>>;

export type ShortcutId = keyof typeof SHORTCUTS;
export type Chords = Readonly<Record<ShortcutId, Chord>>;

/** Where a shortcut works, in the order of the help. */
export const SHORTCUT_GROUPS = {
  everywhere: ['help', 'search', 'queue1', 'queue2', 'queue3', 'queue4', 'queue5', 'queue6'],
  list: ['up', 'down', 'open', 'select', 'selectUp', 'selectDown'],
  dossier: ['primary', 'supplement', 'previous', 'next', 'print'],
} as const satisfies Readonly<Record<string, readonly ShortcutId[]>>;

export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[];

/** The keys of a person: the common ones with their own changes, as far as these still are shortcuts. */
export function chordsWith(changes: Readonly<Record<string, string>>): Chords {
  const entries = SHORTCUT_IDS.map((id) => {
    const own = changes[id];
    return [id, own === undefined || chordFault(own) !== null ? SHORTCUTS[id] : own] as const;
  });
  return Object.fromEntries(entries) as Record<ShortcutId, Chord>;
}

/** Which other shortcut already has these keys. */
export function ownerOf(chord: Chord, chords: Chords, except: ShortcutId): ShortcutId | null {
  return SHORTCUT_IDS.find((id) => id !== except && chords[id] === chord) ?? null;
}
