import type { ReactNode } from 'react';
import type { Delivery } from '@kernel/dossier/dossier';
import type { ClockExplanation, DossierDetail, ReadOfDossier, TimelineEntry } from '@modules/dossiers';
import type { PaperOfDossier } from '@modules/issuance';
import { Layout } from '../components/layout';
import { MoneyOfDossier, type DossierMoney } from '../components/money-of-dossier';
import { NextActor, type DeskNames } from '../components/next-actor';
import type { PageContext } from '../components/page-context';
import { ReadsOfDossierList, type UnitNames } from '../components/reads-of-dossier';
import { StateTag } from '../components/state-tag';
import { dateText, fill, limitText, sizeText, timeText } from '../texts/format';

interface DossierProps {
  readonly context: PageContext;
  readonly detail: DossierDetail;
  readonly clock: ClockExplanation;
  readonly procedureName: string;
  readonly deskNames: DeskNames;
  readonly issued: readonly PaperOfDossier[];
  readonly money: DossierMoney;
  readonly reads: readonly ReadOfDossier[];
  readonly unitNames: UnitNames;
}

/** A dossier for the person concerned: where it is, who has it, by when, and why by then. */
export function DossierPage(props: DossierProps): ReactNode {
  const { context, detail, clock, procedureName } = props;
  const { t, language } = context;
  const { dossier } = detail;
  return (
    <Layout context={context} title={`${t.dossier.title} ${dossier.number}`}>
      <h1>{procedureName}</h1>
      <dl className="facts">
        <dt>{t.sent.number}</dt>
        <dd className="code">{dossier.number}</dd>
        <dt>{t.sent.secret}</dt>
        <dd className="code">{detail.lookupSecret ?? '—'}</dd>
        <dt>{t.dossier.state}</dt>
        <dd>
          <StateTag context={context} state={dossier.state} />{' '}
          {detail.isOverdue ? <strong className="wrong">{t.dossier.overdue}</strong> : null}
        </dd>
        <dt>{t.dossier.due}</dt>
        <dd>
          {detail.dueAt === null
            ? t.lookUp.noDue
            : `${timeText(detail.dueAt)}${leftText(clock.workingDaysLeft, context)}`}
          <WhyThisDate {...props} />
        </dd>
        <dt>{t.dossier.channel}</dt>
        <dd>{t.dossier.channels[dossier.channel]}</dd>
      </dl>
      <NextActor {...props} />
      <MoneyOfDossier context={context} {...props.money} />
      <h2>{t.dossier.history}</h2>
      <ol className="timeline">
        {detail.timeline.map((entry, index) => (
          <Entry key={entry.seq} {...props} entry={entry} isLast={index === detail.timeline.length - 1} />
        ))}
      </ol>
      <IssuedPapers {...props} />
      <h2>{t.dossier.papers}</h2>
      <ul>
        {detail.papers.map(({ documentId, name, size }) => (
          <li key={documentId}>
            <a href={`/api/v1/documents/${documentId}`}>{name}</a>{' '}
            <span className="hint">{sizeText(size, language)}</span>
          </li>
        ))}
      </ul>
      <FilledAndAgain {...props} />
      <ReadsOfDossierList {...props} />
    </Layout>
  );
}

function FilledAndAgain({ context: { t }, detail }: DossierProps): ReactNode {
  return (
    <ul className="plain">
      <li>
        <a href={`/ho-so/${detail.id}/noi-dung`}>{t.filing.filled}</a>
      </li>
      <li>
        <a href={`/thu-tuc/${detail.dossier.procedureId}/nop?tu=${detail.id}`}>{t.filing.again}</a>
      </li>
    </ul>
  );
}

/** ` · còn 2 ngày làm việc`; nothing while the clock stands or is over */
function leftText(days: number | null, { t }: PageContext): string {
  if (days === null) return '';
  const said = days === 0 ? t.left.today : fill(days > 0 ? t.left.days : t.left.overdue, { n: Math.abs(days) });
  return ` · ${said}`;
}

function Entry({
  context,
  entry,
  isLast,
  deskNames,
}: DossierProps & { readonly entry: TimelineEntry; readonly isLast: boolean }): ReactNode {
  const { t, language } = context;
  const { reason, steps, method, receivedBy } = entry.details as {
    readonly reason?: string;
    readonly method?: Delivery;
    readonly receivedBy?: string;
    readonly steps?: readonly { readonly deskId: string }[];
  };
  const desks = (steps ?? []).map(
    ({ deskId }) => deskNames.get(deskId)?.[language === 'vi' ? 'nameVi' : 'nameEn'] ?? deskId,
  );
  return (
    <li {...(isLast ? { 'aria-current': 'step' as const } : {})}>
      <time dateTime={entry.at}>{timeText(entry.at)}</time>
      {t.events[entry.type]}
      {desks.length === 0 ? '' : `: ${desks.join(', ')}`}
      {reason === undefined ? null : <p>{`${t.dossier.reason}: ${reason}`}</p>}
      {method === undefined ? null : <p>{fill(t.dossier.returned[method], { by: receivedBy ?? '' })}</p>}
    </li>
  );
}

function WhyThisDate({ context, clock, detail }: DossierProps): ReactNode {
  const { t, language } = context;
  const from = clock.ledger.filter(({ effect }) => effect === 'start' || effect === 'restart').at(-1)?.at;
  if (from === undefined || detail.dueAt === null) return null;
  return (
    <details>
      <summary>{t.dossier.why}</summary>
      <p>{fill(t.dossier.whyLead, { limit: limitText(clock.limit, t), from: timeText(from) })}</p>
      <ol>
        {clock.days.map(({ date, role, count, nameVi, nameEn }) => {
          const name = language === 'vi' ? nameVi : nameEn;
          const said = role === 'counted' ? fill(t.dossier.counted, { n: count ?? 0 }) : t.dossier[role];
          return <li key={date}>{`${dateText(date)}: ${said}${name === undefined ? '' : ` (${name})`}`}</li>;
        })}
      </ol>
    </details>
  );
}

/** What the authorities have given: each paper as a file, and the word when one no longer holds. */
function IssuedPapers({ context: { t }, detail, issued }: DossierProps): ReactNode {
  return (
    <section aria-labelledby="issued">
      <h2 id="issued">{t.papers.title}</h2>
      {issued.length === 0 ? <p className="hint">{t.papers.none}</p> : null}
      <ul>
        {issued.map(({ eventSeq, kind, at, status }) => (
          <li key={eventSeq}>
            <a href={`/api/v1/dossiers/${detail.id}/issued-papers/${eventSeq}`}>{`${t.papers.kinds[kind]} (PDF)`}</a>{' '}
            <span className="hint">{timeText(at)}</span>{' '}
            {status === null || status === 'valid' ? null : (
              <strong className="wrong">{t.papers.status[status]}</strong>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
