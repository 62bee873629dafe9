import type { Instant } from '../calendar/local-time';
import type { ChoiceReason } from '../organisation/choose-officer';
import type { Role } from '../organisation/roles';
import type { ClockPolicy, ProcedureLevel } from '../procedure/procedure-facts';
import type { StepAction } from '../procedure/route';
import type { DeadlineRule, Limit } from '../sla/limit';
import type { SlaVerdict } from '../sla/verdict';
import type { Channel, Delivery, FiledPaper, Step, SupplementPoint } from './dossier';

/** Instants inside payloads are ISO 8601 with the offset of Việt Nam, so that an inspector can read the log as it is. */
export type InstantText = string;

export interface PlannedStep {
  readonly action: StepAction;
  readonly deskId: string;
  readonly group: number | null;
  readonly weight: number;
}

export interface RoutedStep {
  readonly no: number;
  readonly fromDeskId: string;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly dueAt: InstantText;
  readonly reason: ChoiceReason;
}

/** due date in force after the event; null while the clock stands */
interface ClockFacts {
  readonly dueAt: InstantText | null;
  readonly calendarVersion: number;
}

/** Of what was taken in without network: when it happened, as the desk states. Absent: when the event was written. */
interface Stated {
  readonly statedAt?: InstantText;
}

interface Reasoned {
  readonly reason: string;
}

interface Points {
  readonly no: number;
  readonly points: readonly SupplementPoint[];
  readonly answerBy: InstantText;
}

interface SupplementAnswer {
  readonly no: number;
  readonly papers: readonly FiledPaper[];
  readonly answersHash: string;
  /** which questions have another answer now; what it is stays with the person's data. Absent when none has */
  readonly answered?: readonly string[];
}

interface Resolution {
  readonly verdict: SlaVerdict;
}

/** Events that pass a dossier on and can be taken back while nobody has worked on it since. */
export type MoveType = 'StepHandedOver' | 'DossierSentBack' | 'ResultEndorsed';

/** What each event carries. Past tense; one event an act, but a counter or postal intake files and receives at once. */
export interface EventPayloads {
  DossierSubmitted: Stated & {
    readonly number: string;
    readonly procedureId: string;
    readonly versionId: string;
    readonly level: ProcedureLevel;
    readonly fieldId: string;
    readonly limit: Limit;
    readonly rule: DeadlineRule;
    readonly clockPolicy: ClockPolicy;
    readonly channel: Channel;
    readonly delivery: Delivery;
    readonly applicantId: string | null;
    readonly wardUnitId: string;
    readonly receivingDeskId: string;
    readonly competentUnitId: string;
    readonly reportingUnitId: string;
    readonly answersHash: string;
    readonly papers: readonly FiledPaper[];
    /** day of the postmark, `YYYY-MM-DD`; only of what came by post */
    readonly postmarkedOn?: string;
  };
  SupplementAskedBeforeReceipt: Points;
  SupplementGivenBeforeReceipt: SupplementAnswer;
  SupplementLapsed: { readonly no: number };
  ReceiptRefused: Reasoned & { readonly legalBasis: string };
  DossierReceived: ClockFacts & Stated & { readonly steps: readonly PlannedStep[] };
  DossierRouted: { readonly steps: readonly RoutedStep[] };
  StepHandedOver: {
    readonly no: number;
    readonly note: string;
    readonly next: PlannedStep | null;
    readonly wish: string | null;
  };
  StepClaimed: { readonly no: number };
  StepReleased: { readonly no: number; readonly reason: string | null };
  StepReassigned: Reasoned & {
    readonly no: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly why: ChoiceReason;
  };
  StepTakenOver: Reasoned & { readonly no: number; readonly from: string | null };
  OpinionRequested: {
    readonly steps: readonly OpinionStep[];
    readonly question: string;
    /** absent: for everybody who works with the dossier */
    readonly confidential?: true;
  };
  OpinionGiven: { readonly no: number; readonly opinion: string };
  ResultDrafted: { readonly summary: string; readonly documentId: string | null };
  DossierSentBack: Reasoned & { readonly no: number; readonly toNo: number };
  ResultEndorsed: { readonly no: number };
  /** The step `no` is open again in the same hands, and what was planned is as it was before event `ofSeq`. */
  MoveTakenBack: {
    readonly no: number;
    readonly ofSeq: number;
    readonly undone: MoveType;
    /** steps of a parallel group that were open beside it, and stay so */
    readonly besideNos: readonly number[];
    readonly planned: readonly (PlannedStep & Pick<Step, 'wish'>)[];
  };
  ResultSigned: Resolution & { readonly no: number; readonly documentId: string | null };
  ResultConcluded: Resolution & { readonly no: number };
  DossierRefused: Resolution & Reasoned & { readonly no: number; readonly legalBasis: string };
  SupplementRequested: ClockFacts & Points & { readonly no: number; readonly overrideReason: string | null };
  SupplementAnswered: ClockFacts & SupplementAnswer;
  ObligationRequired: ClockFacts & Reasoned & { readonly amountVnd: number };
  ObligationSettled: ClockFacts & { readonly receipt: string };
  DossierReappointed: ClockFacts & Reasoned;
  WithdrawalRequested: Reasoned;
  WithdrawalDeclined: Reasoned;
  DossierWithdrawn: { readonly reason: string | null };
  DossierStopped: ClockFacts & Reasoned & { readonly legalBasis: string };
  DossierResumed: ClockFacts & Reasoned;
  ResultReturned: { readonly no: number; readonly method: Delivery; readonly receivedBy: string };
}

export interface OpinionStep {
  readonly no: number;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly dueAt: InstantText;
}

export type DossierEventType = keyof EventPayloads;

/** Who did it, in which role, and for whom if standing in. */
export interface EventActor {
  readonly kind: 'citizen' | 'officer' | 'system';
  readonly id: string;
  readonly role: Role;
  readonly deskId?: string;
  readonly standingInFor?: string;
}

export type DossierEvent<T extends DossierEventType = DossierEventType> = {
  [K in T]: {
    readonly type: K;
    /** 1, 2, 3 … without gaps inside a dossier */
    readonly seq: number;
    readonly at: Instant;
    readonly actor: EventActor;
    readonly payload: EventPayloads[K];
  };
}[T];

/** An event before it is numbered and dated. */
export type EventBody<T extends DossierEventType = DossierEventType> = {
  [K in T]: { readonly type: K; readonly payload: EventPayloads[K] };
}[T];
