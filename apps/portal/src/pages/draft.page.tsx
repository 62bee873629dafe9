import type { ReactNode } from 'react';
import type { DraftInHand } from '@modules/dossiers';
import { Layout } from '../components/layout';
import type { PageContext } from '../components/page-context';
import { QrCode } from '../components/qr-code';
import { dateText, fill, timeText } from '../texts/format';

interface DraftProps {
  readonly context: PageContext;
  readonly draft: DraftInHand;
  /** days the draft is kept from now */
  readonly daysLeft: number;
  /** for whoever has no account to find it in: its whole address; null with an account */
  readonly address: string | null;
}

/** Soon enough to say so in time [days]. */
const SOON_DAYS = 7;

/** Colour only for what still has to be done. */
const STATUS_LOOK = { done: undefined, none: undefined, later: 'hint', todo: 'tag', again: 'tag' } as const;

/** The task list of a draft: what is done, what is left, in any order. */
export function DraftPage({ context, draft, daysLeft, address }: DraftProps): ReactNode {
  const { t, language } = context;
  const { procedure } = draft.published;
  const name = language === 'vi' ? procedure.nameVi : procedure.nameEn;
  const base = `/ho-so-nhap/${draft.id}`;
  const date = dateText(draft.expiresAt);
  return (
    <Layout context={context} title={`${t.filing.draft.title}: ${name}`}>
      <h1>{name}</h1>
      <p className="hint">{fill(t.filing.saved, { time: timeText(draft.updatedAt) })}</p>
      {draft.state.changed.length > 0 ? <p className="note note-needed">{t.filing.draft.formChanged}</p> : null}
      <h2>{t.filing.steps}</h2>
      <Tasks context={context} draft={draft} />
      <p className={daysLeft <= SOON_DAYS ? 'note note-needed' : 'hint'}>
        {fill(daysLeft <= SOON_DAYS ? t.filing.draft.expiresSoon : t.filing.draft.expires, { date })}
      </p>
      {address === null ? null : (
        <details>
          <summary>{t.contacts.elsewhere}</summary>
          <p>{t.contacts.elsewhereLead}</p>
          <QrCode text={address} label={t.contacts.elsewhereQr} />
          <p className="as-typed">
            <a href={address}>{address}</a>
          </p>
        </details>
      )}
      <details>
        <summary>{t.filing.draft.discard}</summary>
        <p>{t.filing.draft.discardSure}</p>
        <form method="post" action={`${base}/xoa`}>
          <button className="button button-second" type="submit">
            {t.filing.draft.discard}
          </button>
        </form>
      </details>
    </Layout>
  );
}

function Tasks({ context: { t, language }, draft }: Pick<DraftProps, 'context' | 'draft'>): ReactNode {
  const base = `/ho-so-nhap/${draft.id}`;
  const rows = [
    ...draft.tasks.map(({ page, status }) => ({
      href: `${base}/trang/${page.key}`,
      text: page.title[language],
      status,
    })),
    { href: `${base}/giay-to`, text: t.filing.draft.papers, status: papersStatus(draft) },
  ];
  const isReady = rows.every(({ status }) => status === 'done' || status === 'none');
  const words = { ...t.filing.draft, none: t.filing.draft.notNeeded };
  return (
    <ul className="tasks">
      {rows.map(({ href, text, status }) => (
        <li key={href}>
          <a href={href} aria-describedby={`status-${href.split('/').at(-1) ?? ''}`}>
            {text}
          </a>
          <span id={`status-${href.split('/').at(-1) ?? ''}`} className={STATUS_LOOK[status]}>
            {words[status]}
          </span>
        </li>
      ))}
      <li>
        {isReady ? <a href={`${base}/kiem-tra`}>{t.filing.draft.check}</a> : <span>{t.filing.draft.check}</span>}
        <span className={isReady ? 'tag' : 'hint'}>{isReady ? t.filing.draft.ready : t.filing.draft.locked}</span>
      </li>
    </ul>
  );
}

/** Papers are done when each needed one has a file and none is under way or refused; what is asked may hang on answers. */
export function papersStatus({ papers, tasks }: DraftInHand): 'none' | 'later' | 'todo' | 'done' | 'again' {
  if (papers.length === 0) return tasks.every(({ status }) => status === 'done') ? 'none' : 'later';
  const files = papers.flatMap((paper) => paper.files);
  if (files.some(({ document }) => document === null)) return 'again';
  return papers.every(({ isNeeded, files: held }) => !isNeeded || held.length > 0) ? 'done' : 'todo';
}
