import type { ReactNode } from 'react';
import type { Problem } from '@platform/http/problem';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';

/** What happened, what to do, and the code to quote. */
export function ErrorPage({
  context,
  problem,
}: {
  readonly context: PageContext;
  readonly problem: Problem;
}): ReactNode {
  const { t, language } = context;
  return (
    <Layout context={context} title={t.errors.title}>
      <h1>{t.errors.title}</h1>
      <p className="lead">{problem.messages[language]}</p>
      <p>
        <a className="button" href="/">
          {t.errors.wayOut}
        </a>
      </p>
      <p className="hint">{`${t.errors.support}: ${problem.instance} (${problem.code})`}</p>
    </Layout>
  );
}
