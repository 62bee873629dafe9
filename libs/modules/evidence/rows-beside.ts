import type { Client } from 'pg';
import type { FiledPaper } from '@kernel/dossier/dossier';
import type { DeltaRow, HandOverRow, openStepRows } from '@modules/dossiers';

/** The rows beside a dossier that follow from its events too, each as one line of text. */
export interface RowsBeside {
  readonly openSteps: readonly string[];
  readonly handOvers: readonly string[];
  /** facts that no counter has taken in yet */
  readonly deltas: readonly string[];
  readonly documents: readonly string[];
}

export const NOTHING_BESIDE: RowsBeside = { openSteps: [], handOvers: [], deltas: [], documents: [] };

type Kind = keyof RowsBeside;
type Value = string | number | null;

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const line = (...columns: readonly string[]): string =>
  `concat_ws('|', ${columns.map((column) => `coalesce(${column}::text, '-')`).join(', ')})`;
const text = (...values: readonly Value[]): string => values.map((value) => value ?? '-').join('|');

const COUNTS = ['received', 'early', 'on_time', 'late', 'withdrawn', 'stopped', 'resumed'] as const;
const CELL = ['unit_id', 'level', 'field_id', 'channel', 'procedure_id'] as const;

/** What each kind of row is in the database, and below what the events say it is: the same line on both sides. */
const STORED: Readonly<Record<Kind, string>> = {
  openSteps: `SELECT dossier_id, ${line('no', 'action', 'desk_id', 'unit_id', 'officer_id', instant('opened_at'), instant('due_at'))} AS line FROM open_step`,
  handOvers: `SELECT dossier_id, ${line('seq', 'from_desk_id', 'to_desk_id', 'to_officer_id', instant('at'), instant('due_at'), 'timing')} AS line FROM hand_over`,
  deltas: `SELECT dossier_id, ${line('seq', `to_char(day, 'YYYY-MM-DD')`, ...CELL, ...COUNTS)} AS line FROM sla_delta`,
  documents: `SELECT dossier_id, ${line('id', 'sha256', 'for_staff')} AS line FROM document`,
};

export function openStepLine(row: ReturnType<typeof openStepRows>[number]): string {
  return text(row.no, row.action, row.desk_id, row.unit_id, row.officer_id, row.opened_at, row.due_at);
}

export function handOverLine(row: HandOverRow): string {
  return text(row.seq, row.from_desk_id, row.to_desk_id, row.to_officer_id, row.at, row.due_at, row.timing);
}

export function deltaLine(row: DeltaRow): string {
  return text(row.seq, row.day, ...CELL.map((column) => row[column]), ...COUNTS.map((column) => row[column]));
}

export function documentLine({ documentId, sha256 }: FiledPaper): string {
  // What the person filed is the person's to see.
  return text(documentId, sha256, 'false');
}

/** The rows beside all dossiers from one id to another. */
export async function readRowsBeside(
  client: Client,
  first: string,
  last: string,
): Promise<ReadonlyMap<string, RowsBeside>> {
  const found = new Map<string, RowsBeside>();
  for (const kind of Object.keys(STORED) as Kind[]) {
    const { rows } = await client.query<{ id: string; lines: string[] }>(
      `SELECT dossier_id AS id, array_agg(line) AS lines FROM (${STORED[kind]} WHERE dossier_id BETWEEN $1 AND $2) AS own GROUP BY dossier_id`,
      [first, last],
    );
    for (const { id, lines } of rows) found.set(id, { ...(found.get(id) ?? NOTHING_BESIDE), [kind]: lines });
  }
  return found;
}
