import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import { calendarVersionOf, evolve } from '@kernel/dossier/evolve';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { deltaOf, type SlaDelta } from '@kernel/dossier/facts';
import { handOverLines } from '@kernel/dossier/hand-overs';
import { canonicalJson } from '@kernel/text/canonical-json';
import { judge } from '@kernel/sla/verdict';
import {
  columnsOf,
  decodeEvent,
  hashOfAnswers,
  hashOfEvent,
  openStepRows,
  type DossierRow,
  type EventRow,
} from '@modules/dossiers';
import type { Differences } from './differences';

/** Rows of a dossier that `verify` compares with its events, besides the dossier row. */
export interface StoredDossier {
  readonly row: DossierRow;
  readonly events: readonly EventRow[];
  /** `no desk officer` of each open step, in order */
  readonly openSteps: readonly string[];
  readonly handOvers: number;
}

/** Checks one dossier against its own events, link by link, and returns the facts they add up to. */
export function verifyDossier(
  { row, events, openSteps, handOvers }: StoredDossier,
  book: CalendarBook,
  differences: Differences,
): readonly SlaDelta[] {
  const where = row.number;
  const deltas: SlaDelta[] = [];
  let previous = '';
  let dossier: Dossier | null = null;
  let lines = 0;
  for (const [index, stored] of events.entries()) {
    if (stored.seq !== index + 1) {
      differences.add({ where, kind: 'event.sequence', stored: String(stored.seq), computed: String(index + 1) });
      return deltas;
    }
    const computed = hashOfEvent(previous, textOf(stored));
    previous = stored.hash.toString('hex');
    if (computed !== previous) {
      differences.add({ where: `${where} event ${stored.seq}`, kind: 'event.hash', stored: previous, computed });
      return deltas;
    }
    const event = decodeEvent(stored);
    const after = fold(dossier, event, { where, book, differences });
    if (after === null) return deltas;
    checkVerdict(dossier, event, where, differences);
    checkDueDate(event, after, where, differences);
    const delta = deltaOf(dossier, after);
    if (delta) deltas.push(delta);
    if (dossier) lines += handOverLines(dossier, event).length;
    dossier = after;
  }
  if (dossier === null)
    differences.add({ where, kind: 'dossier.without_events', stored: row.state, computed: 'no events' });
  else checkRow({ row, dossier, book, head: previous, openSteps }, differences);
  differences.compare(where, 'hand_over', String(handOvers), String(lines));
  return deltas;
}

function textOf({ dossier_id, seq, type, at, actor, payload }: EventRow): Parameters<typeof hashOfEvent>[1] {
  return { dossierId: dossier_id, seq, type, at: formatInstant(at.getTime()), actor, payload };
}

function fold(
  dossier: Dossier | null,
  event: DossierEvent,
  {
    where,
    book,
    differences,
  }: { readonly where: string; readonly book: CalendarBook; readonly differences: Differences },
): Dossier | null {
  try {
    return evolve(dossier, event, book);
  } catch (error) {
    const computed = error instanceof Error ? error.message : 'cannot be folded';
    differences.add({ where: `${where} event ${event.seq}`, kind: 'event.impossible', stored: event.type, computed });
    return null;
  }
}

/** Every due date an event states is counted again, by the calendar version it names. */
function checkDueDate(event: DossierEvent, after: Dossier, where: string, differences: Differences): void {
  if (calendarVersionOf(event) === null || !('dueAt' in event.payload)) return;
  const computed = after.clock.dueAt === null ? 'null' : formatInstant(after.clock.dueAt);
  differences.compare(`${where} event ${event.seq}`, 'event.due_date', String(event.payload.dueAt), computed);
}

/** Every verdict is given again, from the due date that was in force. */
function checkVerdict(before: Dossier | null, event: DossierEvent, where: string, differences: Differences): void {
  if (before === null || !('verdict' in event.payload)) return;
  differences.compare(
    `${where} event ${event.seq}`,
    'event.verdict',
    event.payload.verdict,
    judge(before.clock, event.at),
  );
}

interface Projection {
  readonly row: DossierRow;
  readonly dossier: Dossier;
  readonly book: CalendarBook;
  readonly head: string;
  readonly openSteps: readonly string[];
}

function checkRow({ row, dossier, book, head, openSteps }: Projection, differences: Differences): void {
  const where = row.number;
  differences.compare(where, 'dossier.head', row.last_hash.toString('hex'), head);
  const { body, ...computed } = columnsOf(dossier, book);
  for (const [column, value] of Object.entries(computed)) {
    differences.compare(`${where} ${column}`, 'dossier.column', plain(row[column as keyof DossierRow]), plain(value));
  }
  for (const [column, value] of Object.entries(identity(dossier))) {
    differences.compare(`${where} ${column}`, 'dossier.column', plain(row[column as keyof DossierRow]), plain(value));
  }
  compareBody(row.body, JSON.parse(body), { where: `${where} body`, differences });
  differences.compare(where, 'dossier.answers', hashOfAnswers(row.answers), dossier.answersHash);
  const open = openStepRows(dossier).map(({ no, desk_id, officer_id }) => `${no} ${desk_id} ${officer_id ?? '-'}`);
  differences.compare(where, 'open_step', openSteps.join(', '), open.join(', '));
}

/** Names the place inside the body that differs, not the whole of it. */
function compareBody(
  stored: unknown,
  computed: unknown,
  { where, differences }: { readonly where: string; readonly differences: Differences },
): void {
  if (canonicalJson(stored) === canonicalJson(computed)) return;
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;
  if (!isObject(stored) || !isObject(computed)) {
    differences.compare(where, 'dossier.column', plain(stored), plain(computed));
    return;
  }
  for (const key of new Set([...Object.keys(stored), ...Object.keys(computed)])) {
    compareBody(stored[key], computed[key], { where: `${where}.${key}`, differences });
  }
}

/** What a dossier keeps for life, from its first event. */
function identity(dossier: Dossier): Partial<Record<keyof DossierRow, unknown>> {
  return {
    number: dossier.number,
    procedure_id: dossier.procedureId,
    procedure_version_id: dossier.versionId,
    level: dossier.level,
    field_id: dossier.fieldId,
    channel: dossier.channel,
    delivery: dossier.delivery,
    applicant_id: dossier.applicantId,
    ward_unit_id: dossier.wardUnitId,
    receiving_desk_id: dossier.receivingDeskId,
    competent_unit_id: dossier.competentUnitId,
    reporting_unit_id: dossier.reportingUnitId,
    submitted_at: new Date(dossier.submittedAt),
  };
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
