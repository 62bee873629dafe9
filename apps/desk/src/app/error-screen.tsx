import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../components/problem-alert';
import { ConnectionLost, Refusal } from '../client/problem';
import { useTexts } from '../texts/bilingual';
import { WORDS } from '../texts/words';
import { Page } from './page';

/** A page that failed: what is known of it, and two ways out. The frame around it stays. */
export function ErrorScreen({ error }: { readonly error: unknown }): ReactNode {
  const t = useTexts(WORDS);
  const isAnswer = error instanceof Refusal || error instanceof ConnectionLost;
  return (
    <div className="screen">
      <Page title={t.broken}>
        {isAnswer ? <ProblemAlert error={error} /> : <p>{t.brokenLead}</p>}
        <div className="ways-out">
          <Button onClick={() => window.location.reload()}>{t.reload}</Button>
          <Button component="a" href="/desk/" variant="outline">
            {t.home}
          </Button>
        </div>
      </Page>
    </div>
  );
}

export function NotFoundScreen(): ReactNode {
  const t = useTexts(WORDS);
  return (
    <div className="screen">
      <Page title={t.notFound}>
        <p>{t.notFoundLead}</p>
        <div className="ways-out">
          <Button component="a" href="/desk/">
            {t.home}
          </Button>
        </div>
      </Page>
    </div>
  );
}
