/** Keys pressed together: modifiers in this order, then the key's place on the board: `Alt+ArrowDown`, `Ctrl+KeyK`. */
export type Chord = string;

export interface Press {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * By `code`, the place on the board, never by the letter: a Vietnamese input method (Telex, VNI) turns keys into other
 * letters, and takes some back by pretending Backspace.
 */
export function chordOf({ code, ctrlKey, altKey, shiftKey, metaKey }: Press): Chord {
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', code];
  return parts.filter((part) => part !== '').join('+');
}

const LETTER =
  /^(Shift\+)?(Key|Digit|Numpad|Bracket|Semicolon|Quote|Comma|Period|Slash|Backslash|Minus|Equal|Backquote)/;
const NEVER = /(^|\+)(Backspace|Delete|Tab|Escape|CapsLock|(Control|Alt|Shift|Meta)(Left|Right)|ContextMenu)$/;
/** What browsers or text fields do themselves with these, people need more. */
const TAKEN =
  /^(Ctrl\+(Key[ACVXZYWTNLRF]|Digit\d|Arrow\w+|Home|End)|Ctrl\+Shift\+Key[TNWPZ]|Alt\+(Arrow(Left|Right)|KeyD|Home|F4)|F5|F11|F12)$/;

export type ChordFault = 'letter' | 'never' | 'taken';

/** Why these keys cannot be a shortcut; null when they can. */
export function chordFault(chord: Chord): ChordFault | null {
  if (NEVER.test(chord)) return 'never';
  if (LETTER.test(chord)) return 'letter';
  return TAKEN.test(chord) ? 'taken' : null;
}

/** Where the keys were pressed. */
export type Place = 'text' | 'choice' | 'control' | 'page';

const WITH_MODIFIER = /^(Ctrl|Alt)\+|^F\d+$/;

/**
 * Whether keys pressed there are meant as a shortcut. In text only what cannot be typed; in a list of choices Alt and an
 * arrow opens it; on a button or a link Enter and Space are its own.
 */
export function mayFire(chord: Chord, place: Place): boolean {
  if (place === 'page' || (WITH_MODIFIER.test(chord) && place !== 'choice')) return true;
  if (place === 'choice') return WITH_MODIFIER.test(chord) && !/^Alt\+Arrow/.test(chord);
  return place === 'control' && !/(^|\+)(Enter|Space)$/.test(chord);
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter ↵',
  Escape: 'Esc',
  Space: 'Space',
  Slash: '/',
};

/** What is printed on the keys. */
export function keysOf(chord: Chord): readonly string[] {
  return chord.split('+').map((part) => SIGNS[part] ?? part.replace(/^(Key|Digit)/, ''));
}
