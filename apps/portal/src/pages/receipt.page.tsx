import type { ReactNode } from 'react';
import { formatInstant } from '@kernel/calendar/local-time';
import type { StoredOrder } from '@modules/payments';
import { FeeLines } from '../components/fee-lines';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { fill, moneyText, timeText } from '../texts/format';

interface ReceiptProps {
  readonly context: PageContext;
  readonly stored: StoredOrder;
  readonly procedureName: string;
}

/** What was paid, when and how. */
export function ReceiptPage({ context, stored, procedureName }: ReceiptProps): ReactNode {
  const { t, language } = context;
  const { order, dossierId, dossierNumber } = stored;
  const { paid, amountVnd, heldVnd } = order;
  return (
    <Layout context={context} title={`${t.receipt.title} ${order.number}`}>
      <p>
        <a href={`/ho-so/${dossierId}`}>{t.receipt.back}</a>
      </p>
      <h1>{t.receipt.title}</h1>
      <dl className="facts">
        <dt>{t.receipt.number}</dt>
        <dd className="code">{order.number}</dd>
        <dt>{t.receipt.dossier}</dt>
        <dd className="code">{dossierNumber}</dd>
        <dt>{t.receipt.procedure}</dt>
        <dd>{procedureName}</dd>
        {paid === null ? null : (
          <>
            <dt>{t.receipt.at}</dt>
            <dd>{timeText(formatInstant(paid.at))}</dd>
            <dt>{t.receipt.how}</dt>
            <dd>{fill(t.receipt.methods[paid.method], { proof: paid.proof })}</dd>
          </>
        )}
      </dl>
      <FeeLines
        context={context}
        lines={order.lines}
        totalVnd={amountVnd}
        caption={t.payments.purposes[order.purpose]}
        total={t.paid.amount}
      />
      {paid === null ? <p>{t.receipt.none}</p> : null}
      {paid !== null && heldVnd < amountVnd ? (
        <p>{fill(t.receipt.refunded, { amount: moneyText(amountVnd - heldVnd, language) })}</p>
      ) : null}
      <p className="hint">{t.receipt.note}</p>
    </Layout>
  );
}
