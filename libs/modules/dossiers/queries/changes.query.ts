import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';

/** What was done to a dossier, and whom it concerns. No personal data. */
export interface DossierChange {
  readonly dossierId: string;
  readonly number: string;
  readonly version: number;
  /** type of the last event */
  readonly type: string;
  readonly unitIds: readonly string[];
}

/** Older ones are forgotten. */
const KEPT = '1 hour';

/** The changes of the last hour, in the order in which they can be seen. */
@Injectable()
export class ChangesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the transactions from `from` on and before `to`. Under the system's eyes: the caller shows each only to whom it concerns. */
  async between(tx: Transaction, from: string, to: string): Promise<readonly DossierChange[]> {
    const rows = await tx.query<{
      dossier_id: string;
      number: string;
      version: number;
      type: string;
      unit_ids: string[];
    }>(
      `SELECT dossier_id, number, version, type, unit_ids FROM dossier_change
        WHERE tx >= $1::xid8 AND tx < $2::xid8 ORDER BY tx, id`,
      [from, to],
      'changes-between',
    );
    return rows.map(({ dossier_id, unit_ids, ...change }) => ({ dossierId: dossier_id, unitIds: unit_ids, ...change }));
  }

  /** From which transaction on nothing has been forgotten; null when nothing is kept. */
  async firstKept(tx: Transaction): Promise<string | null> {
    const [row] = await tx.query<{ first: string | null }>('SELECT min(tx)::text AS first FROM dossier_change');
    return row?.first ?? null;
  }

  /** Forgets what is old. Returns how many. */
  async forget(): Promise<number> {
    const rows = await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(`DELETE FROM dossier_change WHERE noted_at < now() - interval '${KEPT}' RETURNING 1 AS one`),
    );
    return rows.length;
  }
}
