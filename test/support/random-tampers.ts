import { randomUUID } from 'node:crypto';
import { verifyEvidence, type Difference } from '@modules/evidence';
import { Random } from '@modules/simulation';
import type { EvidenceHouse } from './evidence-house';

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

/** Columns no event proves, and keys of the database's own. */
const UNPROVED: Readonly<Record<string, readonly string[]>> = {
  dossier: ['lookup_secret', 'applicant_name'],
  dossier_event: ['recorded_at'],
  sla_delta: ['id'],
  document: ['name', 'media_type', 'size', 'uploaded_by', 'uploaded_at', 'scan_state'],
  stored_report: ['id', 'cut_off', 'stored_at'],
};

export interface Tampered {
  readonly table: string;
  readonly column: string;
  /** the first difference that verify named; undefined: nobody noticed */
  readonly named: Difference | undefined;
}

interface TamperPlan {
  readonly count: number;
  readonly seed: number;
  readonly onEach?: (done: number) => void;
}

/** Random changes of random columns of random rows, as a superuser, one at a time; each undone before the next. */
export async function tamperAtRandom(
  { house, tampering }: EvidenceHouse,
  { count, seed, onEach = () => undefined }: TamperPlan,
): Promise<readonly Tampered[]> {
  const random = new Random(seed);
  const tampered: Tampered[] = [];
  for (let round = 0; round < count; round += 1) {
    const table = await tableWithRows(house, random);
    const { column, type } = random.of(await columnsOf(house, table));
    const filed = table === 'document' ? 'WHERE dossier_id IS NOT NULL' : '';
    const place = `SELECT ctid FROM ${table} ${filed} ORDER BY ctid OFFSET ${random.whole(1_000_000)} % (SELECT count(*) FROM ${table} ${filed}) LIMIT 1`;
    await tampering.change(table, `UPDATE ${table} SET ${column} = ${another(column, type)} WHERE ctid = (${place})`);
    // What else is changed is found before the reports are counted, which is most of the work.
    const { first } = await verifyEvidence(house.urls.owner, { withReports: table === 'stored_report' });
    tampered.push({ table, column, named: first[0] });
    await tampering.undo();
    onEach(round + 1);
  }
  return tampered;
}

/** The worker folds deltas into counters now and then, and then there are none to change. */
async function tableWithRows(house: EvidenceHouse['house'], random: Random): Promise<(typeof TABLES)[number]> {
  for (;;) {
    const table = random.of(TABLES);
    if ((await house.rows(`SELECT FROM ${table} LIMIT 1`)).length > 0) return table;
  }
}

async function columnsOf(
  house: EvidenceHouse['house'],
  table: string,
): Promise<readonly { readonly column: string; readonly type: string }[]> {
  const all = await house.rows<{ column: string; type: string }>(
    `SELECT column_name AS column, udt_name AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY 1`,
    [table],
  );
  return all.filter(({ column }) => !(UNPROVED[table] ?? []).includes(column));
}

/** Another value of a column's type, whatever it has now. */
function another(column: string, type: string): string {
  switch (type) {
    case 'timestamptz':
      return `coalesce(${column}, '2016-02-01') + interval '7 minutes'`;
    case 'date':
      return `${column} + 40`;
    case 'int4':
    case 'int8':
      return `${column} + 1000`;
    case 'bool':
      return `NOT ${column}`;
    case 'bytea':
      return `${column} || '\\x00'`;
    case 'uuid':
      return `'${randomUUID()}'`;
    case 'jsonb':
      return `${column} || '{"strange": 1}'`;
    case 'json':
      return `(${column}::jsonb || '{"strange": 1}')::json`;
    case '_text':
      return `${column} || '{strange}'::text[]`;
    default:
      return `coalesce(${column}, '') || 'x'`;
  }
}
