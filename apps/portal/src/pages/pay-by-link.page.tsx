import type { ReactNode } from 'react';
import { isUnpaid } from '@kernel/payments/payment-states';
import type { StoredOrder } from '@modules/payments';
import { ErrorSummary, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import type { GatewayKind } from '../components/money-of-dossier';
import type { PageContext } from '../components/page-context';
import { moneyText } from '../texts/format';

interface LinkProps {
  readonly context: PageContext;
  readonly stored: StoredOrder;
  readonly token: string;
  readonly procedureName: string;
  readonly form: FormState;
  readonly gateway: GatewayKind;
}

/** For whoever has the link: how much, for which dossier and procedure, and nothing about the person. */
export function PayByLinkPage({ context, stored, token, procedureName, form, gateway }: LinkProps): ReactNode {
  const { t, language } = context;
  const { order, dossierNumber } = stored;
  const { number, amountVnd, purpose, state } = order;
  return (
    <Layout context={context} title={t.payLink.title} hasFaults={form.refusal !== null}>
      <ErrorSummary context={context} form={form} />
      <h1>{t.payLink.title}</h1>
      <p className="lead">{t.payLink.lead}</p>
      {gateway === 'sandbox' && isUnpaid(state) ? <p className="note">{t.payments.sandbox}</p> : null}
      <dl className="facts">
        <dt>{t.payLink.dossier}</dt>
        <dd className="code">{dossierNumber}</dd>
        <dt>{t.payLink.procedure}</dt>
        <dd>{procedureName}</dd>
        <dt>{t.payLink.purpose}</dt>
        <dd>{t.payments.purposes[purpose]}</dd>
        <dt>{t.payLink.amount}</dt>
        <dd>{moneyText(amountVnd, language)}</dd>
        <dt>{t.paid.order}</dt>
        <dd className="code">{number}</dd>
        <dt>{t.payLink.state}</dt>
        <dd>{t.payments.states[state]}</dd>
      </dl>
      {isUnpaid(state) && gateway !== null ? (
        <form method="post" action="/thanh-toan">
          <input type="hidden" name="ma" value={token} />
          <button className="button" type="submit">
            {state === 'pending' ? t.payments.goOn : t.payments.pay}
          </button>
        </form>
      ) : null}
    </Layout>
  );
}
