import { Client, escapeIdentifier } from 'pg';
import { hashOfEvent } from '@modules/dossiers';
import { formatInstant } from '@kernel/calendar/local-time';
import { testFolder } from './test-server';

/** Tables that evidence is made of, and what brings each back as it was. */
const TABLES = [
  'dossier',
  'dossier_event',
  'hand_over',
  'open_step',
  'sla_delta',
  'sla_counter',
  'document',
  'stored_report',
] as const;
export type EvidenceTable = (typeof TABLES)[number];

interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: string;
  readonly payload: string;
}

/** Somebody with every right on the server: no trigger, policy or constraint is in the way. Leaves no trace. */
export class Tampering {
  private readonly touched = new Set<EvidenceTable>();

  private constructor(readonly superuser: Client) {}

  /** Remembers how everything is now. */
  static async open(url: string): Promise<Tampering> {
    const { host, pathname } = new URL(url);
    const { superuser } = testFolder().secrets();
    const client = new Client({ connectionString: `postgres://postgres:${superuser}@${host}${pathname}` });
    await client.connect();
    await client.query(`SET session_replication_role = replica; CREATE SCHEMA pristine`);
    for (const table of TABLES) {
      await client.query(`CREATE TABLE pristine.${table} AS TABLE public.${table}`);
      const { rows } = await client.query<{ name: string }>(
        `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
        [table],
      );
      for (const { name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
    }
    return new Tampering(client);
  }

  /** @throws Error for a tampering that changes nothing: it could not be found */
  async change(table: EvidenceTable, text: string, values: readonly unknown[] = []): Promise<void> {
    this.touched.add(table);
    const { rowCount } = await this.superuser.query(text, [...values]);
    if (!rowCount) throw new Error(`nothing was changed by: ${text}`);
  }

  /** Gives events from `from` on the hashes that fit them, as one who knows how would; `most` of them. */
  async rehash(dossierId: string, from: number, most = Infinity): Promise<string> {
    const { rows } = await this.superuser.query<StoredEvent & { hash: Buffer }>(
      `SELECT seq, type, at, actor::text AS actor, payload::text AS payload, hash FROM dossier_event WHERE dossier_id = $1 ORDER BY seq`,
      [dossierId],
    );
    let previous = rows.find(({ seq }) => seq === from - 1)?.hash.toString('hex') ?? '';
    for (const { seq, type, at, actor, payload } of rows.filter((row) => row.seq >= from && row.seq < from + most)) {
      previous = hashOfEvent(previous, { dossierId, seq, type, at: formatInstant(at.getTime()), actor, payload });
      await this.change(
        'dossier_event',
        `UPDATE dossier_event SET hash = decode($3, 'hex') WHERE dossier_id = $1 AND seq = $2`,
        [dossierId, seq, previous],
      );
    }
    return previous;
  }

  /** As `rehash` to the end, and the dossier's own memory of its last hash with it. */
  async rehashAll(dossierId: string, from: number): Promise<void> {
    const head = await this.rehash(dossierId, from);
    await this.change('dossier', `UPDATE dossier SET last_hash = decode($2, 'hex') WHERE id = $1`, [dossierId, head]);
  }

  /** Everything as it was remembered. */
  async undo(): Promise<void> {
    for (const table of this.touched) {
      const identity = table === 'sla_delta' ? 'OVERRIDING SYSTEM VALUE' : '';
      await this.superuser.query(
        `BEGIN; DELETE FROM public.${table}; INSERT INTO public.${table} ${identity} SELECT * FROM pristine.${table}; COMMIT`,
      );
    }
    this.touched.clear();
  }

  async close(): Promise<void> {
    await this.superuser.end();
  }
}
