import type { Principal } from '@platform/auth/principal';
import type { Transaction } from '@platform/database/unit-of-work';

/** What an officer did to see somebody's data. */
export type ReadKind = 'opened' | 'found';

/**
 * Writes down which dossiers an officer has opened or found, before they are shown: what cannot be noted is not shown. Work
 * lists and files are not noted (ADR 0013).
 */
export async function noteReads(
  tx: Transaction,
  { kind: reader, actor }: Principal,
  dossierIds: readonly string[],
  kind: ReadKind,
): Promise<void> {
  const unitId = actor.grants[0]?.unitId;
  if (reader !== 'officer' || unitId === undefined || dossierIds.length === 0) return;
  await tx.query(
    `INSERT INTO dossier_read (dossier_id, officer_id, kind, hour, unit_id, at)
     SELECT id, $2::uuid, $3, date_trunc('hour', clock_now()), $4, clock_now() FROM unnest($1::uuid[]) AS id
     ON CONFLICT DO NOTHING`,
    [dossierIds, actor.id, kind, unitId],
  );
}
