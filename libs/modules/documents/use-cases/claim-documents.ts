import { DomainError } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';

/** How documents come into a dossier. */
export interface Claim {
  readonly dossierId: string;
  /** where the n-th document stands in the input */
  readonly field: (index: number) => string;
  /** a paper of the house, such as a draft: not for the eyes of the person concerned */
  readonly forStaff: boolean;
}

/**
 * Makes uploaded documents part of a dossier, in the transaction of the act. Row-level security lets only own uploads
 * through. Returns the content hash of each. @throws DomainError `document.unknown` | `document.already_used`
 */
export async function claimDocuments(
  tx: Transaction,
  ids: readonly string[],
  { dossierId, field, forStaff }: Claim,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; sha256: string; was_free: boolean }>(
    `WITH mine AS (SELECT id, sha256, dossier_id IS NULL OR dossier_id = $2 AS was_free FROM document WHERE id = ANY($1::uuid[]) FOR UPDATE),
          claimed AS (UPDATE document d SET dossier_id = $2, for_staff = $3 FROM mine WHERE d.id = mine.id AND mine.was_free)
     SELECT id, sha256, was_free FROM mine`,
    [ids, dossierId, forStaff],
    'documents-claim',
  );
  const known = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const used = new Set(rows.filter(({ was_free }) => !was_free).map(({ id }) => id));
  refuseAny('document.unknown', ids, { isFaulty: (id) => !known.has(id), field });
  refuseAny('document.already_used', ids, { isFaulty: (id) => used.has(id), field });
  return known;
}

function refuseAny(
  code: 'document.unknown' | 'document.already_used',
  ids: readonly string[],
  { isFaulty, field }: Pick<Claim, 'field'> & { readonly isFaulty: (id: string) => boolean },
): void {
  const faults = ids.flatMap((id, index) => (isFaulty(id) ? [{ field: field(index), code }] : []));
  if (faults.length > 0) throw new DomainError(code, {}, faults);
}
