import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { chordFault, chordOf, keysOf, type Chord } from '../keyboard/chord';
import { Keys } from '../keyboard/keys';
import { chordsWith, ownerOf, SHORTCUT_IDS, SHORTCUTS, type Chords, type ShortcutId } from '../keyboard/shortcuts';
import { KEYBOARD_TEXTS } from '../keyboard/texts';
import { fill, useTexts } from '../texts/bilingual';
import { useChangeSettings, useDeskSettings } from './desk-settings';
import { SETTINGS_TEXTS } from './texts';

/** Each shortcut with its keys; a press on its button waits for others. */
export function ShortcutTable(): ReactNode {
  const t = useTexts(SETTINGS_TEXTS);
  const chords = chordsWith(useDeskSettings().shortcuts);
  const [said, say] = useState('');
  return (
    <>
      <p role="status" className="said">
        {said}
      </p>
      <div className="table-scroll" role="region" aria-label={t.shortcuts} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.keys}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {SHORTCUT_IDS.map((id) => (
              <ShortcutRow key={id} id={id} chords={chords} onSaid={say} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly id: ShortcutId;
  readonly chords: Chords;
  readonly onSaid: (text: string) => void;
}

function ShortcutRow({ id, chords, onSaid }: RowProps): ReactNode {
  const t = useTexts(SETTINGS_TEXTS);
  const { names } = useTexts(KEYBOARD_TEXTS);
  const [isWaiting, wait] = useState(false);
  const refuse = useRefusal();
  const setKeys = useSetKeys();
  const hear = (event: KeyboardEvent): void => {
    if (!isWaiting || isModifierAlone(event.code) || event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    wait(false);
    if (event.code === 'Escape') return;
    const chord = chordOf(event);
    const refusal = refuse(chord, chords, id);
    if (refusal === null) setKeys(id, chord);
    onSaid(refusal ?? fill(t.changed, { name: names[id], keys: keysOf(chord).join(' + ') }));
  };
  return (
    <tr>
      <th scope="row">{names[id]}</th>
      <td>{isWaiting ? t.press : <Keys chord={chords[id]} />}</td>
      <td>
        <button
          type="button"
          className="plain-button"
          aria-label={fill(t.change, { name: names[id] })}
          aria-pressed={isWaiting}
          onClick={() => wait(true)}
          onBlur={() => wait(false)}
          onKeyDown={hear}
        >
          {t.changeShort}
        </button>
      </td>
    </tr>
  );
}

function useRefusal(): (chord: Chord, chords: Chords, id: ShortcutId) => string | null {
  const { faults } = useTexts(SETTINGS_TEXTS);
  const { names } = useTexts(KEYBOARD_TEXTS);
  return (chord, chords, id) => {
    const fault = chordFault(chord);
    if (fault !== null) return faults[fault];
    const owner = ownerOf(chord, chords, id);
    return owner === null ? null : fill(faults.owned, { name: names[owner] });
  };
}

function useSetKeys(): (id: ShortcutId, chord: Chord) => void {
  const change = useChangeSettings();
  return (id, chord) =>
    change(({ shortcuts }) => {
      const { [id]: _before, ...others } = shortcuts;
      return { shortcuts: chord === SHORTCUTS[id] ? others : { ...others, [id]: chord } };
    });
}

function isModifierAlone(code: string): boolean {
  return /^(Control|Alt|Shift|Meta)(Left|Right)$/.test(code);
}
