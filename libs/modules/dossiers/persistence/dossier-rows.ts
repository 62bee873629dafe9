import type { Dossier } from '@kernel/dossier/dossier';
import { unitOfDesk } from '@kernel/procedure/route';
import { dueSoonFrom } from '@kernel/sla/escalation';
import type { CalendarBook } from '@kernel/calendar/calendar-book';

/** The parts of the fold that no list asks for; one JSON column. */
type Body = Pick<
  Dossier,
  | 'clockPolicy'
  | 'papers'
  | 'clock'
  | 'steps'
  | 'supplements'
  | 'resumeState'
  | 'obligation'
  | 'draft'
  | 'endorsedBy'
  | 'decision'
>;

/** Columns that change with an act, in the order of `MUTABLE_COLUMNS`. */
export interface DossierColumns {
  readonly state: string;
  readonly version: number;
  readonly last_event_at: Date;
  readonly unit_ids: readonly string[];
  readonly received_at: Date | null;
  readonly due_at: Date | null;
  readonly judged_by: Date | null;
  readonly missed_at: Date | null;
  readonly alert_from: Date | null;
  readonly clock_round: number;
  readonly resolved_at: Date | null;
  readonly ended_at: Date | null;
  readonly verdict: string | null;
  readonly awaiting_routing: boolean;
  readonly body: string;
  readonly answers_hash: string;
}

export interface DossierRow extends Omit<DossierColumns, 'body'> {
  readonly id: string;
  readonly number: string;
  readonly lookup_secret: string;
  readonly last_hash: Buffer;
  readonly procedure_id: string;
  readonly procedure_version_id: string;
  readonly level: string;
  readonly field_id: string;
  readonly channel: string;
  readonly delivery: string;
  readonly applicant_id: string | null;
  readonly applicant_name: string;
  readonly ward_unit_id: string;
  readonly receiving_desk_id: string;
  readonly competent_unit_id: string;
  readonly reporting_unit_id: string;
  readonly submitted_at: Date;
  readonly body: Body;
  readonly answers: Readonly<Record<string, unknown>>;
}

export const DOSSIER_COLUMNS = `
  id, number, lookup_secret, state, version, last_hash, last_event_at, procedure_id, procedure_version_id, level, field_id, channel,
  delivery, applicant_id, applicant_name, ward_unit_id, receiving_desk_id, competent_unit_id, reporting_unit_id, unit_ids,
  submitted_at, received_at, resolved_at, ended_at, due_at, judged_by, missed_at, alert_from, clock_round, verdict, awaiting_routing,
  body, answers, answers_hash`;

const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** The projection of a dossier to its row. `verify` compares stored rows with this, so it is the only way to a row. */
export function columnsOf(dossier: Dossier, book: CalendarBook): DossierColumns {
  const { clock } = dossier;
  // The calendar the due date was counted with, so that a newer one does not change a stored row unasked.
  const version = clock.ledger.at(-1)?.calendarVersion ?? book.currentVersion;
  const times = book.times(version, dossier.receivingDeskId);
  const isOpen = dossier.resolvedAt === null && dossier.endedAt === null;
  return {
    state: dossier.state,
    version: dossier.version,
    last_event_at: new Date(dossier.lastEventAt),
    unit_ids: unitsOf(dossier),
    received_at: date(dossier.receivedAt),
    due_at: date(clock.dueAt),
    judged_by: date(clock.judgedBy),
    missed_at: date(clock.missed),
    alert_from: isOpen ? date(dueSoonFrom(clock, times)) : null,
    clock_round: clock.round,
    resolved_at: date(dossier.resolvedAt),
    ended_at: date(dossier.endedAt),
    verdict: dossier.verdict,
    awaiting_routing: dossier.awaitingRouting,
    body: JSON.stringify(bodyOf(dossier)),
    answers_hash: dossier.answersHash,
  };
}

function bodyOf(dossier: Dossier): Body {
  const { clockPolicy, papers, clock, steps, supplements, resumeState, obligation, draft, endorsedBy, decision } =
    dossier;
  return { clockPolicy, papers, clock, steps, supplements, resumeState, obligation, draft, endorsedBy, decision };
}

/** Who may see it: the receiving unit, the competent one, and every unit that has had it in hand or been asked. */
function unitsOf({ receivingDeskId, competentUnitId, reportingUnitId, steps }: Dossier): readonly string[] {
  const touched = steps
    .filter(({ state }) => state === 'open' || state === 'done')
    .map(({ deskId }) => unitOfDesk(deskId));
  return [...new Set([unitOfDesk(receivingDeskId), competentUnitId, reportingUnitId, ...touched])].sort();
}

export function dossierOf(row: DossierRow): Dossier {
  const time = (value: Date | null): number | null => value?.getTime() ?? null;
  return {
    ...row.body,
    id: row.id,
    number: row.number,
    state: row.state as Dossier['state'],
    version: row.version,
    lastEventAt: row.last_event_at.getTime(),
    procedureId: row.procedure_id,
    versionId: row.procedure_version_id,
    level: row.level as Dossier['level'],
    fieldId: row.field_id,
    channel: row.channel as Dossier['channel'],
    delivery: row.delivery as Dossier['delivery'],
    applicantId: row.applicant_id,
    wardUnitId: row.ward_unit_id,
    receivingDeskId: row.receiving_desk_id,
    competentUnitId: row.competent_unit_id,
    reportingUnitId: row.reporting_unit_id,
    answersHash: row.answers_hash,
    awaitingRouting: row.awaiting_routing,
    submittedAt: row.submitted_at.getTime(),
    receivedAt: time(row.received_at),
    resolvedAt: time(row.resolved_at),
    endedAt: time(row.ended_at),
    verdict: row.verdict as Dossier['verdict'],
  };
}
