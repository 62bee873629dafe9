import type { ReactNode } from 'react';
import { fill, useTexts } from '../texts/bilingual';
import { Page } from './page';
import { SESSION_TEXTS } from './session-texts';
import { SignOutButton } from './sign-out-button';

/** A citizen who came here: who is signed in, and the way out. */
export function CitizenScreen({ name }: { readonly name: string }): ReactNode {
  const t = useTexts(SESSION_TEXTS);
  return (
    <main id="main" className="screen">
      <Page title={t.citizen}>
        <p>{fill(t.citizenLead, { name })}</p>
        <div className="ways-out">
          <SignOutButton className="plain-button" />
          <a href="/">{t.portal}</a>
        </div>
      </Page>
    </main>
  );
}
