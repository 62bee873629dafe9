import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import { DomainError, type ErrorParams } from '@kernel/errors/domain-error';
import type { ErrorCode } from '@kernel/errors/error-catalogue';
import type { Principal } from '@platform/auth/principal';
import type { Transaction } from '@platform/database/unit-of-work';
import type { BulkCommand, ItemChoice } from '../use-cases/bulk-command';

/** A dossier as it was chosen. */
export interface Chosen {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly choice?: ItemChoice;
}

export interface BulkItem {
  readonly no: number;
  readonly dossierId: string;
  readonly number: string;
  readonly seenVersion: number;
  /** null where the same is asked of each */
  readonly choice: ItemChoice | null;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly attempt: number;
  readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
}

export interface BulkAct {
  readonly id: string;
  readonly command: BulkCommand;
  /** on whose behalf, as of the asking */
  readonly principal: Principal;
  readonly createdAt: string;
}

interface ActRow {
  readonly account_id: string;
  readonly officer_id: string;
  readonly officer_name: string;
  readonly readable_units: readonly string[];
  readonly action: string;
  readonly input: object;
  readonly created_at: Date;
}

interface ItemRow {
  readonly no: number;
  readonly dossier_id: string;
  readonly number: string;
  readonly seen_version: number;
  readonly choice: ItemChoice | null;
  readonly state: BulkItem['state'];
  readonly attempt: number;
  readonly code: ErrorCode | null;
  readonly params: ErrorParams | null;
}

export async function insertBulkAct(
  tx: Transaction,
  { id, command, principal, now }: { id: string; command: BulkCommand; principal: Principal; now: Instant },
  chosen: readonly Chosen[],
): Promise<void> {
  const { accountId, actor, name, readableUnits } = principal;
  await tx.query(
    `INSERT INTO bulk_act (id, account_id, officer_id, officer_name, readable_units, action, input, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, accountId, actor.id, name, readableUnits, command.action, JSON.stringify(command.input), new Date(now)],
  );
  await tx.query(
    `INSERT INTO bulk_item (bulk_id, no, dossier_id, number, seen_version, choice, state, attempt)
     SELECT $1::uuid, c.no, c.id, c.number, c.version, c.choice, 'waiting', 1
       FROM jsonb_to_recordset($2::jsonb) AS c(no int, id uuid, number text, version int, choice jsonb)`,
    [id, JSON.stringify(chosen.map((each, index) => ({ no: index + 1, ...each })))],
  );
}

/** @throws DomainError `request.not_found`, also for eyes it is closed to */
export async function loadBulkAct(tx: Transaction, id: string): Promise<BulkAct> {
  const [row] = await tx.query<ActRow>('SELECT * FROM bulk_act WHERE id = $1', [id]);
  if (!row) throw new DomainError('request.not_found');
  const actor = { kind: 'officer' as const, id: row.officer_id, grants: [], substitutesFor: [] };
  return {
    id,
    command: { action: row.action, input: row.input } as BulkCommand,
    principal: {
      kind: 'officer',
      accountId: row.account_id,
      name: row.officer_name,
      actor,
      readableUnits: row.readable_units,
    },
    createdAt: formatInstant(row.created_at.getTime()),
  };
}

export async function bulkItems(tx: Transaction, id: string): Promise<readonly BulkItem[]> {
  const rows = await tx.query<ItemRow>(
    'SELECT no, dossier_id, number, seen_version, choice, state, attempt, code, params FROM bulk_item WHERE bulk_id = $1 ORDER BY no',
    [id],
  );
  return rows.map(({ dossier_id, seen_version, code, params, ...row }) => ({
    ...row,
    dossierId: dossier_id,
    seenVersion: seen_version,
    refusal: code === null ? null : { code, params: params ?? {} },
  }));
}

/** What became of one; only of the attempt it belongs to, so that a job delivered late changes nothing. */
export async function noteOutcome(
  tx: Transaction,
  bulkId: string,
  { no, attempt }: BulkItem,
  outcome: { readonly version: number } | { readonly refusal: DomainError },
): Promise<void> {
  const [state, version, code, params] =
    'refusal' in outcome
      ? ['failed', null, outcome.refusal.code, JSON.stringify(outcome.refusal.params)]
      : ['done', outcome.version, null, null];
  await tx.query(
    `UPDATE bulk_item SET state = $4, version_after = $5, code = $6, params = $7, acted_at = clock_now()
      WHERE bulk_id = $1 AND no = $2 AND attempt = $3 AND state = 'waiting'`,
    [bulkId, no, attempt, state, version, code, params],
  );
}

/** What an act has done, each at the version it left. */
export async function doneItems(tx: Transaction, bulkId: string): Promise<readonly Chosen[]> {
  return tx.query<Chosen & object>(
    `SELECT dossier_id AS id, number, version_after AS version FROM bulk_item WHERE bulk_id = $1 AND state = 'done' ORDER BY no`,
    [bulkId],
  );
}

/** The failed ones wait again, as their dossiers are now; returns how many. */
export async function waitAgain(tx: Transaction, bulkId: string): Promise<number> {
  const rows = await tx.query(
    `UPDATE bulk_item i SET state = 'waiting', attempt = attempt + 1, code = NULL, params = NULL, seen_version = d.version
       FROM dossier d WHERE d.id = i.dossier_id AND i.bulk_id = $1 AND i.state = 'failed' RETURNING i.no`,
    [bulkId],
  );
  return rows.length;
}
