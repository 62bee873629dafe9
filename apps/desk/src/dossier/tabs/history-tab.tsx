import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/bilingual';
import { timeText } from '../../texts/format';
import { useLanguage, type Language } from '../../texts/language';
import { ACT_TEXTS } from '../acts/act-texts';
import { pointsQuery, type Dossier, type TimelineEntry } from '../dossier-data';
import { EVENT_TEXTS, eventText } from '../event-texts';
import { useNames, type Naming } from '../naming';
import { DOSSIER_TEXTS } from '../texts';

/** Everything that happened, the newest first: who, when, why, and what it was before where it changed. */
export function HistoryTab({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const isVi = useLanguage() === 'vi';
  const names = useNames(dossier);
  const { data = [] } = useQuery(pointsQuery(dossier.id));
  const points = new Map(data.map(({ target, nameVi, nameEn }) => [target, isVi ? nameVi : nameEn]));
  return (
    <ol className="history" reversed>
      {dossier.timeline.toReversed().map((entry) => (
        <Entry key={entry.seq} entry={entry} dossier={dossier} names={names} points={points} />
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly dossier: Dossier;
  readonly names: Naming;
  readonly points: ReadonlyMap<string, string>;
}

function Entry({ entry, dossier, names, points }: EntryProps): ReactNode {
  const events = useTexts(EVENT_TEXTS);
  const { history: t } = useTexts(DOSSIER_TEXTS);
  const { actor, at, type } = entry;
  const who = actor.kind === 'officer' ? names.officer(actor.id) : actor.kind === 'citizen' ? t.byCitizen : t.bySystem;
  return (
    <li value={entry.seq}>
      <strong>{eventText(events, type)}</strong>
      <span className="hint">
        {timeText(at)}, {who}
        {actor.deskId === null ? '' : `, ${names.desk(actor.deskId)}`}
      </span>
      <Details entry={entry} dossier={dossier} names={names} points={points} />
    </li>
  );
}

interface RoutedTo {
  readonly deskId: string;
  readonly officerId: string | null;
  readonly why?: Readonly<Record<Language, string>>;
}

interface PointAsked {
  readonly target: string;
  readonly reason: string;
}

const TEXTS = [
  'reason',
  'legalBasis',
  'note',
  'question',
  'opinion',
  'summary',
  'receipt',
  'receivedBy',
  'overrideReason',
] as const;
const TIMES = ['dueAt', 'answerBy'] as const;

function Details({ entry, dossier, names, points }: EntryProps): ReactNode {
  const { history: t } = useTexts(DOSSIER_TEXTS);
  const { verdicts } = useTexts(ACT_TEXTS);
  const language = useLanguage();
  const { details } = entry;
  const text = (key: string): string => (typeof details[key] === 'string' ? details[key] : '');
  const routed = (entry.type === 'DossierRouted' ? details['steps'] : []) as readonly RoutedTo[];
  const asked = (details['points'] ?? []) as readonly PointAsked[];
  const rows: readonly (readonly [string, string])[] = [
    ...TEXTS.map((key) => [t.labels[key], text(key)] as const),
    ...TIMES.map((key) => [t.labels[key], dateChange(key, entry, dossier)] as const),
    [t.labels.verdict, (verdicts as Readonly<Record<string, string | undefined>>)[text('verdict')] ?? ''],
    ...routed.map((step) => [t.labels.to, routedText(step, names, language)] as const),
    ...asked.map(({ target, reason }) => [t.labels.points, `${points.get(target) ?? target}: ${reason}`] as const),
  ];
  const shown = rows.filter(([, value]) => value !== '');
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([name, value], index) => (
        <div key={`${index} ${name}`}>
          <dt>{name}</dt>
          <dd className="as-typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function routedText({ deskId, officerId, why }: RoutedTo, names: Naming, language: Language): string {
  const to = [names.officer(officerId), names.desk(deskId)].filter((name) => name !== '').join(', ');
  return why === undefined ? to : `${to}. ${why[language]}`;
}

/** A date with the one before it, where an act moved it. */
function dateChange(key: 'dueAt' | 'answerBy', { details, seq }: TimelineEntry, { timeline }: Dossier): string {
  const after = details[key];
  if (typeof after !== 'string') return '';
  const before = timeline.findLast((entry) => entry.seq < seq && typeof entry.details[key] === 'string')?.details[key];
  if (key === 'answerBy' || typeof before !== 'string' || before === after) return timeText(after);
  return `${timeText(before)} → ${timeText(after)}`;
}
