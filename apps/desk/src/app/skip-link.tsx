import type { MouseEvent, ReactNode } from 'react';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';

export function SkipLink(): ReactNode {
  const { skip } = useTexts(WORDS);
  return (
    <a className="skip" href="#main" onClick={toMain}>
      {skip}
    </a>
  );
}

/** Without a new place in the history, which Back would have to leave. */
function toMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
