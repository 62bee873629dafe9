import type { ReactNode } from 'react';
import type { DossierDetail } from '@modules/dossiers';
import type { ActForm } from '../actions/citizen-act';
import { ActFields } from '../components/act-fields';
import { ErrorSummary, Field, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill } from '../texts/format';

export function WithdrawalPage({
  context,
  detail,
  form,
  act,
}: {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly form: FormState;
  readonly act: ActForm;
}): ReactNode {
  const { t } = context;
  const hasFaults = form.refusal !== null || Object.keys(form.faults).length > 0;
  return (
    <Layout context={context} title={t.withdrawal.title} hasFaults={hasFaults}>
      <p>
        <a href={`/ho-so/${detail.id}`}>{t.supplement.back}</a>
      </p>
      <ErrorSummary context={context} form={form} />
      <h1>{fill(t.withdrawal.heading, { number: detail.dossier.number })}</h1>
      <p className="lead">{detail.dossier.receivedAt === null ? t.withdrawal.atOnce : t.withdrawal.asked}</p>
      <form method="post" action={`/ho-so/${detail.id}/rut`} noValidate>
        <ActFields act={act} />
        <Field context={context} form={form} name="reason" label={t.withdrawal.reason} required multiline />
        <button className="button" type="submit">
          {t.withdrawal.submit}
        </button>
      </form>
    </Layout>
  );
}
