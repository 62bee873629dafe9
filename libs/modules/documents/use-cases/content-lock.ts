import type { Transaction } from '@platform/database/unit-of-work';

/** Until the end of the transaction nobody else keeps or removes this content. */
export async function claimContent(tx: Transaction, sha256: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
}
