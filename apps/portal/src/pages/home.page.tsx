import type { ReactNode } from 'react';
import type { CalendarDay } from '@kernel/calendar/working-calendar';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Opening } from '@kernel/calendar/opening';
import type { WorkingHours } from '@kernel/calendar/working-hours';
import type { Facet, LifeEventEntity } from '@modules/catalog';
import type { SlaReportRow } from '@modules/reports';
import type { HistoryProgress } from '../queries/installation-facts';
import { EMPTY_FORM, Field } from '../components/form';
import { FieldLinks } from '../components/field-links';
import { HistoryLoading } from '../components/history-loading';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { dateText, fill, hourText, timeText } from '../texts/format';

export interface HomeData {
  readonly district: SlaReportRow | undefined;
  readonly wards: SlaReportRow | undefined;
  readonly period: { readonly from: string; readonly to: string };
  /** the simulated history while it is being loaded */
  readonly loading: HistoryProgress | null;
  readonly fields: readonly Facet[];
  readonly events: readonly LifeEventEntity[];
  readonly opening: Opening;
  readonly hours: WorkingHours;
}

export function HomePage({ context, data }: { readonly context: PageContext; readonly data: HomeData }): ReactNode {
  const { t } = context;
  return (
    <Layout context={context} title={t.home.title}>
      <h1>{t.home.title}</h1>
      <p className="lead">{t.home.lead}</p>
      <SearchBar context={context} />
      <Events context={context} events={data.events} />
      <div className="two">
        <section aria-labelledby="live-title">
          <h2 id="live-title">{t.home.today}</h2>
          <LiveRatio name={t.open.district} row={data.district} />
          <LiveRatio name={t.open.wards} row={data.wards} />
          <p className="hint">
            {fill(t.open.period, { from: dateText(data.period.from), to: dateText(data.period.to) })}
          </p>
          {data.loading === null ? null : <HistoryLoading context={context} progress={data.loading} />}
          <p>
            <a href="/cong-khai">{t.home.seeAll}</a>
          </p>
        </section>
        <LookUp context={context} />
        <Hours context={context} data={data} />
      </div>
      <h2>{t.home.fields}</h2>
      <FieldLinks context={context} fields={data.fields} />
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

function Events({
  context: { t, language },
  events,
}: {
  readonly context: PageContext;
  readonly events: readonly LifeEventEntity[];
}): ReactNode {
  return (
    <nav aria-labelledby="events-title">
      <h2 id="events-title">{t.home.events}</h2>
      <ul className="tiles">
        {events.map(({ id, nameVi, nameEn }) => (
          <li key={id}>
            <a href={`/su-kien/${id}`}>{language === 'vi' ? nameVi : nameEn}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether it makes sense to set out now. */
function Hours({
  context,
  data: { opening, hours },
}: {
  readonly context: PageContext;
  readonly data: HomeData;
}): ReactNode {
  const { t } = context;
  const said =
    opening.state === 'open'
      ? fill(t.home.openUntil, { time: timeText(formatInstant(opening.until)) })
      : fill(t.home.opensAt, { time: timeText(formatInstant(opening.opensAt)) });
  const morning = `${hourText(hours.opensAt)}–${hourText(hours.lunchFrom)}`;
  const afternoon = `${hourText(hours.lunchTo)}–${hourText(hours.closesAt)}`;
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{t.home.hours}</h2>
      <p>
        <strong>{said}</strong>{' '}
        {opening.state === 'closed' ? <Closed context={context} holiday={opening.holiday} /> : null}
      </p>
      <p className="hint">{fill(t.home.hoursText, { morning, afternoon })}</p>
    </section>
  );
}

function Closed({
  context: { t, language },
  holiday,
}: {
  readonly context: PageContext;
  readonly holiday: CalendarDay | null;
}): ReactNode {
  const name = language === 'vi' ? holiday?.nameVi : holiday?.nameEn;
  return name === undefined ? null : fill(t.home.closedFor, { name });
}
