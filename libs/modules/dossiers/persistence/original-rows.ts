import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';

/** An original handed over for comparison: the desk keeps it, and gives it back (Decree 61/2018 art. 20(2)). */
export interface OriginalTaken {
  readonly name: string;
  readonly copies: number;
}

export interface OriginalInCustody extends OriginalTaken {
  readonly no: number;
  readonly deskId: string;
  readonly takenAt: string;
  readonly takenBy: string;
  /** null while the desk has it */
  readonly returnedAt: string | null;
  readonly returnedBy: string | null;
  readonly receivedBy: string | null;
}

interface Row {
  readonly no: number;
  readonly name: string;
  readonly copies: number;
  readonly desk_id: string;
  readonly taken_at: Date;
  readonly taken_by: string;
  readonly returned_at: Date | null;
  readonly returned_by: string | null;
  readonly received_by: string | null;
}

export interface Custodian {
  readonly officerId: string;
  readonly deskId: string;
  readonly now: Instant;
}

export async function originalsOf(tx: Transaction, dossierId: string): Promise<readonly OriginalInCustody[]> {
  const rows = await tx.query<Row>(
    `SELECT h.no, h.name, h.copies, h.desk_id, h.taken_at, t.name AS taken_by, r.returned_at, b.name AS returned_by, r.received_by
       FROM original_held h JOIN officer t ON t.id = h.taken_by
       LEFT JOIN original_returned r ON r.dossier_id = h.dossier_id AND r.no = h.no LEFT JOIN officer b ON b.id = r.returned_by
      WHERE h.dossier_id = $1 ORDER BY h.no`,
    [dossierId],
  );
  return rows.map(({ no, name, copies, desk_id, taken_at, taken_by, returned_at, returned_by, received_by }) => ({
    no,
    name,
    copies,
    deskId: desk_id,
    takenAt: formatInstant(taken_at.getTime()),
    takenBy: taken_by,
    returnedAt: returned_at === null ? null : formatInstant(returned_at.getTime()),
    returnedBy: returned_by,
    receivedBy: received_by,
  }));
}

/** Numbers go on where they ended; two clerks at once are told apart by the key of the table. */
export async function takeOriginals(
  tx: Transaction,
  dossierId: string,
  originals: readonly OriginalTaken[],
  { officerId, deskId, now }: Custodian,
): Promise<void> {
  if (originals.length === 0) return;
  await tx.query(
    `INSERT INTO original_held (dossier_id, no, name, copies, desk_id, taken_at, taken_by)
     SELECT $1::uuid, o.no + coalesce((SELECT max(no) FROM original_held WHERE dossier_id = $1), 0), o.name, o.copies, $3, $4, $5::uuid
       FROM jsonb_to_recordset($2::jsonb) AS o(no int, name text, copies int)`,
    [
      dossierId,
      JSON.stringify(originals.map(({ name, copies }, index) => ({ no: index + 1, name, copies }))),
      deskId,
      new Date(now),
      officerId,
    ],
  );
}

/** @throws DomainError `original.not_held` for a number that is not there, or was given back before */
export async function giveBackOriginals(
  tx: Transaction,
  dossierId: string,
  { nos, receivedBy }: { readonly nos: readonly number[]; readonly receivedBy: string },
  { officerId, now }: Custodian,
): Promise<void> {
  const rows = await tx.query<{ no: number }>(
    `INSERT INTO original_returned (dossier_id, no, returned_at, returned_by, received_by)
     SELECT h.dossier_id, h.no, $3, $4, $5 FROM original_held h WHERE h.dossier_id = $1 AND h.no = ANY($2::int[])
     ON CONFLICT DO NOTHING RETURNING no`,
    [dossierId, nos, new Date(now), officerId, receivedBy],
  );
  const missing = nos.find((no) => !rows.some((row) => row.no === no));
  if (missing !== undefined) throw new DomainError('original.not_held', { no: missing, field: 'nos' });
}
