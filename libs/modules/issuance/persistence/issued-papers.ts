import type { IssuedPaperKind } from '@kernel/dossier/issued-papers';
import { formatInstant } from '@kernel/calendar/local-time';
import type { Transaction } from '@platform/database/unit-of-work';

/** A paper that was issued, as it stands now. */
export interface IssuedPaper {
  readonly code: string;
  readonly dossierId: string;
  readonly eventSeq: number;
  readonly kind: IssuedPaperKind;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** [bytes] */
  readonly size: number;
  readonly issuedAt: string;
  readonly status: 'valid' | 'replaced' | 'revoked';
  readonly replacedBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

interface Row {
  readonly code: string;
  readonly dossier_id: string;
  readonly event_seq: number;
  readonly kind: IssuedPaperKind;
  readonly name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly size: number;
  readonly issued_at: Date;
  readonly replaced_by: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
}

const COLUMNS =
  'code, dossier_id, event_seq, kind, name, media_type, sha256, size, issued_at, replaced_by, withdrawn_at, withdrawn_reason';

function paperOf(row: Row): IssuedPaper {
  return {
    code: row.code,
    dossierId: row.dossier_id,
    eventSeq: row.event_seq,
    kind: row.kind,
    name: row.name,
    mediaType: row.media_type,
    sha256: row.sha256,
    size: row.size,
    issuedAt: formatInstant(row.issued_at.getTime()),
    status: row.replaced_by !== null ? 'replaced' : row.withdrawn_at !== null ? 'revoked' : 'valid',
    replacedBy: row.replaced_by,
    withdrawnAt: row.withdrawn_at === null ? null : formatInstant(row.withdrawn_at.getTime()),
    withdrawnReason: row.withdrawn_reason,
  };
}

export async function paperByCode(tx: Transaction, code: string): Promise<IssuedPaper | undefined> {
  const rows = await tx.query<Row>(`SELECT ${COLUMNS} FROM issued_paper WHERE code = $1`, [code]);
  return rows.map(paperOf)[0];
}

/** All papers of a dossier, the newest of an act last. */
export async function papersOfDossier(tx: Transaction, dossierId: string): Promise<readonly IssuedPaper[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM issued_paper WHERE dossier_id = $1 ORDER BY issued_at, code`,
    [dossierId],
  );
  return rows.map(paperOf);
}

export type NewPaper = Pick<
  IssuedPaper,
  'code' | 'dossierId' | 'eventSeq' | 'kind' | 'name' | 'mediaType' | 'sha256' | 'size'
> & { readonly replaces: string | null };

export async function insertPaper(tx: Transaction, paper: NewPaper, now: number): Promise<void> {
  const { code, dossierId, eventSeq, kind, name, mediaType, sha256, size, replaces } = paper;
  await tx.query('INSERT INTO stored_content (sha256, size) VALUES ($1, $2) ON CONFLICT DO NOTHING', [sha256, size]);
  await tx.query(
    `INSERT INTO issued_paper (code, dossier_id, event_seq, kind, name, media_type, sha256, size, issued_at, replaces)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [code, dossierId, eventSeq, kind, name, mediaType, sha256, size, new Date(now), replaces],
  );
}

export interface Withdrawal {
  readonly code: string;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly replacedBy: string | null;
}

/** Whether it was still valid and is not any more. */
export async function withdrawPaper(
  tx: Transaction,
  { code, at, by, reason, replacedBy }: Withdrawal,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE issued_paper SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4, replaced_by = $5
      WHERE code = $1 AND withdrawn_at IS NULL RETURNING code`,
    [code, new Date(at), by, reason, replacedBy],
  );
  return rows.length > 0;
}
