import type { ReactNode } from 'react';
import type { PaperCheck } from '@modules/issuance';
import { ErrorSummary, Field, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { timeText } from '../texts/format';

interface PaperCheckProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly paper: PaperCheck | null;
}

export function PaperCheckPage({ context, form, paper }: PaperCheckProps): ReactNode {
  const { t } = context;
  return (
    <Layout context={context} title={t.papers.checkTitle} hasFaults={form.refusal !== null}>
      <ErrorSummary context={context} form={form} />
      <h1>{t.papers.checkTitle}</h1>
      {paper === null ? <p className="lead">{t.papers.checkLead}</p> : <Verdict context={context} paper={paper} />}
      <form method="get" action="/xac-thuc" noValidate>
        <Field context={context} form={form} name="code" label={t.papers.code} hint={t.papers.codeHint} required />
        <button className="button" type="submit">
          {t.papers.check}
        </button>
      </form>
    </Layout>
  );
}

/** What was found, in words; no person and no contents. */
function Verdict({ context: { t }, paper }: { readonly context: PageContext; readonly paper: PaperCheck }): ReactNode {
  const { kind, status, number, issuedAt, withdrawnAt, code, sha256 } = paper;
  return (
    <section className={status === 'valid' ? 'panel' : 'panel panel-off'} aria-labelledby="verdict">
      <h2 id="verdict">{t.papers.verdicts[status]}</h2>
      <dl className="facts">
        <dt>{t.papers.paper}</dt>
        <dd>{t.papers.kinds[kind]}</dd>
        <dt>{t.sent.number}</dt>
        <dd className="code">{number}</dd>
        <dt>{t.papers.issuedAt}</dt>
        <dd>{timeText(issuedAt)}</dd>
        {withdrawnAt === null ? null : (
          <>
            <dt>{t.papers.withdrawnAt}</dt>
            <dd>{timeText(withdrawnAt)}</dd>
          </>
        )}
        <dt>{t.papers.code}</dt>
        <dd className="code">{code}</dd>
        <dt>SHA-256</dt>
        <dd className="hash">{sha256}</dd>
      </dl>
      <p>{t.papers.compare}</p>
    </section>
  );
}
