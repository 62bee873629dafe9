import type { ReactNode } from 'react';
import type { ReturnedPayer } from '@modules/payments';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { moneyText } from '../texts/format';

interface ResultProps {
  readonly context: PageContext;
  /** null for an address the gateway has not signed */
  readonly returned: ReturnedPayer | null;
  /** this very address, for looking again */
  readonly address: string;
}

type Result = 'paid' | 'waiting' | 'failed' | 'twice' | 'unknown';

/** Where the gateway sends the payer back to: what the house knows of the payment, and what can be done now. */
export function PaymentResultPage({ context, returned, address }: ResultProps): ReactNode {
  const { t } = context;
  const result = resultOf(returned);
  return (
    <Layout context={context} title={t.paid.titles[result]} hasFaults={result === 'failed' || result === 'unknown'}>
      <div className={result === 'paid' ? 'panel' : 'note'} role="status">
        <h1>{t.paid.titles[result]}</h1>
        <p>{t.paid.texts[result]}</p>
      </div>
      {returned === null ? null : <Facts context={context} returned={returned} />}
      <WayOut context={context} returned={returned} result={result} address={address} />
    </Layout>
  );
}

/** Of this attempt, not of what the address says. */
function resultOf(returned: ReturnedPayer | null): Result {
  if (returned === null) return 'unknown';
  const { attempt, stored } = returned;
  if (attempt.state === 'open') return 'waiting';
  if (attempt.state !== 'paid') return 'failed';
  return stored.order.paid?.proof === attempt.reference ? 'paid' : 'twice';
}

function Facts({ context, returned }: { readonly context: PageContext; readonly returned: ReturnedPayer }): ReactNode {
  const { t, language } = context;
  const { attempt, stored } = returned;
  return (
    <dl className="facts">
      <dt>{t.paid.order}</dt>
      <dd className="code">{stored.order.number}</dd>
      <dt>{t.paid.reference}</dt>
      <dd className="code">{attempt.reference}</dd>
      <dt>{t.paid.amount}</dt>
      <dd>{moneyText(stored.order.amountVnd, language)}</dd>
    </dl>
  );
}

function WayOut({ context, returned, result, address }: ResultProps & { readonly result: Result }): ReactNode {
  const { t, principal } = context;
  return (
    <>
      {result === 'waiting' ? (
        <p>
          <a className="button" href={address}>
            {t.paid.look}
          </a>
        </p>
      ) : null}
      {returned?.isOwn === true ? <ToOwn context={context} {...returned} result={result} /> : null}
      {returned === null && principal.kind === 'citizen' ? (
        <p>
          <a href="/ho-so-cua-toi">{t.paid.toMine}</a>
        </p>
      ) : null}
      {returned?.isOwn === false ? <p>{t.paid.linkAgain}</p> : null}
    </>
  );
}

function ToOwn({
  context: { t },
  stored,
  result,
}: ReturnedPayer & { readonly context: PageContext; readonly result: Result }): ReactNode {
  const { id, dossierId } = stored;
  return (
    <>
      {result === 'paid' ? (
        <p>
          <a className="button" href={`/ho-so/${dossierId}/bien-nhan/${id}`}>
            {t.paid.receipt}
          </a>
        </p>
      ) : null}
      <p>
        <a {...(result === 'failed' ? { className: 'button' } : {})} href={`/ho-so/${dossierId}/le-phi`}>
          {result === 'failed' ? t.paid.again : t.paid.toFees}
        </a>
      </p>
    </>
  );
}
