import { useSyncExternalStore } from 'react';

/** What a person has set for their own desk. */
export interface DeskSettings {
  /** columns of the queues, in order; empty for the common ones */
  readonly columns: readonly string[];
  /** shortcut → own keys */
  readonly shortcuts: Readonly<Record<string, string>>;
  readonly shortcutsOn: boolean;
  readonly pageSize: number;
}

const COMMON: DeskSettings = { columns: [], shortcuts: {}, shortcutsOn: true, pageSize: 25 };
const PLACE = 'motcua-desk-settings';

/** Kept in this browser. */
let current: DeskSettings = read();
const listeners = new Set<() => void>();

export function useDeskSettings(): DeskSettings {
  return useSyncExternalStore(subscribe, () => current);
}

/** @param changes what is new, or how it follows from what is set now */
export function changeDeskSettings(
  changes: Partial<DeskSettings> | ((now: DeskSettings) => Partial<DeskSettings>),
): void {
  current = { ...current, ...(typeof changes === 'function' ? changes(current) : changes) };
  localStorage.setItem(PLACE, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function read(): DeskSettings {
  try {
    return { ...COMMON, ...(JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<DeskSettings>) };
  } catch {
    return COMMON;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
