import { isDeepStrictEqual } from 'node:util';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Dossier } from '@kernel/dossier/dossier';
import { calendarVersionOf, evolve } from '@kernel/dossier/evolve';
import type { DossierEvent } from '@kernel/dossier/dossier-events';
import { overdueSpan, type OverdueSpan } from '@kernel/reports/overdue-span';
import { judge } from '@kernel/sla/verdict';
import {
  columnsOf,
  decodeEvent,
  hashOfAnswers,
  hashOfEvent,
  openStepRows,
  rowsOfEvent,
  type DeltaRow,
  type DossierRow,
  type EventRow,
} from '@modules/dossiers';
import type { Differences } from './differences';
import { deltaLine, documentLine, handOverLine, openStepLine, type RowsBeside } from './rows-beside';

/** What is stored of a dossier. */
export interface StoredDossier {
  readonly row: DossierRow;
  readonly events: readonly EventRow[];
  readonly beside: RowsBeside;
}

/** What a dossier adds to reports: its facts, and when it was overdue. */
export interface ToldFacts {
  readonly deltas: readonly DeltaRow[];
  readonly overdue: readonly OverdueSpan[];
}

/** What its events say it is, as far as they hold together. */
interface Told extends ToldFacts {
  readonly dossier: Dossier | null;
  readonly head: string;
  readonly handOvers: readonly string[];
  readonly documents: readonly string[];
  readonly isWhole: boolean;
}

/**
 * Checks one dossier against its own events, link by link, and returns the facts they add up to. What no event can
 * prove is not checked: the look-up secret, and the name that lists show.
 */
export function verifyDossier(stored: StoredDossier, book: CalendarBook, differences: Differences): ToldFacts {
  const { row, beside } = stored;
  const told = tell(stored, book, differences);
  if (!told.isWhole) return told;
  if (told.dossier === null)
    differences.add({ where: row.number, kind: 'dossier.without_events', stored: row.state, computed: 'no events' });
  else checkRow({ row, dossier: told.dossier, book, head: told.head }, differences);
  checkBeside(row.number, { beside, told }, differences);
  return told;
}

function checkBeside(
  where: string,
  { beside, told }: { readonly beside: RowsBeside; readonly told: Told },
  differences: Differences,
): void {
  const openSteps = told.dossier === null ? [] : openStepRows(told.dossier).map(openStepLine);
  differences.compareLines(where, 'open_step', beside.openSteps, openSteps);
  differences.compareLines(where, 'hand_over', beside.handOvers, told.handOvers);
  // Most facts are folded by now, and proved by the counters; one that is not must be what the events state, once.
  const unfolded = told.deltas.map(deltaLine).filter((line) => beside.deltas.includes(line));
  differences.compareLines(where, 'delta', beside.deltas, unfolded);
  // A dossier has more documents than filed papers; of those papers each must be there with the content that was filed.
  const filed = [...new Set(told.documents)];
  const kept = beside.documents.filter((line) => filed.includes(line));
  differences.compareLines(where, 'document', kept, filed);
}

/** Replays the events. Stops at the first that does not follow from the ones before: nothing after it can be judged. */
function tell({ row, events }: StoredDossier, book: CalendarBook, differences: Differences): Told {
  const where = row.number;
  const deltas: DeltaRow[] = [];
  const handOvers: string[] = [];
  const documents: string[] = [];
  const overdue: OverdueSpan[] = [];
  let head = '';
  let dossier: Dossier | null = null;
  for (const [index, stored] of events.entries()) {
    const event = isLinked(stored, { previous: head, seq: index + 1, where }, differences) ? decodeEvent(stored) : null;
    const after: Dossier | null = event === null ? null : fold(dossier, event, { where, book, differences });
    if (event === null || after === null)
      return { dossier, head, deltas, overdue, handOvers, documents, isWhole: false };
    checkVerdict(dossier, event, where, differences);
    overdue.push(...overdueOf(dossier, event.at));
    checkDueDate(event, after, where, differences);
    const rows = rowsOfEvent(dossier, event, after);
    deltas.push(...rows.deltas);
    handOvers.push(...rows.handOvers.map(handOverLine));
    if ('papers' in event.payload) documents.push(...event.payload.papers.map(documentLine));
    head = stored.hash.toString('hex');
    dossier = after;
  }
  overdue.push(...overdueOf(dossier, null));
  return { dossier, head, deltas, overdue, handOvers, documents, isWhole: true };
}

function overdueOf(dossier: Dossier | null, until: number | null): readonly OverdueSpan[] {
  const span = dossier === null ? null : overdueSpan(dossier, until);
  return span === null ? [] : [span];
}

/** Whether an event is the next one of its chain. */
function isLinked(
  stored: EventRow,
  { previous, seq, where }: { readonly previous: string; readonly seq: number; readonly where: string },
  differences: Differences,
): boolean {
  if (stored.seq !== seq) {
    differences.add({ where, kind: 'event.sequence', stored: String(stored.seq), computed: String(seq) });
    return false;
  }
  const [hash, computed] = [stored.hash.toString('hex'), hashOfEvent(previous, textOf(stored))];
  differences.compare(`${where} event ${seq}`, 'event.hash', hash, computed);
  return hash === computed;
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
}

function checkRow({ row, dossier, book, head }: Projection, differences: Differences): void {
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
}

/** Names the place inside the body that differs, not the whole of it. */
function compareBody(
  stored: unknown,
  computed: unknown,
  { where, differences }: { readonly where: string; readonly differences: Differences },
): void {
  // Whatever the order of the keys; no text is made of either.
  if (isDeepStrictEqual(stored, computed)) return;
  if (!isObject(stored) || !isObject(computed)) {
    differences.compare(where, 'dossier.column', plain(stored), plain(computed));
    return;
  }
  for (const key of new Set([...Object.keys(stored), ...Object.keys(computed)])) {
    compareBody(stored[key], computed[key], { where: `${where}.${key}`, differences });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
