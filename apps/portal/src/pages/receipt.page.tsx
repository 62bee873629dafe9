import type { ReactNode } from 'react';
import { formatInstant } from '@kernel/calendar/local-time';
import type { StoredOrder } from '@modules/payments';
import { FeeLines } from '../components/fee-lines';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { QrCode } from '../components/qr-code';
import { fill, moneyText, timeText } from '../texts/format';
import { NATION } from '../texts/payments';

interface ReceiptProps {
  readonly context: PageContext;
  readonly stored: StoredOrder;
  readonly procedureName: string;
  readonly person: string;
  /** address of this site, for the QR code */
  readonly site: string;
}

/** What was paid, when and how; on paper one page of A5. */
export function ReceiptPage(props: ReceiptProps): ReactNode {
  const { context, stored, site } = props;
  const { t, language } = context;
  const { order, dossierId, dossierNumber } = stored;
  const { paid, amountVnd, heldVnd } = order;
  return (
    <Layout context={context} title={`${t.receipt.title} ${order.number}`}>
      <p className="screen-only">
        <a href={`/ho-so/${dossierId}`}>{t.receipt.back}</a>
      </p>
      <div className="receipt">
        <p className="nation" lang="vi">
          <strong>{NATION.name}</strong>
          <span>{NATION.motto}</span>
        </p>
        <h1>{t.receipt.title}</h1>
        <Facts {...props} />
        <FeeLines context={context} lines={order.lines} totalVnd={amountVnd} total={t.paid.amount} />
        {paid === null ? <p>{t.receipt.none}</p> : null}
        {paid !== null && heldVnd < amountVnd ? (
          <p>{fill(t.receipt.refunded, { amount: moneyText(amountVnd - heldVnd, language) })}</p>
        ) : null}
        <QrCode text={`${site}/tra-cuu?number=${encodeURIComponent(dossierNumber)}`} label={t.papers.qr} />
        <p className="hint">{t.receipt.note}</p>
      </div>
    </Layout>
  );
}

function Facts({ context: { t }, stored, procedureName, person }: ReceiptProps): ReactNode {
  const { order, dossierNumber } = stored;
  return (
    <dl className="facts">
      <dt>{t.receipt.number}</dt>
      <dd className="code">{order.number}</dd>
      <dt>{t.receipt.dossier}</dt>
      <dd className="code">{dossierNumber}</dd>
      <dt>{t.receipt.procedure}</dt>
      <dd>{procedureName}</dd>
      <dt>{t.receipt.person}</dt>
      <dd>{person.toLocaleUpperCase('vi')}</dd>
      {order.paid === null ? null : (
        <>
          <dt>{t.receipt.at}</dt>
          <dd>{timeText(formatInstant(order.paid.at))}</dd>
          <dt>{t.receipt.how}</dt>
          <dd>{fill(t.receipt.methods[order.paid.method], { proof: order.paid.proof })}</dd>
        </>
      )}
    </dl>
  );
}
