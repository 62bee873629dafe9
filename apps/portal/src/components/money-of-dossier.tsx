import type { ReactNode } from 'react';
import type { Bill, Due } from '@modules/payments';
import { fill, moneyText } from '../texts/format';
import type { PageContext } from './page-context';
import { hasPaid, PastPayments } from './past-payments';

/** null: nobody can pay online here */
export type GatewayKind = 'vnpay' | 'sandbox' | null;

/** The money of a dossier as its other pages show it. */
export interface DossierMoney {
  readonly bill: Bill;
  readonly gateway: GatewayKind;
}

/** Whether the payer can be sent to the gateway for it now. */
export function isPayableOnline({ isOnline, amountVnd }: Due, gateway: GatewayKind): boolean {
  return isOnline && gateway !== null && amountVnd !== null && amountVnd > 0;
}

/** What a dossier costs, where it is paid and what has been paid, in a sentence each; the fee page has the rest. */
export function MoneyOfDossier({
  context,
  bill,
  gateway,
}: DossierMoney & { readonly context: PageContext }): ReactNode {
  const { t } = context;
  const isPayable = bill.dues.some((due) => isPayableOnline(due, gateway));
  return (
    <section aria-labelledby="money">
      <h2 id="money">{t.payments.title}</h2>
      {bill.dues.map((due) => (
        <p key={due.purpose}>{dueSentence(due, { bill, gateway }, context)}</p>
      ))}
      {hasPaid(bill) ? <PastPayments context={context} bill={bill} /> : null}
      <p>
        <a {...(isPayable ? { className: 'button' } : {})} href={`/ho-so/${bill.dossier.id}/le-phi`}>
          {isPayable ? t.payments.toPay : t.payments.link}
        </a>
      </p>
    </section>
  );
}

function dueSentence(due: Due, { gateway }: DossierMoney, { t, language }: PageContext): string {
  const { purpose, lines, amountVnd } = due;
  const name = t.payments.purposes[purpose];
  if (lines === null || amountVnd === null) return `${name}: ${t.payments.unknown}`;
  if (lines.length === 0) return `${name}: ${t.payments.free}`;
  if (amountVnd === 0) return `${name}: ${t.payments.nothing}`;
  const how = isPayableOnline(due, gateway) ? t.payments.owedOnline : t.payments.owedAtDesk;
  return `${name}: ${fill(how, { amount: moneyText(amountVnd, language) })}`;
}
