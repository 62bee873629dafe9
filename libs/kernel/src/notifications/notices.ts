import type { DossierEvent, DossierEventType } from '../dossier/dossier-events';

/** What people are told of: one notice a change that concerns them. */
export const NOTICE_KINDS = [
  'filed',
  'received',
  'not_received',
  'supplement_asked',
  'lapsed',
  'obligation',
  'result_ready',
  'refused',
  'reappointed',
  'withdrawn',
  'withdrawal_declined',
  'stopped',
  'resumed',
  'payment_received',
  'draft_expiring',
  'message_received',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * The notice an event gives; null where nobody outside is told: work inside the house is on the timeline, and a result
 * returned is in the person's hands. The compiler demands a line for each event.
 */
const NOTICE_OF: Readonly<Record<DossierEventType, NoticeKind | null>> = {
  DossierSubmitted: 'filed',
  SupplementAskedBeforeReceipt: 'supplement_asked',
  SupplementGivenBeforeReceipt: null,
  SupplementLapsed: 'lapsed',
  ReceiptRefused: 'not_received',
  DossierReceived: 'received',
  DossierRouted: null,
  StepHandedOver: null,
  StepTakenOver: null,
  StepClaimed: null,
  StepReleased: null,
  StepReassigned: null,
  OpinionRequested: null,
  OpinionGiven: null,
  ResultDrafted: null,
  DossierSentBack: null,
  ResultEndorsed: null,
  MoveTakenBack: null,
  ResultSigned: 'result_ready',
  ResultConcluded: 'result_ready',
  DossierRefused: 'refused',
  SupplementRequested: 'supplement_asked',
  SupplementAnswered: null,
  ObligationRequired: 'obligation',
  ObligationSettled: null,
  DossierReappointed: 'reappointed',
  WithdrawalRequested: null,
  WithdrawalDeclined: 'withdrawal_declined',
  DossierWithdrawn: 'withdrawn',
  DossierStopped: 'stopped',
  DossierResumed: 'resumed',
  ResultReturned: null,
};

export const NOTICED_EVENTS: readonly DossierEventType[] = (Object.keys(NOTICE_OF) as DossierEventType[]).filter(
  (type) => NOTICE_OF[type] !== null,
);

/** At a counter and by post a dossier is filed and received in one act: of the two, the receipt is told. */
export function noticeOf(event: Pick<DossierEvent, 'type' | 'payload'>): NoticeKind | null {
  if (event.type === 'DossierSubmitted' && 'channel' in event.payload && event.payload.channel !== 'online')
    return null;
  return NOTICE_OF[event.type];
}

/** What a later change makes old news: where the dossier stands. Money received stays received, and a message stays to be read. */
const IS_STANDING: Readonly<Record<NoticeKind, boolean>> = {
  filed: true,
  received: true,
  not_received: true,
  supplement_asked: true,
  lapsed: true,
  obligation: true,
  result_ready: true,
  refused: true,
  reappointed: true,
  withdrawn: true,
  withdrawal_declined: true,
  stopped: true,
  resumed: true,
  payment_received: false,
  draft_expiring: false,
  message_received: false,
};

/** Notices that are not worth sending once this one has been raised for the same dossier. */
export function supersededBy(later: NoticeKind): readonly NoticeKind[] {
  return IS_STANDING[later] ? NOTICE_KINDS.filter((kind) => IS_STANDING[kind]) : [];
}
