import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from '../../client/problem';
import { fill, useTexts } from '../../texts/bilingual';
import { dateText, timeText } from '../../texts/format';
import { useLanguage } from '../../texts/language';
import { STATE_WORDS } from '../../texts/words';
import { previewQuery, type Dossier, type Preview } from '../dossier-data';
import { isPreviewed, type ActId } from './act-plans';
import { ACT_TEXTS } from './act-texts';
import type { Values } from './act-values';

interface PreviewProps {
  readonly dossier: Dossier;
  readonly act: ActId;
  readonly values: Values;
}

/** What the act will lead to, as the house itself works it out; nothing is computed here. */
export function PreviewBox({ dossier, act, values }: PreviewProps): ReactNode {
  const { preview: t } = useTexts(ACT_TEXTS);
  const language = useLanguage();
  const { data, error } = useQuery({
    ...previewQuery(dossier.id, dossier.version, { action: isPreviewed(act) ? act : 'receive', ...asked(act, values) }),
    enabled: isPreviewed(act) && !(act === 'consult' && values.deskIds.length === 0),
    placeholderData: (before) => before,
  });
  if (error instanceof Refusal) {
    return (
      <p className="preview-refused" role="status">
        <strong>{t.refused}</strong> {error.problem.messages[language]}
      </p>
    );
  }
  return data === undefined ? null : <PreviewFacts preview={data} />;
}

function asked(act: ActId, { toDeskId, toOfficerId, newDate, deskIds, workingDays, toStep }: Values): object {
  const all = {
    hand_over: { toDeskId, toOfficerId },
    reappoint: { newDate: /^\d{4}-\d\d-\d\d$/.test(newDate) ? newDate : null },
    consult: { deskIds, workingDays },
    send_back: { toStep },
  };
  const own = Object.entries(all).find(([name]) => name === act)?.[1] ?? {};
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
}

function PreviewFacts({ preview }: { readonly preview: Preview }): ReactNode {
  const t = useTexts(ACT_TEXTS);
  const states = useTexts(STATE_WORDS);
  const { supplement, verdict, letters, next, state } = preview;
  const rows: (readonly [string, ReactNode])[] = [
    [t.preview.title, states[state as keyof typeof states]],
    [t.preview.due, dueWords(preview, t.preview)],
    ...(verdict === null ? [] : [[t.preview.verdict, t.verdicts[verdict as keyof typeof t.verdicts]] as const]),
    ...(supplement === null ? [] : supplementRows(supplement, t.preview)),
    ...(letters.length === 0
      ? []
      : [[t.preview.letters, letters.map((kind) => t.letters[kind as keyof typeof t.letters]).join(', ')] as const]),
    ...(next.length === 0 ? [] : [[t.preview.next, <NextHolders key="next" next={next} />] as const]),
  ];
  return (
    <dl className="facts preview" aria-live="polite">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Words = (typeof ACT_TEXTS)['vi']['preview'];

function dueWords({ dueBefore, dueAfter, clock }: Preview, t: Words): string {
  const before = dueBefore === null ? t.none : timeText(dueBefore);
  if (clock === 'ended') return fill(t.ended, { before });
  if (dueAfter === null) return dueBefore === null ? t.none : fill(t.stands, { before });
  if (dueAfter === dueBefore) return fill(t.unchanged, { date: before });
  return fill(t.changed, { before, after: timeText(dueAfter) });
}

function supplementRows(
  { used, most, answerBy, dueIfAnsweredNow }: NonNullable<Preview['supplement']>,
  t: Words,
): readonly (readonly [string, string])[] {
  return [
    [t.answerBy, dateText(answerBy)],
    ...(dueIfAnsweredNow === null
      ? []
      : ([
          [t.ifAnswered, timeText(dueIfAnsweredNow)],
          [t.used, fill(t.usedOf, { used, most })],
        ] as const)),
  ];
}

function NextHolders({ next }: { readonly next: Preview['next'] }): ReactNode {
  const { preview: t } = useTexts(ACT_TEXTS);
  const language = useLanguage();
  return (
    <ul className="next-holders">
      {next.map(({ no, deskNameVi, deskNameEn, officerName, dueAt, why }) => (
        <li key={no}>
          <strong>{officerName ?? t.nobody}</strong>, {language === 'vi' ? deskNameVi : deskNameEn}
          <span className="hint">
            {why[language]} ({fill(t.stepDue, { date: timeText(dueAt) })})
          </span>
        </li>
      ))}
    </ul>
  );
}
