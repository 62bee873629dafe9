import type { Outcome } from '@kernel/dossier/decide';
import { openSteps, type Dossier } from '@kernel/dossier/dossier';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { evolve } from '@kernel/dossier/evolve';
import { deltaOf, type SlaDelta } from '@kernel/dossier/facts';
import { handOverLines, type HandOverLine } from '@kernel/dossier/hand-overs';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { formatDate } from '@kernel/calendar/local-time';
import { unitOfDesk } from '@kernel/procedure/route';

/** Rows an act leaves beside the dossier and its events. Computed here once, for the act and for the proof alike. */
export interface ActRows {
  readonly deltas: readonly DeltaRow[];
  readonly handOvers: readonly HandOverRow[];
}

export interface DeltaRow {
  readonly seq: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly unit_id: string;
  readonly level: string;
  readonly field_id: string;
  readonly channel: string;
  readonly procedure_id: string;
  readonly received: number;
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
  readonly withdrawn: number;
  readonly stopped: number;
  readonly resumed: number;
}

export interface HandOverRow {
  readonly seq: number;
  readonly from_desk_id: string;
  readonly to_desk_id: string;
  readonly to_officer_id: string | null;
  readonly at: string;
  readonly due_at: string;
  readonly timing: string;
}

export interface OpenStepRow {
  readonly no: number;
  readonly action: string;
  readonly desk_id: string;
  readonly unit_id: string;
  readonly officer_id: string | null;
  readonly opened_at: string;
  readonly due_at: string;
}

/** Facts and Form 05 lines of the events of an act, event by event. */
export function actRows(before: Dossier | null, { events }: Outcome, book: CalendarBook): ActRows {
  const deltas: DeltaRow[] = [];
  const handOvers: HandOverRow[] = [];
  let current = before;
  for (const event of events) {
    const after = evolve(current, event, book);
    const rows = rowsOfEvent(current, event, after);
    deltas.push(...rows.deltas);
    handOvers.push(...rows.handOvers);
    current = after;
  }
  return { deltas, handOvers };
}

/** The rows one event leaves; `after` is the dossier with it. */
export function rowsOfEvent(before: Dossier | null, event: DossierEvent, after: Dossier): ActRows {
  const delta = deltaOf(before, after);
  return {
    deltas: delta ? [deltaRow(delta, event.seq)] : [],
    handOvers: before ? handOverLines(before, event).map((line) => handOverRow(line, event.seq)) : [],
  };
}

export function openStepRows(dossier: Dossier): readonly OpenStepRow[] {
  return openSteps(dossier).map(({ no, action, deskId, officerId, openedAt, dueAt }) => ({
    no,
    action,
    desk_id: deskId,
    unit_id: unitOfDesk(deskId),
    officer_id: officerId,
    opened_at: iso(openedAt ?? dossier.lastEventAt),
    due_at: iso(dueAt ?? dossier.lastEventAt),
  }));
}

function deltaRow(delta: SlaDelta, seq: number): DeltaRow {
  const { day, unitId, level, fieldId, channel, procedureId, onTime, ...counts } = delta;
  return {
    seq,
    day: formatDate(day),
    unit_id: unitId,
    level,
    field_id: fieldId,
    channel,
    procedure_id: procedureId,
    on_time: onTime,
    ...counts,
  };
}

function handOverRow(line: HandOverLine, seq: number): HandOverRow {
  const { fromDeskId, toDeskId, toOfficerId, at, dueAt, timing } = line;
  return {
    seq,
    from_desk_id: fromDeskId,
    to_desk_id: toDeskId,
    to_officer_id: toOfficerId,
    at: iso(at),
    due_at: iso(dueAt),
    timing,
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
