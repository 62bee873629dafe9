import type { Language } from '@kernel/sla/ratio';
import { EN } from './en';
import { VI, type Texts } from './vi';

export type { Texts } from './vi';

export function textsIn(language: Language): Texts {
  return language === 'en' ? EN : VI;
}

/** Fills `{name}` in a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
