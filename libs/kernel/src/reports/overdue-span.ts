import type { Instant } from '../calendar/local-time';
import type { Dossier } from '../dossier/dossier';

/** Overdue at every moment m with `after` < m ≤ `until`; without an end while `until` is null. */
export interface OverdueSpan {
  readonly after: Instant;
  readonly until: Instant | null;
}

/**
 * When a dossier counts as overdue from its last event until its next one; null for never. A moment sees what happened
 * before it: reports ask at midnight, of the day that ends there.
 */
export function overdueSpan(
  { receivedAt, resolvedAt, endedAt, clock, lastEventAt }: Dossier,
  until: Instant | null,
): OverdueSpan | null {
  const isOpen = receivedAt !== null && resolvedAt === null && endedAt === null;
  const missed = clock.missed ?? clock.judgedBy;
  if (!isOpen || missed === null) return null;
  const after = Math.max(missed, lastEventAt);
  return until !== null && until <= after ? null : { after, until };
}

export function isWithin({ after, until }: OverdueSpan, moment: Instant): boolean {
  return after < moment && (until === null || moment <= until);
}
