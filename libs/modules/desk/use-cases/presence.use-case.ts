import { Injectable } from '@nestjs/common';
import { formatInstant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM, type Principal } from '@platform/auth/principal';
import { databaseNow } from '@platform/database/database-clock';
import { UnitOfWork, type Transaction } from '@platform/database/unit-of-work';

/** Somebody else who has the dossier open. */
export interface Reader {
  readonly officerId: string;
  readonly name: string;
  readonly since: string;
}

/** A desk says every 20 s that it still shows the dossier; after two that did not come it is taken to be closed. */
const GONE = '45 seconds';
const FORGOTTEN = '1 hour';

/** Who has which dossier open now: seen by officers only, kept for nobody. */
@Injectable()
export class Presence {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Notes that the reader has it open; returns who else has. @throws DomainError `dossier.not_found` */
  async beat(principal: Principal, dossierId: string): Promise<readonly Reader[]> {
    return this.unitOfWork.write(principal, async (tx) => {
      await checkVisible(tx, dossierId);
      await tx.query(
        `INSERT INTO desk_presence AS p (dossier_id, account_id, officer_id, since, seen_at) VALUES ($1, $2, $3, $4, now())
         ON CONFLICT (dossier_id, account_id) DO UPDATE SET seen_at = now(), left_at = NULL,
           since = CASE WHEN ${IS_GONE} THEN excluded.since ELSE p.since END,
           tx = CASE WHEN ${IS_GONE} THEN excluded.tx ELSE p.tx END`,
        [dossierId, principal.accountId, principal.actor.id, new Date(await databaseNow(tx))],
      );
      return othersAt(tx, dossierId, principal);
    });
  }

  /** The reader has closed it. @throws DomainError `dossier.not_found` */
  async leave(principal: Principal, dossierId: string): Promise<void> {
    await this.unitOfWork.write(principal, async (tx) => {
      await checkVisible(tx, dossierId);
      await tx.query(
        `UPDATE desk_presence SET left_at = now(), tx = pg_current_xact_id()
          WHERE dossier_id = $1 AND account_id = $2 AND left_at IS NULL`,
        [dossierId, principal.accountId],
      );
    });
  }

  /** Dossiers somebody came to or left, of the transactions from `from` on and before `to`. */
  async between(tx: Transaction, from: string, to: string): Promise<readonly PresenceChange[]> {
    const rows = await tx.query<{ dossier_id: string; unit_ids: string[] }>(
      `SELECT DISTINCT p.dossier_id, d.unit_ids FROM desk_presence p JOIN dossier d ON d.id = p.dossier_id
        WHERE p.tx >= $1::xid8 AND p.tx < $2::xid8`,
      [from, to],
      'presence-between',
    );
    return rows.map(({ dossier_id, unit_ids }) => ({ dossierId: dossier_id, unitIds: unit_ids }));
  }

  /** Forgets who had what open. Returns how many. */
  async forget(): Promise<number> {
    const rows = await this.unitOfWork.write(SYSTEM, (tx) =>
      tx.query(`DELETE FROM desk_presence WHERE seen_at < now() - interval '${FORGOTTEN}' RETURNING 1 AS one`),
    );
    return rows.length;
  }
}

export interface PresenceChange {
  readonly dossierId: string;
  readonly unitIds: readonly string[];
}

const IS_GONE = `(p.left_at IS NOT NULL OR p.seen_at < now() - interval '${GONE}')`;

async function checkVisible(tx: Transaction, dossierId: string): Promise<void> {
  const rows = await tx.query('SELECT 1 AS one FROM dossier WHERE id = $1', [dossierId]);
  if (rows.length === 0) throw new DomainError('dossier.not_found');
}

async function othersAt(tx: Transaction, dossierId: string, { accountId }: Principal): Promise<readonly Reader[]> {
  const rows = await tx.query<{ officer_id: string; name: string; since: Date }>(
    `SELECT p.officer_id, o.name, p.since FROM desk_presence p JOIN officer o ON o.id = p.officer_id
      WHERE p.dossier_id = $1 AND p.account_id <> $2 AND NOT ${IS_GONE} ORDER BY p.since, o.name`,
    [dossierId, accountId],
  );
  return rows.map(({ officer_id, name, since }) => ({
    officerId: officer_id,
    name,
    since: formatInstant(since.getTime()),
  }));
}
