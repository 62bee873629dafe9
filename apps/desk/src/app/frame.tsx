import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { isOfficer, useMe } from '../client/me';
import { useSessionEnded } from '../client/session-state';
import { useLiveStream } from '../client/use-live-stream';
import { keyboard } from '../keyboard/keyboard';
import { chordsWith } from '../keyboard/shortcuts';
import { useShortcut } from '../keyboard/use-shortcut';
import { QueueRail } from '../queues/queue-rail';
import { useDeskSettings, useLanguageOfSettings } from '../settings/desk-settings';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { CitizenScreen } from './citizen-screen';
import { FeatureRail } from './feature-rail';
import { Masthead } from './masthead';
import { SkipLink } from './skip-link';

const ShortcutHelp = lazy(() =>
  import('../keyboard/shortcut-help').then(({ ShortcutHelp: component }) => ({ default: component })),
);
const SearchDialog = lazy(() =>
  import('../search/search-dialog').then(({ SearchDialog: component }) => ({ default: component })),
);
const SignInAgain = lazy(() =>
  import('./sign-in-again').then(({ SignInAgain: component }) => ({ default: component })),
);

/** What stands around every page: masthead, rail of queues, and what can open over any of them. */
export function Frame(): ReactNode {
  const me = useMe();
  return isOfficer(me) ? <OfficersFrame /> : <CitizenScreen name={me.name} />;
}

function OfficersFrame(): ReactNode {
  const { queues } = useTexts(WORDS);
  const [isHelpOpen, openHelp] = useState(false);
  const [isSearchOpen, openSearch] = useState(false);
  const isSessionOver = useSessionEnded();
  useKeyboard();
  useLiveStream();
  useLanguageOfSettings();
  useShortcut('help', () => openHelp(true));
  useShortcut('search', () => openSearch(true));
  return (
    <>
      <SkipLink />
      <Masthead onHelp={() => openHelp(true)} onSearch={() => openSearch(true)} />
      <div className="frame">
        <nav className="rail" aria-label={queues}>
          <QueueRail />
          <FeatureRail />
        </nav>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        {isSearchOpen ? <SearchDialog onClose={() => openSearch(false)} /> : null}
        {isHelpOpen ? <ShortcutHelp onClose={() => openHelp(false)} /> : null}
        {isSessionOver ? <SignInAgain /> : null}
      </Suspense>
    </>
  );
}

function useKeyboard(): void {
  const { shortcuts, shortcutsOn } = useDeskSettings();
  useEffect(() => keyboard.configure(chordsWith(shortcuts), shortcutsOn), [shortcuts, shortcutsOn]);
  useEffect(() => {
    document.addEventListener('keydown', keyboard.hear);
    return () => document.removeEventListener('keydown', keyboard.hear);
  }, []);
}
