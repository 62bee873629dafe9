import type { ReactNode } from 'react';
import { formatCount } from '@kernel/sla/ratio';
import { FIGURES, type SlaReport, type SlaReportRow } from '@modules/reports';
import { Field, type FormState } from '../components/form';
import { HistoryLoading } from '../components/history-loading';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import type { HistoryProgress } from '../queries/installation-facts';
import { dateText, fill } from '../texts/format';

export interface OpenFigures {
  readonly byLevel: SlaReport;
  readonly byUnit: SlaReport;
  readonly byMonth: SlaReport;
  readonly unitNames: ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string }>;
  /** the simulated history while it is being loaded */
  readonly loading: HistoryProgress | null;
  readonly isDemo: boolean;
  /** first day of this year, today, first day of all */
  readonly presets: { readonly year: string; readonly today: string; readonly first: string };
}

/** The public page: both ratios with their counts, and the tables they come from. No script. */
export function OpenFiguresPage({
  context,
  figures,
}: {
  readonly context: PageContext;
  readonly figures: OpenFigures;
}): ReactNode {
  const { t } = context;
  const { byLevel, byUnit, byMonth, loading, isDemo } = figures;
  const { from, to } = byLevel;
  return (
    <Layout context={context} title={t.open.title}>
      <h1>{t.open.title}</h1>
      <p className="lead">{t.open.lead}</p>
      {isDemo ? <p className="note">{t.open.simulated}</p> : null}
      {loading === null ? null : <HistoryLoading context={context} progress={loading} />}
      <h2>{fill(t.open.period, { from: dateText(from), to: dateText(to) })}</h2>
      <div className="two">
        <LevelCard context={context} name={t.open.district} row={rowOf(byLevel, 'district')} />
        <LevelCard context={context} name={t.open.wards} row={rowOf(byLevel, 'ward')} />
      </div>
      {isDemo ? <p className="hint">{t.open.article}</p> : null}
      <p>
        {t.open.definition} <a href="/cong-khai/dinh-nghia">{t.definitions.link}</a>
      </p>
      <Period context={context} figures={figures} />
      <Chart context={context} report={byLevel} />
      <p>
        <a href={`/cong-khai/phuong?${new URLSearchParams({ from, to }).toString()}`}>{t.wardFigures.link}</a>
      </p>
      <Figures
        context={context}
        report={byUnit}
        title={t.open.byUnit}
        first={t.open.unit}
        nameOf={(key) => unitName(key, context, figures)}
      />
      <Figures
        context={context}
        report={byMonth}
        title={t.open.byMonth}
        first={t.open.month}
        nameOf={(key) => key.split('-').reverse().join('/')}
      />
    </Layout>
  );
}

function Chart({
  context: { t, language },
  report: { from, to },
}: {
  readonly context: PageContext;
  readonly report: SlaReport;
}): ReactNode {
  const query = new URLSearchParams({ from, to, lang: language }).toString();
  return (
    <>
      <h2>{t.open.chart}</h2>
      <p>
        <img
          className="chart"
          src={`/cong-khai/bieu-do.svg?${query}`}
          width={1040}
          height={360}
          alt={t.open.chartAlt}
        />
      </p>
    </>
  );
}

function rowOf(report: SlaReport, key: string): SlaReportRow | undefined {
  return report.rows.find((row) => row.key === key);
}

function unitName(key: string, { language }: PageContext, { unitNames }: OpenFigures): string {
  return unitNames.get(key)?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? key;
}

function LevelCard({
  context: { t, language },
  name,
  row,
}: {
  readonly context: PageContext;
  readonly name: string;
  readonly row: SlaReportRow | undefined;
}): ReactNode {
  const count = (value: number | undefined): string => formatCount(value ?? 0, language);
  return (
    <section className="card">
      <h3>{name}</h3>
      <p className="big-ratio">{row?.ratio.text ?? '0/0'}</p>
      <dl className="facts">
        <dt>{t.open.received}</dt>
        <dd>{count(row?.received)}</dd>
        <dt>{t.open.resolved}</dt>
        <dd>{count(row?.resolved)}</dd>
        <dt>{t.open.late}</dt>
        <dd>{count(row?.late)}</dd>
        <dt>{t.open.pending}</dt>
        <dd>{count(row?.pending)}</dd>
      </dl>
    </section>
  );
}

function Period({
  context,
  figures: { byLevel, presets, isDemo },
}: {
  readonly context: PageContext;
  readonly figures: OpenFigures;
}): ReactNode {
  const { t } = context;
  const form: FormState = {
    values: { from: dateText(byLevel.from), to: dateText(byLevel.to) },
    faults: {},
    refusal: null,
  };
  const link = (from: string, to: string, text: string): ReactNode => (
    <li>
      <a href={`/cong-khai?from=${from}&to=${to}`}>{text}</a>
    </li>
  );
  return (
    <>
      <form className="searchbar" method="get" action="/cong-khai">
        <Field context={context} form={form} name="from" label={t.open.from} hint={t.open.dateHint} required />
        <Field context={context} form={form} name="to" label={t.open.to} hint={t.open.dateHint} required />
        <button className="button" type="submit">
          {t.open.show}
        </button>
      </form>
      <h3>{t.open.presets}</h3>
      <ul className="links">
        {isDemo ? link('2016-01-01', '2020-04-15', t.open.presetArticle) : null}
        {link(presets.first, presets.today, t.open.presetAll)}
        {link(presets.year, presets.today, t.open.presetYear)}
      </ul>
    </>
  );
}

interface FiguresProps {
  readonly context: PageContext;
  readonly report: SlaReport;
  readonly title: string;
  readonly first: string;
  readonly nameOf: (key: string) => string;
}

function Figures({ context, report, title, first, nameOf }: FiguresProps): ReactNode {
  const { t, language } = context;
  const cells = (row: SlaReportRow): ReactNode => (
    <>
      {FIGURES.map((column) => (
        <td key={column} className="num">
          {formatCount(row[column], language)}
        </td>
      ))}
      <td className="num">{row.ratio.text}</td>
    </>
  );
  return (
    <div className="table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {FIGURES.map((column) => (
              <th key={column} scope="col" className="num">
                {t.open[column]}
              </th>
            ))}
            <th scope="col" className="num">
              {t.open.ratio}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row.key)}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.open.total}</th>
            {cells(report.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
