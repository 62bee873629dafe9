import { currentLanguage, useLanguage } from './language';

/** The same words in both languages: `en` has the type of `vi`, so a missing one does not compile. */
export interface Bilingual<Words> {
  readonly vi: Words;
  readonly en: Words;
}

export function bilingual<Words extends object>(vi: Words, en: NoInfer<Words>): Bilingual<Words> {
  return { vi, en };
}

/** The words in the reader's language; they follow its switch. */
export function useTexts<Words>(words: Bilingual<Words>): Words {
  return words[useLanguage()];
}

/** The same outside of a component, for a notice that is made in a handler. */
export function textsNow<Words>(words: Bilingual<Words>): Words {
  return words[currentLanguage()];
}

/** Fills `{name}` in a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
