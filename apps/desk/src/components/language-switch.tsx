import type { ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import { changeLanguage, useLanguage, type Language } from '../texts/language';
import { WORDS } from '../texts/words';

/** Stays on the page and keeps what is typed: only words change. */
export function LanguageSwitch({ onChange }: { readonly onChange?: (language: Language) => void }): ReactNode {
  const { otherLanguage } = useTexts(WORDS);
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const choose = (): void => {
    changeLanguage(other);
    onChange?.(other);
  };
  return (
    <button type="button" className="masthead-button" lang={other} onClick={choose}>
      {otherLanguage}
    </button>
  );
}
