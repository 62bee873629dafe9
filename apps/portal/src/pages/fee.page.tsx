import type { ReactNode } from 'react';
import type { Bill, Due } from '@modules/payments';
import { FeeLines } from '../components/fee-lines';
import { ErrorSummary, type FormState } from '../components/form';
import { Layout } from '../components/layout';
import { isPayableOnline, type GatewayKind } from '../components/money-of-dossier';
import type { PageContext } from '../components/page-context';
import { hasPaid, PastPayments } from '../components/past-payments';
import { fill } from '../texts/format';

interface FeeProps {
  readonly context: PageContext;
  readonly bill: Bill;
  readonly form: FormState;
  readonly gateway: GatewayKind;
  /** the link just made, which is shown this once */
  readonly link: string | null;
}

/** What a dossier costs, and the ways to pay it. */
export function FeePage(props: FeeProps): ReactNode {
  const { context, bill, form, gateway, link } = props;
  const { t } = context;
  const { dossier, dues } = bill;
  const isSettled = dues.every(({ amountVnd }) => amountVnd === 0) && (hasPaid(bill) || dues.some(hasLines));
  const isPayable = dues.some((due) => isPayableOnline(due, gateway));
  return (
    <Layout context={context} title={t.payments.title} hasFaults={form.refusal !== null}>
      <p>
        <a href={`/ho-so/${dossier.id}`}>{t.receipt.back}</a>
      </p>
      <ErrorSummary context={context} form={form} />
      <h1>{fill(t.payments.heading, { number: dossier.number })}</h1>
      {link === null ? null : <MadeLink context={context} link={link} />}
      {isSettled ? <p className="lead">{t.payments.nothing}</p> : null}
      {gateway === 'sandbox' && isPayable ? <p className="note">{t.payments.sandbox}</p> : null}
      {dues.map((due) => (
        <DuePart key={due.purpose} {...props} due={due} />
      ))}
      {hasPaid(bill) ? (
        <section aria-labelledby="paid">
          <h2 id="paid">{t.payments.past}</h2>
          <PastPayments context={context} bill={bill} />
        </section>
      ) : null}
    </Layout>
  );
}

function hasLines({ lines }: Due): boolean {
  return lines !== null && lines.length > 0;
}

function DuePart(props: FeeProps & { readonly due: Due }): ReactNode {
  const { context, bill, gateway, due } = props;
  const { t } = context;
  const { purpose, amountVnd, isOnline } = due;
  const isPayable = isPayableOnline(due, gateway);
  return (
    <section aria-labelledby={`due-${purpose}`}>
      <h2 id={`due-${purpose}`}>{t.payments.purposes[purpose]}</h2>
      <Reckoning context={context} due={due} />
      {isPayable ? <PayOnline context={context} dossierId={bill.dossier.id} due={due} /> : null}
      {amountVnd === null || amountVnd > 0 ? (
        <p>{isPayable ? t.payments.orAtDesk : isOnline ? t.payments.atDesk : t.payments.levelThree}</p>
      ) : null}
    </section>
  );
}

/** The lines of what is due, and how far paying them has come. */
function Reckoning({ context, due }: { readonly context: PageContext; readonly due: Due }): ReactNode {
  const { t } = context;
  const { lines, amountVnd, live } = due;
  if (lines === null || amountVnd === null) return <p>{t.payments.unknown}</p>;
  if (lines.length === 0) return <p>{t.payments.free}</p>;
  const isDeclared = lines.some(({ kind }) => kind === 'remission');
  return (
    <>
      <FeeLines context={context} lines={lines} totalVnd={amountVnd} total={t.payments.total} />
      {isDeclared ? <p className="hint">{t.payments.declared}</p> : null}
      {amountVnd > 0 && live !== null ? <p role="status">{t.payments.states[live.order.state]}</p> : null}
    </>
  );
}

function PayOnline({
  context: { t },
  dossierId,
  due: { purpose, live },
}: {
  readonly context: PageContext;
  readonly dossierId: string;
  readonly due: Due;
}): ReactNode {
  const state = live?.order.state;
  const label = state === 'pending' ? t.payments.goOn : state === 'failed' ? t.payments.again : t.payments.pay;
  return (
    <>
      <form method="post" action={`/ho-so/${dossierId}/le-phi/thanh-toan`}>
        <input type="hidden" name="purpose" value={purpose} />
        <button className="button" type="submit">
          {label}
        </button>
      </form>
      <details>
        <summary>{t.payments.share}</summary>
        <p>{t.payments.shareText}</p>
        <form method="post" action={`/ho-so/${dossierId}/le-phi/lien-ket`}>
          <input type="hidden" name="purpose" value={purpose} />
          <button className="button button-second" type="submit">
            {t.payments.shareButton}
          </button>
        </form>
      </details>
    </>
  );
}

function MadeLink({ context: { t }, link }: { readonly context: PageContext; readonly link: string }): ReactNode {
  return (
    <div className="panel" role="status">
      <h2>{t.payments.shareLink}</h2>
      <p>
        <a className="code" href={link}>
          {link}
        </a>
      </p>
      <p>{t.payments.shareKeep}</p>
    </div>
  );
}
