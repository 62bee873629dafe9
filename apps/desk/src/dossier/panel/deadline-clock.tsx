import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fill, useTexts } from '../../texts/bilingual';
import { dateText, timeText } from '../../texts/format';
import { useLanguage } from '../../texts/language';
import { clockQuery, type Clock, type Dossier } from '../dossier-data';
import { DOSSIER_TEXTS } from '../texts';

type Words = (typeof DOSSIER_TEXTS)['vi']['clock'];

/** The appointment, how far it is, and day by day why it is that day: as the one calculator explains it. */
export function DeadlineClock({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { clock: t } = useTexts(DOSSIER_TEXTS);
  const { data: clock } = useQuery({
    ...clockQuery(dossier.id, dossier.version),
    placeholderData: (before) => before,
  });
  return (
    <section className="card clock" aria-label={t.title}>
      <h2>{t.title}</h2>
      {clock === undefined ? null : (
        <>
          <p className={dossier.isOverdue ? 'clock-due is-late' : 'clock-due'}>
            {clock.dueAt === null ? standing(clock, t) : timeText(clock.dueAt)}
          </p>
          {clock.workingDaysLeft === null ? null : <p>{leftText(clock.workingDaysLeft, t)}</p>}
          <Why clock={clock} />
        </>
      )}
    </section>
  );
}

function standing({ status }: Clock, t: Words): string {
  if (status === 'not_started') return t.notStarted;
  return status === 'ended' ? t.ended : t.stands;
}

function leftText(days: number, t: Words): string {
  if (days === 0) return t.today;
  return fill(days > 0 ? t.left : t.late, { n: Math.abs(days) });
}

function Why({ clock }: { readonly clock: Clock }): ReactNode {
  const { clock: t } = useTexts(DOSSIER_TEXTS);
  const { value, unit } = clock.limit;
  const limit = fill(t.units[unit as keyof typeof t.units], { n: String(value).replace('.', ',') });
  return (
    <details className="why">
      <summary>{t.why}</summary>
      <p>{fill(t.limit, { limit })}</p>
      <h3>{t.ledger}</h3>
      <ol className="ledger">
        {clock.ledger.map(({ effect, at, dueAt }) => (
          <li key={`${effect} ${at}`}>
            {t.effects[effect as keyof typeof t.effects]}, {timeText(at)}
            {dueAt === null ? '' : ` → ${timeText(dueAt)}`}
          </li>
        ))}
      </ol>
      {clock.days.length === 0 ? null : <Days clock={clock} />}
    </details>
  );
}

function Days({ clock }: { readonly clock: Clock }): ReactNode {
  const { clock: t } = useTexts(DOSSIER_TEXTS);
  const isVi = useLanguage() === 'vi';
  return (
    <>
      <h3>{t.days}</h3>
      <ol className="days" tabIndex={0} aria-label={t.days}>
        {clock.days.map(({ date, role, count, nameVi, nameEn }) => (
          <li key={date} className={count === null ? 'is-off' : undefined}>
            {dateText(date)}:{' '}
            {(isVi ? nameVi : nameEn) ?? fill(t.roles[role as keyof typeof t.roles], { n: count ?? 0 })}
          </li>
        ))}
      </ol>
    </>
  );
}
