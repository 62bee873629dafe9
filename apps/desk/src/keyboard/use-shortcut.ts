import { useEffect, useRef } from 'react';
import { keyboard } from './keyboard';
import type { ShortcutId } from './shortcuts';

interface Conditions {
  readonly enabled?: boolean;
  /** the handler belongs to a dialog that is open now */
  readonly isOfDialog?: boolean;
}

/** Does this when the person presses the keys of the shortcut; the last mounted of several is asked. */
export function useShortcut(
  id: ShortcutId,
  act: (event: KeyboardEvent) => void,
  { enabled = true, isOfDialog = false }: Conditions = {},
): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(
    () => (enabled ? keyboard.on(id, { act: (event) => newest.current(event), isOfDialog }) : undefined),
    [id, enabled, isOfDialog],
  );
}
