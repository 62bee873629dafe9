import type { ReactNode } from 'react';
import type { Facet, ProcedureSearch, ProcedureSearchResult, PublishedProcedure } from '@modules/catalog';
import { type FormState, Field, Select } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { limitText } from '../texts/format';

interface ProceduresProps {
  readonly context: PageContext;
  readonly search: ProcedureSearch;
  readonly result: ProcedureSearchResult;
}

export function ProceduresPage({ context, search, result }: ProceduresProps): ReactNode {
  const { t } = context;
  const { found } = result;
  return (
    <Layout context={context} title={t.search.title}>
      <h1>{t.search.title}</h1>
      <SearchForm context={context} search={search} result={result} />
      {found.length === 0 ? (
        <Nothing context={context} text={search.text} />
      ) : (
        <h2>{`${found.length} ${t.search.found}`}</h2>
      )}
      <ul className="results">
        {found.map((each) => (
          <Result key={each.procedure.id} context={context} published={each} />
        ))}
      </ul>
    </Layout>
  );
}

function SearchForm({ context, search, result: { facets } }: ProceduresProps): ReactNode {
  const { t } = context;
  const common = { context, form: formOf(search) };
  const select = { ...common, empty: t.search.all };
  const options = (facet: readonly Facet[]) =>
    facet.map((each) => ({ value: each.value, text: facetText(each, context) }));
  return (
    <form method="get" action="/thu-tuc" role="search">
      <Field {...common} name="q" type="search" label={t.home.searchLabel} hint={t.home.searchHint} />
      <div className="two">
        <Select {...select} name="field" label={t.search.field} options={options(facets.field)} />
        <Select {...select} name="level" label={t.search.level} options={options(facets.level)} />
        <Select {...select} name="serviceLevel" label={t.search.serviceLevel} options={options(facets.serviceLevel)} />
      </div>
      <button className="button" type="submit">
        {t.home.search}
      </button>
    </form>
  );
}

function formOf({ text, fieldId, level, serviceLevel }: ProcedureSearch): FormState {
  const values = { q: text, field: fieldId ?? '', level: level ?? '', serviceLevel: String(serviceLevel ?? '') };
  return { values, faults: {}, refusal: null };
}

function Nothing({ context: { t }, text }: { readonly context: PageContext; readonly text: string }): ReactNode {
  return (
    <>
      <h2>{`${t.search.nothing} “${text}”`}</h2>
      <p>{t.search.nothingHint}</p>
    </>
  );
}

function Result({
  context: { t, language },
  published: { procedure, version },
}: {
  readonly context: PageContext;
  readonly published: PublishedProcedure;
}): ReactNode {
  const limit = limitText({ value: Number(version.limitValue), unit: version.limitUnit ?? '' }, t);
  return (
    <li>
      <a href={`/thu-tuc/${procedure.id}`}>{language === 'vi' ? procedure.nameVi : procedure.nameEn}</a>
      <p className="hint">{`${t.search[procedure.level]} · ${t.search.levelName} ${version.serviceLevel} · ${limit}`}</p>
    </li>
  );
}

function facetText({ nameVi, nameEn, count }: Facet, { language }: PageContext): string {
  return `${language === 'vi' ? nameVi : nameEn} (${count})`;
}
