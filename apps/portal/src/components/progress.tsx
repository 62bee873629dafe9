import type { ReactNode } from 'react';
import type { DossierState } from '@kernel/dossier/dossier-states';
import { mayRate } from '@kernel/satisfaction/rating';
import type { Progress } from '@modules/dossiers';
import { dateText, fill, timeText } from '../texts/format';
import type { PageContext } from './page-context';

/** How far a dossier is: the state in words, the date, and the stations passed. */
export function ProgressCard({
  context: { t },
  progress,
}: {
  readonly context: PageContext;
  readonly progress: Progress;
}): ReactNode {
  const { number, state, degree, dueAt, stations } = progress;
  return (
    <section className="card" aria-labelledby="progress-title">
      <h2 id="progress-title">{t.lookUp.progress}</h2>
      <dl className="facts">
        <dt>{t.lookUp.number}</dt>
        <dd className="code">{number}</dd>
        <dt>{t.dossier.state}</dt>
        <dd>{t.states[state as keyof typeof t.states]}</dd>
        <dt>{t.lookUp.due}</dt>
        <dd>{dueAt === null ? t.lookUp.noDue : dateText(dueAt)}</dd>
      </dl>
      <p>{fill(t.lookUp.degree, degree)}</p>
      {mayRate({ state: state as DossierState }) ? (
        <p>
          <a href={`/danh-gia?number=${encodeURIComponent(number)}`}>{t.rating.link}</a>
        </p>
      ) : null}
      <ol className="timeline">
        {stations.map(({ station, at }, index) => (
          <li key={at + station} {...(index === stations.length - 1 ? { 'aria-current': 'step' as const } : {})}>
            <time dateTime={at}>{timeText(at)}</time>
            {t.stations[station]}
          </li>
        ))}
      </ol>
    </section>
  );
}
