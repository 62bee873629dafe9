import { chordOf, mayFire, type Place } from './chord';
import { SHORTCUT_IDS, SHORTCUTS, type Chords, type ShortcutId } from './shortcuts';

interface Handler {
  readonly act: (event: KeyboardEvent) => void;
  /** of an open dialog: while one is open, what lies under it hears nothing */
  readonly isOfDialog: boolean;
}

const TEXT =
  'textarea, [contenteditable=""], [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])';
const CHOICE = 'select, [role=combobox], [role=listbox], [role=menu], [role=menuitem], [role=option]';
const CONTROL = 'a, button, summary, input, [role=button], [role=tab]';
const DIALOG = '[role=dialog][aria-modal=true]';

/** What every key press of the desk goes through, once; the newest handler of a shortcut is asked. */
class Keyboard {
  private readonly handlers = new Map<ShortcutId, Handler[]>();
  private chords: Chords = SHORTCUTS;
  private isOn = true;

  configure(chords: Chords, isOn: boolean): void {
    this.chords = chords;
    this.isOn = isOn;
  }

  /** Returns how to take it back. */
  on(id: ShortcutId, handler: Handler): () => void {
    this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
    return () => {
      const others = this.handlers.get(id) ?? [];
      this.handlers.set(
        id,
        others.filter((each) => each !== handler),
      );
    };
  }

  /** Which shortcut these keys are, for what listens to its own keys: a list with the focus in it. */
  idOf(event: KeyboardEvent): ShortcutId | null {
    if (!this.isOn || event.defaultPrevented || isOfInputMethod(event)) return null;
    const chord = chordOf(event);
    return SHORTCUT_IDS.find((id) => this.chords[id] === chord) ?? null;
  }

  readonly hear = (event: KeyboardEvent): void => {
    const id = this.idOf(event);
    if (id === null || !mayFire(this.chords[id], placeOf(event.target))) return;
    const isInDialog = document.querySelector(DIALOG) !== null;
    const handler = this.handlers.get(id)?.findLast(({ isOfDialog }) => isOfDialog === isInDialog);
    if (!handler) return;
    event.preventDefault();
    handler.act(event);
  };
}

export const keyboard = new Keyboard();

/** Input methods compose, or come as AltGr; both are writing. */
function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.getModifierState('AltGraph');
}

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (target.matches(CHOICE)) return 'choice';
  if (target.matches(TEXT)) return 'text';
  return target.matches(CONTROL) ? 'control' : 'page';
}
