import type { ReactNode } from 'react';
import { formatCount, type Language } from '@kernel/sla/ratio';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { floorOf, GOAL, IntervalDot, WardPanel } from '../components/ward-panel';
import type { OpenPeriodDays } from '../queries/open-period';
import type { WardFigures } from '../queries/ward-figures';
import { dateText, fill } from '../texts/format';

interface WardsProps {
  readonly context: PageContext;
  readonly period: OpenPeriodDays;
  readonly wards: readonly WardFigures[];
  readonly isDemo: boolean;
}

/** The wards on one scale, the lowest first, and the same numbers as a table. No script. */
export function WardsPage(props: WardsProps): ReactNode {
  const { context, period, wards, isDemo } = props;
  const { t } = context;
  const { from, to } = period;
  const floor = floorOf(wards);
  const query = new URLSearchParams({ from, to }).toString();
  return (
    <Layout context={context} title={t.wardFigures.title}>
      <h1>{t.wardFigures.title}</h1>
      <p className="lead">{fill(t.wardFigures.lead, { goal: GOAL })}</p>
      {isDemo ? <p className="note">{t.open.simulated}</p> : null}
      <h2>{fill(t.open.period, { from: dateText(from), to: dateText(to) })}</h2>
      <p className="hint">{fill(t.wardFigures.scale, { floor })}</p>
      <ol className="panels">
        {wards.map((ward) => (
          <WardPanel key={ward.id} context={context} ward={ward} floor={floor} />
        ))}
      </ol>
      <WardTable {...props} floor={floor} />
      <p>
        <a href={`/cong-khai/phuong.csv?${query}`}>{t.wardFigures.csv}</a>
      </p>
      <p>
        <a href={`/cong-khai?${query}`}>{t.wardFigures.back}</a>
      </p>
    </Layout>
  );
}

function WardTable({ context: { t, language }, wards, floor }: WardsProps & { readonly floor: number }): ReactNode {
  return (
    <>
      <p className="hint">{t.wardFigures.intervalHint}</p>
      <div className="table" tabIndex={0} role="region" aria-label={t.wardFigures.table}>
        <table>
          <caption>{t.wardFigures.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.wardFigures.ward}</th>
              <th scope="col" className="num">
                {t.open.received}
              </th>
              <th scope="col" className="num">
                {t.open.late}
              </th>
              <th scope="col" className="num">
                {t.open.ratio}
              </th>
              <th scope="col">{t.wardFigures.interval}</th>
            </tr>
          </thead>
          <tbody>
            {wards.map((ward) => (
              <tr key={ward.id}>
                <th scope="row">{ward.name}</th>
                <td className="num">{formatCount(ward.received, language)}</td>
                <td className="num">{formatCount(ward.late, language)}</td>
                <td className="num">{ward.ratio.text}</td>
                <td className="num">
                  <IntervalCell ward={ward} floor={floor} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function IntervalCell({
  ward: { interval, ratio },
  floor,
  language,
}: {
  readonly ward: WardFigures;
  readonly floor: number;
  readonly language: Language;
}): ReactNode {
  if (interval === null) return '—';
  return (
    <>
      <IntervalDot interval={interval} share={ratio.numerator / ratio.denominator} floor={floor} />{' '}
      {`${shareText(interval.low, language)}–${shareText(interval.high, language)}`}
    </>
  );
}

/** `99,1` of a share; the sign stands in the heading of the column. */
export function shareText(share: number, language: Language): string {
  const text = (100 * share).toFixed(1);
  return language === 'vi' ? text.replace('.', ',') : text;
}
