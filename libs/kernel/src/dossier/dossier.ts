import type { Instant } from '../calendar/local-time';
import type { ProcedureLevel, ClockPolicy } from '../procedure/procedure-facts';
import type { StepAction } from '../procedure/route';
import type { SlaClock } from '../sla/sla-clock';
import type { SlaVerdict } from '../sla/verdict';
import type { DossierState } from './dossier-states';

export type Channel = 'online' | 'counter' | 'post';
export type Delivery = 'counter' | 'post' | 'online';

/** A paper of the dossier: which requirement it answers and which stored file it is. */
export interface FiledPaper {
  readonly paper: string;
  readonly documentId: string;
  readonly sha256: string;
}

/** One stop of a dossier. Steps are appended, opened and done; never removed. */
export interface Step {
  readonly no: number;
  readonly action: StepAction;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly group: number | null;
  readonly weight: number;
  readonly state: 'planned' | 'open' | 'done' | 'skipped';
  readonly openedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  /** the officer asked for, by the head who assigned or because the dossier was in these hands before */
  readonly wish: { readonly officerId: string; readonly because: 'requested' | 'held_before' } | null;
}

/** One point of a supplement request: a paper or a field, and why. */
export interface SupplementPoint {
  /** `papers.p2` or `answers.subject` */
  readonly target: string;
  readonly reason: string;
}

export interface SupplementRequest {
  readonly no: number;
  readonly beforeReceipt: boolean;
  readonly points: readonly SupplementPoint[];
  readonly requestedAt: Instant;
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
}

export interface ResultDraft {
  readonly by: string;
  readonly at: Instant;
  readonly summary: string;
  readonly documentId: string | null;
}

export interface Decision {
  readonly kind: 'approved' | 'refused';
  readonly by: string;
  readonly at: Instant;
}

/**
 * A dossier as its events leave it. Everything here is a fold of the events (`evolve`), so it can be recomputed by
 * anyone who has them; the person's data and answers are not here, only their hash.
 */
export interface Dossier {
  readonly id: string;
  readonly number: string;
  readonly state: DossierState;
  /** sequence number of the last event */
  readonly version: number;
  readonly lastEventAt: Instant;
  readonly procedureId: string;
  readonly versionId: string;
  readonly level: ProcedureLevel;
  readonly fieldId: string;
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
  readonly clock: SlaClock;
  readonly steps: readonly Step[];
  readonly awaitingRouting: boolean;
  readonly supplements: readonly SupplementRequest[];
  /** where a declined withdrawal or a lifted stop goes back to */
  readonly resumeState: DossierState | null;
  readonly obligation: { readonly amountVnd: number; readonly reason: string } | null;
  readonly draft: ResultDraft | null;
  readonly endorsedBy: readonly string[];
  readonly decision: Decision | null;
  readonly submittedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly verdict: SlaVerdict | null;
}

export function openSteps(dossier: Dossier): readonly Step[] {
  return dossier.steps.filter((step) => step.state === 'open');
}

/** Steps of the route itself, without the opinions asked beside it. */
export function openRouteSteps(dossier: Dossier): readonly Step[] {
  return openSteps(dossier).filter((step) => step.action !== 'consult');
}

export function openSupplement(dossier: Dossier): SupplementRequest | null {
  return dossier.supplements.find((request) => request.answeredAt === null) ?? null;
}

export function supplementsAfterReceipt(dossier: Dossier): number {
  return dossier.supplements.filter((request) => !request.beforeReceipt).length;
}
