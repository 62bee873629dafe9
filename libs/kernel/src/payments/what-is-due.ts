import { DOSSIER_STATES, type DossierState } from '../dossier/dossier-states';
import type { Actor } from '../organisation/roles';
import { unitOfDesk } from '../procedure/route';
import type { PaymentPurpose } from './payment-events';

/** A fee is owed while the dossier lives; an obligation while the dossier waits for it. */
export function mayBeOwed(purpose: PaymentPurpose, state: DossierState): boolean {
  if (purpose === 'obligation') return state === 'fee_pending';
  return state !== 'draft' && DOSSIER_STATES[state].stage !== 'ended';
}

/** Level 3: the fee is paid where the result is collected; level 4: online (Decree 43/2011 art. 3). */
export function isPaidOnline(purpose: PaymentPurpose, serviceLevel: number): boolean {
  return purpose === 'obligation' || serviceLevel >= 4;
}

interface Places {
  readonly receivingDeskId: string;
  readonly competentUnitId: string;
}

/** Who takes cash, names an unpublished fee, and asks for a refund: the desk that received the dossier. */
export function isAtReceivingDesk({ grants }: Actor, { receivingDeskId }: Places): boolean {
  return grants.some(({ role, deskId }) => role === 'desk_officer' && deskId === receivingDeskId);
}

/** Who lets money go out: the head of the desk's unit, or of the body that decides. */
export function mayReleaseMoney({ grants }: Actor, { receivingDeskId, competentUnitId }: Places): boolean {
  const units = [unitOfDesk(receivingDeskId), competentUnitId];
  return grants.some(({ role, unitId }) => role === 'unit_head' && units.includes(unitId));
}
