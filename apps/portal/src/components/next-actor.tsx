import type { ReactNode } from 'react';
import { formatInstant } from '@kernel/calendar/local-time';
import { openRouteSteps, openSupplement } from '@kernel/dossier/dossier';
import { DOSSIER_STATES } from '@kernel/dossier/dossier-states';
import { mayBeOwed } from '@kernel/payments/what-is-due';
import { mayRate } from '@kernel/satisfaction/rating';
import type { DossierDetail } from '@modules/dossiers';
import { dateText, fill, moneyText } from '../texts/format';
import type { PageContext } from './page-context';

export type DeskNames = ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;

interface NextProps {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly deskNames: DeskNames;
}

/** Whose turn it is, and what they have to do: said in a sentence, with the button where it is the reader's. */
export function NextActor(props: NextProps): ReactNode {
  const { context, detail } = props;
  const { t } = context;
  const canAnswer = detail.availableActions.some(
    (action) => action === 'answer_supplement' || action === 'give_before_receipt',
  );
  const canWithdraw = detail.availableActions.some(
    (action) => action === 'withdraw' || action === 'request_withdrawal',
  );
  const mustPay = mayBeOwed('obligation', detail.dossier.state);
  return (
    <section className={canAnswer || mustPay ? 'note note-needed' : 'note'} aria-labelledby="next-title">
      <h2 id="next-title">{t.next.title}</h2>
      <p>{sentence(props)}</p>
      {canAnswer ? (
        <p>
          <a className="button" href={`/ho-so/${detail.id}/bo-sung`}>
            {t.supplement.link}
          </a>
        </p>
      ) : null}
      {mustPay ? (
        <p>
          <a className="button" href={`/ho-so/${detail.id}/le-phi`}>
            {t.payments.link}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/ho-so/${detail.id}/tin-nhan`}>{t.messages.link}</a>
      </p>
      {mayRate(detail.dossier) ? (
        <p>
          <a href={`/ho-so/${detail.id}/danh-gia`}>{t.rating.link}</a>
        </p>
      ) : null}
      {canWithdraw ? (
        <p>
          <a href={`/ho-so/${detail.id}/rut`}>{t.withdrawal.link}</a>
        </p>
      ) : null}
    </section>
  );
}

function sentence({ context: { t, language }, detail: { dossier }, deskNames }: NextProps): string {
  const asked = openSupplement(dossier);
  if (asked !== null) {
    const by = dateText(formatInstant(asked.answerBy));
    return fill(t.next.supplement, { n: asked.points.length, by });
  }
  const { state, obligation } = dossier;
  if (state === 'fee_pending' && obligation !== null)
    return fill(t.next.fee_pending, { amount: moneyText(obligation.amountVnd, language), reason: obligation.reason });
  if (state === 'approved' || state === 'refused') return t.next[state];
  const { waitsFor } = DOSSIER_STATES[state];
  if (waitsFor === 'nobody') return t.next.nobody;
  if (waitsFor === 'desk') return t.next.desk;
  const desks = openRouteSteps(dossier).map(
    ({ deskId }) => deskNames.get(deskId)?.[language === 'vi' ? 'nameVi' : 'nameEn'],
  );
  const known = desks.filter((name) => name !== undefined).join(', ');
  return known === '' ? t.next.unitUnknown : fill(t.next.unit, { desk: known });
}
