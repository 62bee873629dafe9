import type { Instant } from '../calendar/local-time';

export interface OfficerCandidate {
  readonly officerId: string;
  /** open steps in the officer's hands [steps] */
  readonly remainingWork: number;
  readonly present: boolean;
  /** holds the role the step needs, at its desk, today */
  readonly authorised: boolean;
  /** the last time work was given to this officer; null for never */
  readonly lastGivenAt: Instant | null;
}

/** Why this officer: a key of the texts and its numbers, kept in the event. */
export interface ChoiceReason {
  readonly key: 'least_work' | 'only_one' | 'requested' | 'held_before' | 'nobody_present' | 'nobody_authorised';
  readonly candidates: number;
  readonly absent: number;
  readonly remainingWork: number | null;
}

export interface OfficerChoice {
  readonly officerId: string | null;
  readonly reason: ChoiceReason;
}

/**
 * The officer with the least remaining work among those present and authorised; equal work goes to the one who waited
 * longest for new work, then by id, so that a decision can be repeated from the same facts.
 * With nobody there, the dossier waits in the desk's queue without an owner.
 */
export function chooseOfficer(
  candidates: readonly OfficerCandidate[],
  wish: { readonly officerId: string | null; readonly because: 'requested' | 'held_before' } = {
    officerId: null,
    because: 'requested',
  },
): OfficerChoice {
  const authorised = candidates.filter((candidate) => candidate.authorised);
  const present = authorised.filter((candidate) => candidate.present);
  const counts = { candidates: authorised.length, absent: authorised.length - present.length };
  const wished = present.find((candidate) => candidate.officerId === wish.officerId);
  const chosen = wished ?? [...present].sort(byLeastWork)[0];
  if (!chosen) {
    const key = authorised.length === 0 ? 'nobody_authorised' : 'nobody_present';
    return { officerId: null, reason: { key, ...counts, remainingWork: null } };
  }
  const key = wished ? wish.because : authorised.length === 1 ? 'only_one' : 'least_work';
  return { officerId: chosen.officerId, reason: { key, ...counts, remainingWork: chosen.remainingWork } };
}

function byLeastWork(a: OfficerCandidate, b: OfficerCandidate): number {
  const waited = (a.lastGivenAt ?? 0) - (b.lastGivenAt ?? 0);
  return a.remainingWork - b.remainingWork || waited || (a.officerId < b.officerId ? -1 : 1);
}
