import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { columnsOf } from '@modules/dossiers';
import type { SimulatedDossier } from '../world/simulated-dossier';
import type { CopyValue } from './copy-rows';

/** Tables of a history, their columns, and the rows of one dossier in each. */
export const HISTORY_TABLES = {
  dossier: [
    'id',
    'number',
    'lookup_secret',
    'state',
    'version',
    'last_hash',
    'last_event_at',
    'procedure_id',
    'procedure_version_id',
    'level',
    'field_id',
    'channel',
    'delivery',
    'applicant_id',
    'applicant_name',
    'ward_unit_id',
    'receiving_desk_id',
    'competent_unit_id',
    'reporting_unit_id',
    'unit_ids',
    'submitted_at',
    'received_at',
    'resolved_at',
    'ended_at',
    'due_at',
    'judged_by',
    'missed_at',
    'alert_from',
    'clock_round',
    'verdict',
    'awaiting_routing',
    'body',
    'answers',
    'answers_hash',
  ],
  dossier_event: ['dossier_id', 'seq', 'type', 'at', 'actor', 'payload', 'hash'],
  hand_over: ['dossier_id', 'seq', 'to_desk_id', 'from_desk_id', 'to_officer_id', 'at', 'due_at', 'timing'],
  sla_delta: [
    'dossier_id',
    'seq',
    'day',
    'unit_id',
    'level',
    'field_id',
    'channel',
    'procedure_id',
    'received',
    'early',
    'on_time',
    'late',
    'withdrawn',
    'stopped',
    'resumed',
  ],
  document: ['id', 'sha256', 'name', 'media_type', 'size', 'uploaded_by', 'dossier_id', 'uploaded_at'],
} as const;

export type HistoryTable = keyof typeof HISTORY_TABLES;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** `uploadedBy` is the account the papers came from. */
export function historyRows(
  simulated: SimulatedDossier,
  book: CalendarBook,
  uploadedBy: string,
): Readonly<Record<HistoryTable, readonly (readonly CopyValue[])[]>> {
  const { id } = simulated;
  return {
    dossier: [dossierRow(simulated, book)],
    dossier_event: simulated.events.map(({ seq, type, at, actor, payload, hash }) => [
      id,
      seq,
      type,
      at,
      actor,
      payload,
      `\\x${hash}`,
    ]),
    hand_over: simulated.handOvers.map((row) => [id, ...picked(row, HISTORY_TABLES.hand_over)]),
    sla_delta: simulated.deltas.map((row) => [id, ...picked(row, HISTORY_TABLES.sla_delta)]),
    document: simulated.documents.map(({ id: documentId, sha256, name, size, uploadedAt }) => [
      documentId,
      sha256,
      name,
      'application/pdf',
      size,
      uploadedBy,
      id,
      new Date(uploadedAt).toISOString(),
    ]),
  };
}

/** The columns after `dossier_id`, in the table's order. */
function picked(row: object, [, ...columns]: readonly string[]): readonly CopyValue[] {
  return columns.map((column) => (row as Record<string, CopyValue>)[column] ?? null);
}

function dossierRow(simulated: SimulatedDossier, book: CalendarBook): readonly CopyValue[] {
  const dossier = simulated.current;
  const columns = columnsOf(dossier, book);
  return [
    simulated.id,
    dossier.number,
    simulated.lookupSecret,
    columns.state,
    columns.version,
    `\\x${simulated.events.at(-1)?.hash ?? ''}`,
    iso(columns.last_event_at),
    dossier.procedureId,
    dossier.versionId,
    dossier.level,
    dossier.fieldId,
    dossier.channel,
    dossier.delivery,
    dossier.applicantId,
    simulated.answers.applicant.fullName,
    dossier.wardUnitId,
    dossier.receivingDeskId,
    dossier.competentUnitId,
    dossier.reportingUnitId,
    `{${columns.unit_ids.join(',')}}`,
    new Date(dossier.submittedAt).toISOString(),
    iso(columns.received_at),
    iso(columns.resolved_at),
    iso(columns.ended_at),
    iso(columns.due_at),
    iso(columns.judged_by),
    iso(columns.missed_at),
    iso(columns.alert_from),
    columns.clock_round,
    columns.verdict,
    columns.awaiting_routing,
    columns.body,
    JSON.stringify(simulated.answers),
    columns.answers_hash,
  ];
}
