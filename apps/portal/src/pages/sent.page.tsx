import type { ReactNode } from 'react';
import type { DossierDetail } from '@modules/dossiers';
import { Layout } from '../components/layout';
import { MoneyOfDossier, type DossierMoney } from '../components/money-of-dossier';
import type { PageContext } from '../components/page-context';
import { QrCode } from '../components/qr-code';
import { dateText } from '../texts/format';

/** The confirmation. It has an address of its own, so a bookmark or a reload shows the same. */
export function SentPage({
  context,
  detail,
  money,
  site,
}: {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly money: DossierMoney;
  /** address of this site, for the QR code */
  readonly site: string;
}): ReactNode {
  const { t } = context;
  return (
    <Layout context={context} title={t.sent.title}>
      <div className="panel">
        <h1>{t.sent.title}</h1>
        <dl className="facts">
          <dt>{t.sent.number}</dt>
          <dd className="code" id="number">
            {detail.dossier.number}
          </dd>
          <dt>{t.sent.secret}</dt>
          <dd className="code" id="secret">
            {detail.lookupSecret}
          </dd>
          <dt>{t.lookUp.due}</dt>
          <dd>{detail.dueAt === null ? t.lookUp.noDue : dateText(detail.dueAt)}</dd>
        </dl>
      </div>
      <p>{t.sent.keep}</p>
      <QrCode text={`${site}/tra-cuu?number=${encodeURIComponent(detail.dossier.number)}`} label={t.papers.qr} />
      <MoneyOfDossier context={context} {...money} />
      <h2>{t.sent.next}</h2>
      <p>{t.sent.nextText}</p>
      <p>{t.sent.contact}</p>
      <p>
        <a className="button button-second" href={`/ho-so/${detail.id}`}>
          {t.sent.see}
        </a>
      </p>
    </Layout>
  );
}
