import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sessionRenewed } from '../client/session-state';
import { LanguageSwitch } from '../components/language-switch';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { Page } from './page';
import { SESSION_TEXTS } from './session-texts';
import { SignInForm } from './sign-in-form';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactNode {
  const t = useTexts(SESSION_TEXTS);
  const { site, desk } = useTexts(WORDS);
  const { to = '/' } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const enter = (): void => {
    // Asking who is there, before anybody was, counted as a session that ran out.
    sessionRenewed();
    queryClient.clear();
    router.history.push(`/desk${to}`);
  };
  return (
    <>
      <header className="masthead">
        <a className="brand" href="/">
          {site} <span className="brand-desk">{desk}</span>
        </a>
        <LanguageSwitch />
      </header>
      <main id="main" className="sign-in">
        <Page title={t.title}>
          <p>
            {t.lead} <a href="/">{t.portal}</a>.
          </p>
          <SignInForm onSignedIn={enter} />
          <p className="hint">{t.demo}</p>
        </Page>
      </main>
    </>
  );
}
