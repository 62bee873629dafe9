import { formatInstant, type Instant } from '@kernel/calendar/local-time';
import { DomainError } from '@kernel/errors/domain-error';
import type { Transaction } from '@platform/database/unit-of-work';

/** A record a desk kept while it had no network. */
export interface Provisional {
  readonly number: string;
  /** made with the record, and the same whenever it is sent */
  readonly key: string;
  readonly receivedAt: Instant;
}

/** What became of a provisional number. */
export interface KnownProvisional {
  readonly id: string;
  readonly number: string;
  readonly lookupSecret: string;
  readonly state: string;
  readonly version: number;
  readonly submittedAt: string;
  readonly dueAt: string | null;
}

interface Row {
  readonly key: string;
  readonly id: string;
  readonly number: string;
  readonly lookup_secret: string;
  readonly state: string;
  readonly version: number;
  readonly submitted_at: Date;
  readonly due_at: Date | null;
}

/** The dossier a record has become already; null when it has not. @throws DomainError `intake.provisional_used` by another record */
export async function dossierOfProvisional(
  tx: Transaction,
  { number, key }: Pick<Provisional, 'number' | 'key'>,
): Promise<KnownProvisional | null> {
  const row = await find(tx, number);
  if (row === null) return null;
  if (row.key !== key) throw used(number, row.number);
  return known(row);
}

/** The dossier behind a provisional number, for the person who has only that. @throws DomainError `dossier.not_found` */
export async function lookUpProvisional(tx: Transaction, number: string): Promise<KnownProvisional> {
  const row = await find(tx, number);
  if (row === null) throw new DomainError('dossier.not_found');
  return known(row);
}

/** @throws DomainError `intake.provisional_used` when another sender of the same number was faster */
export async function rememberProvisional(
  tx: Transaction,
  { number, key, receivedAt }: Provisional,
  { dossierId, officerId, now }: { readonly dossierId: string; readonly officerId: string; readonly now: Instant },
): Promise<void> {
  const rows = await tx.query(
    `INSERT INTO provisional_number (number, dossier_id, key, officer_id, received_at, arrived_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (number) DO NOTHING RETURNING 1 AS one`,
    [number, dossierId, key, officerId, new Date(receivedAt), new Date(now)],
  );
  if (rows.length === 0) throw used(number, '');
}

async function find(tx: Transaction, number: string): Promise<Row | null> {
  const [row] = await tx.query<Row>(
    `SELECT p.key, d.id, d.number, d.lookup_secret, d.state, d.version, d.submitted_at, d.due_at
       FROM provisional_number p JOIN dossier d ON d.id = p.dossier_id WHERE p.number = $1`,
    [number],
  );
  return row ?? null;
}

function used(number: string, dossierNumber: string): DomainError {
  return new DomainError('intake.provisional_used', { number, dossierNumber, field: 'provisional.number' });
}

function known({ id, number, lookup_secret, state, version, submitted_at, due_at }: Row): KnownProvisional {
  const dueAt = due_at === null ? null : formatInstant(due_at.getTime());
  const submittedAt = formatInstant(submitted_at.getTime());
  return { id, number, lookupSecret: lookup_secret, state, version, submittedAt, dueAt };
}
