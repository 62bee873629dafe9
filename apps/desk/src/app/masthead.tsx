import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../client/me';
import { useLiveState } from '../client/use-live-stream';
import { LanguageSwitch } from '../components/language-switch';
import { KEYBOARD_TEXTS } from '../keyboard/texts';
import { SEARCH_TEXTS } from '../search/texts';
import { useChangeSettings } from '../settings/desk-settings';
import { fill, useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { SESSION_TEXTS } from './session-texts';
import { SignOutButton } from './sign-out-button';

interface MastheadProps {
  readonly onHelp: () => void;
  readonly onSearch: () => void;
}

export function Masthead({ onHelp, onSearch }: MastheadProps): ReactNode {
  const t = useTexts(WORDS);
  const { open } = useTexts(KEYBOARD_TEXTS);
  const { title: search } = useTexts(SEARCH_TEXTS);
  const change = useChangeSettings();
  return (
    <header className="masthead">
      <Link to="/" className="brand">
        {t.site} <span className="brand-desk">{t.desk}</span>
      </Link>
      <DemoSign />
      <div className="masthead-end">
        <LiveSign />
        <button type="button" className="masthead-button" title="Ctrl + K" onClick={onSearch}>
          {search}
        </button>
        <LanguageSwitch onChange={(language) => change({ language })} />
        <button type="button" className="masthead-button" aria-label={open} title={`${open} – F1`} onClick={onHelp}>
          ?
        </button>
        <Account />
      </div>
    </header>
  );
}

/** Invented people must not be taken for real ones. */
function DemoSign(): ReactNode {
  const t = useTexts(WORDS);
  const { isDemo } = useMe();
  return isDemo ? <span className="demo-sign">{t.demo}</span> : null;
}

/** Whether what comes in is told at once, or only found when it is looked for. */
function LiveSign(): ReactNode {
  const t = useTexts(WORDS);
  const state = useLiveState();
  return (
    <span className="live-sign" data-live={state} role="status">
      {state === 'connecting' ? '' : t[state]}
    </span>
  );
}

function Account(): ReactNode {
  const t = useTexts(SESSION_TEXTS);
  const { name, substitutesFor } = useMe();
  const stand = substitutesFor.length === 0 ? '' : ` (${fill(t.substitutes, { n: substitutesFor.length })})`;
  return (
    <>
      <span className="account" title={fill(t.account, { name })}>
        {name}
        {stand}
      </span>
      <SignOutButton className="masthead-button" />
    </>
  );
}
