import type { ReactNode } from 'react';
import type { Facet } from '@modules/catalog';
import type { SlaReportRow } from '@modules/reports';
import { EMPTY_FORM, Field } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';

export interface HomeData {
  readonly district: SlaReportRow | undefined;
  readonly wards: SlaReportRow | undefined;
  readonly fields: readonly Facet[];
}

export function HomePage({ context, data }: { readonly context: PageContext; readonly data: HomeData }): ReactNode {
  const { t, language } = context;
  return (
    <Layout context={context} title={t.home.title}>
      <h1>{t.home.title}</h1>
      <p className="lead">{t.home.lead}</p>
      <SearchBar context={context} />
      <div className="two">
        <section aria-labelledby="live-title">
          <h2 id="live-title">{t.home.today}</h2>
          <LiveRatio name={t.open.district} row={data.district} />
          <LiveRatio name={t.open.wards} row={data.wards} />
          <p>
            <a href="/cong-khai">{t.home.seeAll}</a>
          </p>
        </section>
        <LookUp context={context} />
      </div>
      <h2>{t.home.fields}</h2>
      <ul className="links">
        {data.fields.map(({ value, nameVi, nameEn, count }) => (
          <li key={value}>
            <a
              href={`/thu-tuc?field=${encodeURIComponent(value)}`}
            >{`${language === 'vi' ? nameVi : nameEn} (${count})`}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function SearchBar({ context: { t } }: { readonly context: PageContext }): ReactNode {
  return (
    <form className="searchbar" action="/thu-tuc" method="get" role="search">
      <div className="field">
        <label htmlFor="q">{t.home.searchLabel}</label>
        <p className="hint" id="q-hint">
          {t.home.searchHint}
        </p>
        <input id="q" name="q" type="search" aria-describedby="q-hint" />
      </div>
      <button className="button" type="submit">
        {t.home.search}
      </button>
    </form>
  );
}

function LookUp({ context }: { readonly context: PageContext }): ReactNode {
  const { home, lookUp } = context.t;
  const common = { context, form: EMPTY_FORM, required: true };
  return (
    <section aria-labelledby="look-up-title">
      <h2 id="look-up-title">{home.lookUpTitle}</h2>
      <form method="post" action="/tra-cuu" noValidate>
        <Field {...common} name="number" label={lookUp.number} hint={lookUp.numberHint} />
        <Field {...common} name="secret" label={lookUp.secret} hint={lookUp.secretHint} />
        <button className="button" type="submit">
          {lookUp.submit}
        </button>
      </form>
    </section>
  );
}

function LiveRatio({ name, row }: { readonly name: string; readonly row: SlaReportRow | undefined }): ReactNode {
  return (
    <div>
      <h3>{name}</h3>
      <p className="big-ratio">{row?.ratio.text ?? '0/0'}</p>
    </div>
  );
}
