import type { ReactNode } from 'react';
import type { Progress } from '@modules/dossiers';
import { ErrorSummary, Field, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { ProgressCard } from '../components/progress';

interface LookUpProps {
  readonly context: PageContext;
  readonly form: FormState;
  readonly progress: Progress | null;
}

export function LookUpPage({ context, form, progress }: LookUpProps): ReactNode {
  const { t } = context;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  return (
    <Layout context={context} title={t.lookUp.title} hasFaults={hasFaults}>
      <ErrorSummary context={context} form={form} />
      <h1>{t.lookUp.title}</h1>
      {progress === null ? null : <ProgressCard context={context} progress={progress} />}
      <form method="post" action="/tra-cuu" noValidate>
        <Field
          context={context}
          form={form}
          name="number"
          label={t.lookUp.number}
          hint={t.lookUp.numberHint}
          required
        />
        <Field
          context={context}
          form={form}
          name="secret"
          label={t.lookUp.secret}
          hint={t.lookUp.secretHint}
          required
        />
        <button className="button" type="submit">
          {t.lookUp.submit}
        </button>
      </form>
      <p>
        <a href="/quay-lai">{t.contacts.backLink}</a>
      </p>
    </Layout>
  );
}
