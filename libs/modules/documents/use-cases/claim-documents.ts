import { DomainError } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';

/**
 * Makes uploaded documents part of a dossier, in the transaction of the act. Row-level security lets only own uploads
 * through. Returns the content hash of each. @throws DomainError `document.unknown` | `document.already_used`
 */
export async function claimDocuments(
  tx: Transaction,
  ids: readonly string[],
  dossierId: string,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; sha256: string; was_free: boolean }>(
    `WITH mine AS (SELECT id, sha256, dossier_id IS NULL OR dossier_id = $2 AS was_free FROM document WHERE id = ANY($1::uuid[]) FOR UPDATE),
          claimed AS (UPDATE document d SET dossier_id = $2 FROM mine WHERE d.id = mine.id AND mine.was_free)
     SELECT id, sha256, was_free FROM mine`,
    [ids, dossierId],
    'documents-claim',
  );
  const known = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw faulty('document.unknown', ids, unknown);
  const used = rows.filter(({ was_free }) => !was_free).map(({ id }) => id);
  if (used.length > 0) throw faulty('document.already_used', ids, used);
  return known;
}

function faulty(
  code: 'document.unknown' | 'document.already_used',
  ids: readonly string[],
  faultyIds: readonly string[],
): DomainError {
  return new DomainError(
    code,
    {},
    faultyIds.map((id) => ({ field: `papers.${ids.indexOf(id)}.documentId`, code })),
  );
}
