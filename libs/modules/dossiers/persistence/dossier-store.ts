import { Injectable } from '@nestjs/common';
import type { CalendarBook } from '@kernel/calendar/calendar-book';
import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Outcome } from '@kernel/dossier/decide';
import type { Dossier } from '@kernel/dossier/dossier';
import type { DossierEventType } from '@kernel/dossier/dossier-events';
import { actionOfEvent } from '@kernel/dossier/dossier.transitions';
import type { Role } from '@kernel/organisation/roles';
import type { Transaction } from '@platform/database/unit-of-work';
import type { OutboxMessage } from '@platform/outbox/outbox';
import { actRows, openStepRows } from './act-effects';
import { columnsOf, DOSSIER_COLUMNS, dossierOf, type DossierRow } from './dossier-rows';
import { INSERT_DOSSIER, UPDATE_DOSSIER } from './dossier-statements';
import { encodeEvents, type EncodedEvent } from './event-encoding';

export interface LoadedDossier {
  readonly dossier: Dossier;
  readonly row: DossierRow;
}

/** What a new dossier has beside its events. */
export interface FilingExtras {
  readonly lookupSecret: string;
  readonly applicantName: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Loads and writes dossiers. Every write is one statement: row, events, facts, steps, Form 05 lines, outbox, answer. */
@Injectable()
export class DossierStore {
  /** null when there is none, or not for these eyes */
  async load(tx: Transaction, id: string): Promise<LoadedDossier | null> {
    const [row] = await tx.query<DossierRow>(
      `SELECT ${DOSSIER_COLUMNS} FROM dossier WHERE id = $1`,
      [id],
      'dossier-load',
    );
    return row ? { dossier: dossierOf(row), row } : null;
  }

  async insert(tx: Transaction, outcome: Outcome, extras: FilingExtras, act: ActContext): Promise<void> {
    const { dossier, events } = outcome;
    const encoded = encodeEvents(act.id, events, '');
    const { deltas, handOvers } = actRows(null, outcome, act.book);
    const row = {
      ...columnsFor(dossier, encoded, act.book),
      ...immutableColumns(dossier, act.id),
      ...extrasOf(extras),
    };
    await tx.query(
      INSERT_DOSSIER,
      [
        act.id,
        JSON.stringify(row),
        jsonRows(encoded),
        JSON.stringify(deltas),
        JSON.stringify(handOvers),
        JSON.stringify(act.outbox),
        act.answer,
      ],
      'dossier-insert',
    );
  }

  /** @throws DomainError `dossier.stale_version` when somebody was faster, with who did what and when */
  async update(
    tx: Transaction,
    before: LoadedDossier,
    outcome: Outcome,
    act: ActContext & { readonly answers: unknown },
  ): Promise<void> {
    const { dossier, events } = outcome;
    const encoded = encodeEvents(act.id, events, before.row.last_hash.toString('hex'));
    const { deltas, handOvers } = actRows(before.dossier, outcome, act.book);
    const row = { ...columnsFor(dossier, encoded, act.book), answers: act.answers };
    const open = openStepRows(dossier);
    const moved = await tx.query(
      UPDATE_DOSSIER,
      [
        act.id,
        before.dossier.version,
        before.dossier.state,
        JSON.stringify(row),
        jsonRows(encoded),
        JSON.stringify(deltas),
        JSON.stringify(handOvers),
        JSON.stringify(act.outbox),
        JSON.stringify(open),
        open.map(({ no }) => no),
        act.answer,
      ],
      'dossier-update',
    );
    if (moved.length === 0) throw await this.staleness(tx, act.id);
  }

  /** Who changed it last: what a loser of a race needs to know. */
  async staleness(tx: Transaction, id: string): Promise<DomainError> {
    const [last] = await tx.query<{
      type: DossierEventType;
      at: Date;
      actor: { id: string; role: Role };
      seq: number;
      name: string | null;
    }>(
      `SELECT e.type, e.at, e.actor, e.seq, o.name FROM dossier_event e LEFT JOIN officer o ON o.id::text = e.actor->>'id'
        WHERE e.dossier_id = $1 ORDER BY e.seq DESC LIMIT 1`,
      [id],
    );
    if (!last) return new DomainError('dossier.not_found');
    const by = last.name ?? last.actor.role;
    return new DomainError('dossier.stale_version', {
      by,
      at: formatInstant(last.at.getTime()),
      event: last.type,
      act: actionOfEvent(last.type, last.actor.role),
      version: last.seq,
    });
  }
}

/** What an act needs to be written, beside what it decided. */
export interface ActContext {
  readonly id: string;
  readonly book: CalendarBook;
  readonly outbox: readonly OutboxMessage[];
  /** to be kept under the caller's key (`KeptAnswer`); null for the worker */
  readonly answer: string | null;
}

function columnsFor(dossier: Dossier, encoded: readonly EncodedEvent[], book: CalendarBook): Record<string, unknown> {
  const columns = columnsOf(dossier, book);
  return { ...columns, body: JSON.parse(columns.body) as unknown, last_hash: `\\x${encoded.at(-1)?.hash ?? ''}` };
}

function immutableColumns(dossier: Dossier, id: string): Record<string, unknown> {
  return {
    id,
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

function extrasOf({ lookupSecret, applicantName, answers }: FilingExtras): Record<string, unknown> {
  return { lookup_secret: lookupSecret, applicant_name: applicantName, answers };
}

function jsonRows(encoded: readonly EncodedEvent[]): string {
  return JSON.stringify(
    encoded.map(({ seq, type, at, actor, payload, hash }) => ({ seq, type, at, actor, payload, hash })),
  );
}
