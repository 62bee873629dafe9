import { useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

/** The same cookie the portal reads: a choice holds in both. */
const COOKIE = /(?:^|;\s*)lang=(en|vi)/;
const YEAR_SECONDS = 31_536_000;

const listeners = new Set<() => void>();
let current: Language = COOKIE.exec(document.cookie)?.[1] === 'en' ? 'en' : 'vi';
document.documentElement.lang = current;

export function currentLanguage(): Language {
  return current;
}

export function changeLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  document.cookie = `lang=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  for (const listener of listeners) listener();
}

/** Whether somebody has told this browser. */
export function isLanguageChosen(): boolean {
  return COOKIE.test(document.cookie);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
