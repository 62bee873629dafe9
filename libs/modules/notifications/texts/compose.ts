import { formatCount, type Language } from '@kernel/sla/ratio';
import type { NoticeChannel } from '@kernel/notifications/delivery';
import type { NoticeKind } from '@kernel/notifications/notices';
import { dateText, timeText } from '@platform/i18n/date-text';
import { fillIn } from '@platform/i18n/fill-in';
import { NOTICE_TEXTS, SUBJECTS } from './notice-texts';

/** What a notice says beside its kind; nothing of it is about the person. */
export interface NoticeParams {
  readonly dueAt?: string | null;
  readonly answerBy?: string;
  readonly points?: number;
  readonly amountVnd?: number;
  readonly payment?: string;
  readonly expiresAt?: string;
}

export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  /** null for a draft */
  readonly number: string | null;
  readonly procedureName: string;
  readonly dossierAddress: string;
  /** null for a person without an account */
  readonly preferencesAddress: string | null;
  readonly language: Language;
}

/** The words of a notice: a mail says it all, a text message the change and where to look. */
export function compose(
  facts: NoticeFacts,
  channel: NoticeChannel,
): { readonly subject: string; readonly text: string } {
  const { kind, params, number, procedureName, dossierAddress, preferencesAddress, language } = facts;
  const t = NOTICE_TEXTS[language];
  const change = fillIn(t.changes[kind], words(params, language));
  const state = SUBJECTS[language][kind];
  const subject = number === null ? fillIn(t.draftSubject, { state }) : fillIn(t.subject, { number, state });
  if (channel !== 'email') {
    return { subject, text: `${number === null ? '' : `${number}: `}${change} ${dossierAddress}` };
  }
  const lines = [
    change,
    '',
    ...(number === null ? [] : [`${t.dossier}: ${number}`]),
    `${t.procedure}: ${procedureName}`,
    `${t.see}: ${dossierAddress}`,
    '',
    t.sender,
    preferencesAddress === null ? t.given : `${t.preferences}: ${preferencesAddress}`,
  ];
  return { subject, text: lines.join('\n') };
}

/** What the notice is about, in a few words. */
export function noticeTitle(kind: NoticeKind, language: Language): string {
  return SUBJECTS[language][kind];
}

function words(
  { dueAt, answerBy, points, amountVnd, payment, expiresAt }: NoticeParams,
  language: Language,
): Record<string, string> {
  return {
    due: dueAt === undefined || dueAt === null ? '—' : timeText(dueAt),
    by: answerBy === undefined ? '—' : dateText(answerBy),
    n: String(points ?? 0),
    amount: `${formatCount(amountVnd ?? 0, language)}\u00a0₫`,
    payment: payment ?? '',
    expires: expiresAt === undefined ? '—' : dateText(expiresAt),
  };
}
