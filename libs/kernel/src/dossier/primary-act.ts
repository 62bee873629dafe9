import type { Instant } from '../calendar/local-time';
import { isOverdue } from '../sla/verdict';
import { openRouteSteps, type Dossier } from './dossier';
import type { DossierAction } from './dossier-commands';

/** What moves a dossier on, the nearest to its end first; the others are ways around. */
const FORWARD: readonly DossierAction[] = [
  'receive',
  'accept_withdrawal',
  'settle_obligation',
  'give_opinion',
  'sign',
  'conclude',
  'endorse',
  'draft_result',
  'hand_over',
  'return_result',
  'resume',
  'lapse',
];

/**
 * The appointment has passed and nobody has apologised: Decree 61/2018 art. 19(9) wants the letter with its new date
 * before anything else. Only one letter may ever be written, so a dossier that has had it owes none.
 */
export function apologyDue(dossier: Dossier, now: Instant): boolean {
  const isOpen = dossier.resolvedAt === null && dossier.endedAt === null;
  return isOpen && !dossier.clock.reappointed && isOverdue(dossier.clock, now);
}

/** The one act to do now, of those open to the reader; null when it is somebody else's turn. */
export function primaryAct(dossier: Dossier, available: readonly DossierAction[], now: Instant): DossierAction | null {
  if (apologyDue(dossier, now) && available.includes('reappoint')) return 'reappoint';
  return FORWARD.find((action) => available.includes(action) && isNextIn(dossier, action)) ?? null;
}

/** A draft is what a processing step is for; with one in hand, or at another step, the dossier goes on. */
function isNextIn(dossier: Dossier, action: DossierAction): boolean {
  if (action !== 'draft_result') return true;
  return dossier.draft === null && openRouteSteps(dossier).some((step) => step.action === 'process');
}
