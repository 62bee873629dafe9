import type { ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import { changeLanguage, useLanguage } from '../texts/language';
import { WORDS } from '../texts/words';

/** Stays on the page and keeps what is typed: only words change. */
export function LanguageSwitch(): ReactNode {
  const { otherLanguage } = useTexts(WORDS);
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="masthead-button" lang={other} onClick={() => changeLanguage(other)}>
      {otherLanguage}
    </button>
  );
}
