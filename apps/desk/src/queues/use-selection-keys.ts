import type { KeyboardEvent } from 'react';
import { keyboard } from '../keyboard/keyboard';
import type { Selection } from './use-selection';

interface SelectionKeys {
  readonly ids: readonly string[];
  readonly activeId: string | null;
  readonly selection: Selection;
  readonly move: (step: number) => void;
  /** for every other key */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Selecting by keys: the row that has the focus, or it and a neighbour. */
export function useSelectionKeys(keys: SelectionKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const { ids, activeId, selection, move, onKey } = keys;
  return (event) => {
    const shortcut = keyboard.idOf(event.nativeEvent);
    // A box is pressed by Space without help.
    const isInBox = event.target instanceof HTMLInputElement;
    if (activeId === null || isInBox) return;
    if (shortcut === 'select') {
      event.preventDefault();
      selection.toggle(activeId);
    } else if (shortcut === 'selectUp' || shortcut === 'selectDown') {
      event.preventDefault();
      const step = shortcut === 'selectDown' ? 1 : -1;
      selection.extend(activeId, ids[ids.indexOf(activeId) + step] ?? activeId);
      move(step);
    } else onKey(event);
  };
}
