/** How a date of return stands, for words and looks. */
export type DueTone = 'late' | 'today' | 'soon' | 'fine' | 'none';

export interface DueFacts {
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  /** below zero, the days it was missed by; null while the clock stands or is over */
  readonly workingDaysLeft: number | null;
}

/** As near as this is soon [working days]. */
const SOON = 3;

/** The house has counted; this only sorts what it said. */
export function dueTone({ dueAt, isOverdue, workingDaysLeft }: DueFacts): DueTone {
  if (isOverdue) return 'late';
  if (dueAt === null || workingDaysLeft === null) return 'none';
  if (workingDaysLeft === 0) return 'today';
  return workingDaysLeft <= SOON ? 'soon' : 'fine';
}
