import { formatInstant } from '@kernel/calendar/local-time';
import { secretsOf, type Secret } from '@kernel/dossier/confidential';
import type { ChoiceReason } from '@kernel/organisation/choose-officer';
import type { Language } from '@kernel/sla/ratio';
import { choiceText } from '@platform/i18n/choice-text';
import type { DossierEvent, DossierEventType } from '@kernel/dossier/dossier-events';

/** One line of a dossier's history. */
export interface TimelineEntry {
  readonly seq: number;
  readonly type: DossierEventType;
  /** ISO 8601 with offset */
  readonly at: string;
  readonly actor: {
    readonly kind: string;
    readonly role: string;
    readonly id: string | null;
    readonly deskId: string | null;
  };
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * What the person concerned may read of each event. Internal notes, drafts, opinions and the names of officers stay
 * inside; reasons given to the citizen, dates and points do not.
 */
const FOR_CITIZEN: Readonly<Record<DossierEventType, readonly string[] | null>> = {
  DossierSubmitted: ['number', 'channel'],
  SupplementAskedBeforeReceipt: ['points', 'answerBy'],
  SupplementGivenBeforeReceipt: [],
  SupplementLapsed: [],
  ReceiptRefused: ['reason', 'legalBasis'],
  DossierReceived: ['dueAt'],
  DossierRouted: ['steps'],
  StepHandedOver: null,
  StepTakenOver: null,
  StepClaimed: null,
  StepReleased: null,
  StepReassigned: null,
  OpinionRequested: null,
  OpinionGiven: null,
  ResultDrafted: null,
  DossierSentBack: null,
  ResultEndorsed: [],
  MoveTakenBack: ['no', 'ofSeq'],
  ResultSigned: ['verdict'],
  ResultConcluded: ['verdict'],
  DossierRefused: ['reason', 'legalBasis', 'verdict'],
  SupplementRequested: ['points', 'answerBy'],
  SupplementAnswered: ['dueAt'],
  ObligationRequired: ['amountVnd', 'reason'],
  ObligationSettled: ['dueAt'],
  DossierReappointed: ['dueAt', 'reason'],
  WithdrawalRequested: ['reason'],
  WithdrawalDeclined: ['reason'],
  DossierWithdrawn: [],
  DossierStopped: ['reason', 'legalBasis'],
  DossierResumed: ['dueAt', 'reason'],
  ResultReturned: ['method', 'receivedBy'],
};

/** Of a parcel the person is told its number; who took a result at the counter is the desk's own record. */
const TOLD_WHEN: Readonly<Record<string, (payload: Payload) => boolean>> = {
  receivedBy: ({ method }) => method === 'post',
};

type Payload = Readonly<Record<string, unknown>>;

/** Who reads: the person, or an officer of these units. */
export interface Reader {
  readonly audience: 'citizen' | 'officer';
  readonly unitIds: ReadonlySet<string>;
}

export function timelineFor({ audience, unitIds }: Reader, events: readonly DossierEvent[]): readonly TimelineEntry[] {
  const secrets = secretsOf(events);
  return events.flatMap((event) => {
    const fields = audience === 'officer' ? Object.keys(event.payload) : forCitizen(event);
    return fields === null ? [] : [withheld(entryOf(event, fields, audience), secrets.get(event.seq), unitIds)];
  });
}

function forCitizen({ type, payload }: DossierEvent): readonly string[] | null {
  return FOR_CITIZEN[type]?.filter((field) => TOLD_WHEN[field]?.(payload as Payload) ?? true) ?? null;
}

/** What was said in confidence is said to those it concerns; that it was said is in the history of everybody. */
function withheld(entry: TimelineEntry, secret: Secret | undefined, unitIds: ReadonlySet<string>): TimelineEntry {
  if (secret === undefined) return entry;
  const isTold = [...secret.unitIds].some((id) => unitIds.has(id));
  const details = { ...entry.details, confidential: true, ...(isTold ? {} : { [secret.field]: null }) };
  return { ...entry, details };
}

function entryOf(event: DossierEvent, fields: readonly string[], audience: 'citizen' | 'officer'): TimelineEntry {
  const { seq, type, at, actor } = event;
  const payload = event.payload as Payload;
  const details = Object.fromEntries(fields.map((field) => [field, shown(field, payload[field], audience)]));
  const id = audience === 'officer' ? actor.id : null;
  return {
    seq,
    type,
    at: formatInstant(at),
    actor: { kind: actor.kind, role: actor.role, id, deskId: actor.deskId ?? null },
    details,
  };
}

/** Of a routing the citizen sees the desk, not the officer nor the choice; officers read every choice in words. */
function shown(field: string, value: unknown, audience: 'citizen' | 'officer'): unknown {
  if (field === 'why') return inWords(value as ChoiceReason);
  if (field !== 'steps' || !Array.isArray(value)) return value;
  return (value as readonly ShownStep[]).map((step) => {
    if (audience === 'citizen') return { deskId: step.deskId };
    return step.reason === undefined ? step : { ...step, why: inWords(step.reason) };
  });
}

interface ShownStep {
  readonly deskId: string;
  /** of a step the worker opened */
  readonly reason?: ChoiceReason;
}

function inWords(reason: ChoiceReason): Readonly<Record<Language, string>> {
  return { vi: choiceText(reason, 'vi'), en: choiceText(reason, 'en') };
}
