import type { ReactNode } from 'react';
import type { Bill } from '@modules/payments';
import { fill, moneyText } from '../texts/format';
import type { PageContext } from './page-context';

/** What was paid for a dossier, online or at the desk, each with its receipt. */
export function PastPayments({ context, bill }: { readonly context: PageContext; readonly bill: Bill }): ReactNode {
  const { t, language } = context;
  return (
    <ul>
      {bill.orders.map(({ id, order }) =>
        order.paid === null ? null : (
          <li key={id}>
            {`${t.payments.purposes[order.purpose]}, ${moneyText(order.amountVnd, language)}. ${t.payments.states[order.state]} `}
            {`${fill(t.receipt.methods[order.paid.method], { proof: order.paid.proof })}. `}
            <a href={`/ho-so/${bill.dossier.id}/bien-nhan/${id}`}>
              {fill(t.payments.receipt, { number: order.number })}
            </a>
          </li>
        ),
      )}
    </ul>
  );
}

export function hasPaid({ orders }: Bill): boolean {
  return orders.some(({ order }) => order.paid !== null);
}
