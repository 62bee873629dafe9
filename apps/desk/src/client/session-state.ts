import { useSyncExternalStore } from 'react';

/** Whether the session ran out under the reader's hands: the page stays, and asks to sign in over it. */
let isEnded = false;
const listeners = new Set<() => void>();

export function sessionEnded(): void {
  change(true);
}

export function sessionRenewed(): void {
  change(false);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isEnded,
  );
}

function change(to: boolean): void {
  isEnded = to;
  for (const listener of listeners) listener();
}
