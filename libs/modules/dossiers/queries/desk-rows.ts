import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import { DOSSIER_STATES, type DossierState } from '@kernel/dossier/dossier-states';
import { workingDaysLeft } from '@kernel/sla/working-days-left';
import { SUMMARY, summaryOf, type DossierSummary, type SummaryRow } from './dossier-list';
import { ANY_STEP, OVERDUE, stepOfQueue, type DeskQueue } from './queue-rules';

/** The open step a dossier is in a list for; of several the route's own before an opinion asked beside it. */
export interface StepInHand {
  readonly no: number;
  readonly action: string;
  readonly deskId: string;
  readonly officerId: string | null;
  readonly officerName: string | null;
  readonly dueAt: string;
}

/** A dossier in a list of the desk. */
export interface DeskDossier extends DossierSummary {
  readonly nationalCode: number | null;
  readonly procedureName: string;
  readonly fieldCode: string;
  readonly level: string;
  readonly isOverdue: boolean;
  /** working days to the due day; below zero, the days it was missed by; null while the clock stands or is over */
  readonly workingDaysLeft: number | null;
  readonly step: StepInHand | null;
}

export interface DeskRow extends SummaryRow {
  readonly field_id: string;
  readonly level: string;
  readonly receiving_desk_id: string;
  readonly is_overdue: boolean;
  /** the calendar the date was counted with; null before the clock began */
  readonly calendar_version: number | null;
  readonly step_no: number | null;
  readonly step_action: string;
  readonly step_desk_id: string;
  readonly step_officer_id: string | null;
  readonly step_due_at: Date;
}

/** Columns of the dossier `d` and its step `s`. */
export const DESK_COLUMNS = `${SUMMARY}, d.field_id, d.level, d.receiving_desk_id, coalesce(${OVERDUE}, false) AS is_overdue,
  (d.body #>> '{clock,ledger,-1,calendarVersion}')::int AS calendar_version,
  s.no AS step_no, s.action AS step_action, s.desk_id AS step_desk_id, s.officer_id AS step_officer_id, s.due_at AS step_due_at`;

/** The step to show for each dossier `d`. */
export function stepInHandSql(queue: DeskQueue | null): string {
  const first = queue === null ? ANY_STEP : stepOfQueue(queue);
  return `LEFT JOIN LATERAL (
    SELECT s.no, s.action, s.desk_id, s.officer_id, s.due_at FROM open_step s WHERE s.dossier_id = d.id
     ORDER BY (${first}) DESC, s.action = 'consult', s.no LIMIT 1) s ON true`;
}

/** What a row is told with. */
export interface DeskLore {
  readonly now: Instant;
  readonly book: CalendarBook;
  readonly procedureName: (id: string) => string;
  readonly officerName: (id: string) => string | null;
}

export function deskDossierOf(row: DeskRow, lore: DeskLore): DeskDossier {
  return {
    ...summaryOf(row),
    nationalCode: DOSSIER_STATES[row.state as DossierState].nationalCode,
    procedureName: lore.procedureName(row.procedure_id),
    fieldCode: row.field_id,
    level: row.level,
    isOverdue: row.is_overdue,
    workingDaysLeft: daysLeft(row, lore),
    step: stepOf(row, lore),
  };
}

function daysLeft(row: DeskRow, { book, now }: DeskLore): number | null {
  if (row.due_at === null || row.resolved_at !== null) return null;
  const times = book.times(row.calendar_version ?? book.currentVersion, row.receiving_desk_id);
  return workingDaysLeft(times.calendar, now, row.due_at.getTime());
}

function stepOf(row: DeskRow, { officerName }: DeskLore): StepInHand | null {
  if (row.step_no === null) return null;
  const officerId = row.step_officer_id;
  return {
    no: row.step_no,
    action: row.step_action,
    deskId: row.step_desk_id,
    officerId,
    officerName: officerId === null ? null : officerName(officerId),
    dueAt: formatInstant(row.step_due_at.getTime()),
  };
}
