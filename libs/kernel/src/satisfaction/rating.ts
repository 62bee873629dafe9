import type { Dossier } from '../dossier/dossier';
import type { DossierState } from '../dossier/dossier-states';
import { DomainError } from '../errors/domain-error';

/** How satisfied, from 1 "not at all" to 5 "very"; never averaged into stars, only shown as shares. */
export const RATING_LEVELS = [1, 2, 3, 4, 5] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** The three things asked beside the whole (indices 1, 7 and 5 of Circular 01/2018/TT-VPCP art. 13). */
export const RATED_ASPECTS = ['time', 'attitude', 'guidance'] as const;
export type RatedAspect = (typeof RATED_ASPECTS)[number];

/** A citizen can judge once the authorities have answered, whatever the answer was. */
const ANSWERED: ReadonlySet<DossierState> = new Set(['approved', 'refused', 'returned', 'not_received', 'stopped']);

export function mayRate({ state }: Pick<Dossier, 'state'>): boolean {
  return ANSWERED.has(state);
}

/** @throws DomainError `rating.too_early` */
export function checkMayRate(dossier: Pick<Dossier, 'state'>): void {
  if (!mayRate(dossier)) throw new DomainError('rating.too_early');
}
