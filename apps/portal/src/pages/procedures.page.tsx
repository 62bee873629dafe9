import type { ReactNode } from 'react';
import type { Facet, ProcedureSearch, ProcedureSearchResult } from '@modules/catalog';
import { type FormState, Field, Select } from '../components/form';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { FieldLinks } from '../components/field-links';
import { ProcedureResult } from '../components/procedure-result';

interface ProceduresProps {
  readonly context: PageContext;
  readonly search: ProcedureSearch;
  readonly result: ProcedureSearchResult;
  /** all fields, for those who found nothing */
  readonly fields: readonly Facet[];
}

export function ProceduresPage({ context, search, result, fields }: ProceduresProps): ReactNode {
  const { t } = context;
  const { found } = result;
  return (
    <Layout context={context} title={t.search.title}>
      <h1>{t.search.title}</h1>
      <SearchForm context={context} search={search} result={result} />
      {found.length === 0 ? (
        <Nothing context={context} search={search} suggestion={result.suggestion} fields={fields} />
      ) : (
        <h2>{`${found.length} ${t.search.found}`}</h2>
      )}
      <ul className="results">
        {found.map((each) => (
          <ProcedureResult key={each.procedure.id} context={context} published={each} />
        ))}
      </ul>
    </Layout>
  );
}

function SearchForm({ context, search, result: { facets } }: Omit<ProceduresProps, 'fields'>): ReactNode {
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
        <Select {...select} name="audience" label={t.search.audience} options={options(facets.audience)} />
        <Select {...select} name="serviceLevel" label={t.search.serviceLevel} options={options(facets.serviceLevel)} />
      </div>
      <button className="button" type="submit">
        {t.home.search}
      </button>
    </form>
  );
}

function formOf({ text, fieldId, level, serviceLevel, audience }: ProcedureSearch): FormState {
  const chosen = { field: fieldId ?? '', level: level ?? '', audience: audience ?? '' };
  const values = { q: text, ...chosen, serviceLevel: String(serviceLevel ?? '') };
  return { values, faults: {}, refusal: null };
}

function Nothing({
  context,
  search: { text },
  suggestion,
  fields,
}: {
  readonly context: PageContext;
  readonly search: ProcedureSearch;
  readonly suggestion: string | null;
  readonly fields: readonly Facet[];
}): ReactNode {
  const { t } = context;
  return (
    <>
      <h2>{`${t.search.nothing} “${text}”`}</h2>
      {suggestion === null ? null : (
        <p className="lead">
          {t.search.meant} <a href={`/thu-tuc?q=${encodeURIComponent(suggestion)}`}>{suggestion}</a>?
        </p>
      )}
      <p>{t.search.nothingHint}</p>
      <h3>{t.search.browse}</h3>
      <FieldLinks context={context} fields={fields} />
    </>
  );
}

function facetText({ nameVi, nameEn, count }: Facet, { language }: PageContext): string {
  return `${language === 'vi' ? nameVi : nameEn} (${count})`;
}
