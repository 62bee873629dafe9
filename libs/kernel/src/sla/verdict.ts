import { localDayOf, type Instant } from '../calendar/local-time';
import { DomainError } from '../errors/domain-error';
import type { SlaClock } from './sla-clock';

/** before: on a day before the due day · on: on the due day, in time · late. The first two are "in time" (Form II.06 columns 8–10). */
export type SlaVerdict = 'before' | 'on' | 'late';

export function isInTime(verdict: SlaVerdict): boolean {
  return verdict !== 'late';
}

/** Judges a resolution at `at` by the due date in force. @throws DomainError `dossier.clock_not_running` */
export function judge(clock: SlaClock, at: Instant): SlaVerdict {
  if (clock.status !== 'running' || clock.judgedBy === null) throw new DomainError('dossier.clock_not_running');
  if (clock.missed !== null || clock.reappointed || at > clock.judgedBy) return 'late';
  return localDayOf(at) < localDayOf(clock.judgedBy) ? 'before' : 'on';
}

/** Overdue is computed from the clock and now, never a state. A missed date is not healed by a restart or a pause. */
export function isOverdue(clock: SlaClock, now: Instant): boolean {
  if (clock.missed !== null) return true;
  return clock.status === 'running' && clock.judgedBy !== null && now > clock.judgedBy;
}
