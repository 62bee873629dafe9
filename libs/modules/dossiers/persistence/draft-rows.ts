import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';

/** How long an untouched draft is kept [days]. */
const KEPT_DAYS = 60;

export interface Draft {
  readonly id: string;
  readonly procedureVersionId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

export interface DraftRow {
  readonly id: string;
  readonly procedure_version_id: string;
  readonly form_id: string | null;
  readonly form_version: number | null;
  readonly data: Record<string, unknown>;
  readonly version: number;
  readonly updated_at: Date;
  readonly expires_at: Date;
  readonly dossier_id: string | null;
  readonly is_expired: boolean;
}

export const DRAFT_COLUMNS =
  'id, procedure_version_id, form_id, form_version, data, version, updated_at, expires_at, dossier_id, expires_at <= clock_now() AS is_expired';

/** When a draft touched now (the parameter) is thrown away. */
export function expiryOf(parameter: string): string {
  return `${parameter}::timestamptz + interval '${KEPT_DAYS} days'`;
}

/** A draft still being filled in. @throws DomainError `draft.not_found`, a filed one included; `draft.expired` */
export async function draftRow(tx: Transaction, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<DraftRow> {
  const row = await anyDraftRow(tx, id, lock);
  if (row.dossier_id !== null) throw new DomainError('draft.not_found');
  if (row.is_expired) throw new DomainError('draft.expired');
  return row;
}

/** A draft, filed or not. @throws DomainError `draft.not_found` */
export async function anyDraftRow(tx: Transaction, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<DraftRow> {
  const [row] = await tx.query<DraftRow>(`SELECT ${DRAFT_COLUMNS} FROM draft WHERE id = $1 ${lock}`, [id]);
  if (!row) throw new DomainError('draft.not_found');
  return row;
}

/** A filed draft is kept empty under its id, so that whoever comes back to it is led to the dossier. */
export async function becomeDossier(tx: Transaction, draftId: string, dossierId: string): Promise<void> {
  await tx.query('DELETE FROM draft_paper WHERE draft_id = $1', [draftId]);
  await tx.query(`UPDATE draft SET dossier_id = $2, data = '{}', version = version + 1 WHERE id = $1`, [
    draftId,
    dossierId,
  ]);
}

export function draftOf({ id, procedure_version_id, data, version, updated_at, expires_at }: DraftRow): Draft {
  return {
    id,
    procedureVersionId: procedure_version_id,
    data,
    version,
    updatedAt: formatInstant(updated_at.getTime()),
    expiresAt: formatInstant(expires_at.getTime()),
  };
}
