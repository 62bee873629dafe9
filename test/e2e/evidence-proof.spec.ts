import { createHash, randomUUID } from 'node:crypto';
import { exportEvents, verifyEvidence, type ExportedEvent } from '@modules/evidence';
import { Random } from '@modules/simulation';
import { openEvidenceHouse, type EvidenceHouse } from '../support/evidence-house';
import { motcua } from '../support/motcua';

const TRIES = 100;

let evidence: EvidenceHouse;
beforeAll(async () => (evidence = await openEvidenceHouse()), 120_000);
afterEach(() => evidence.tampering.undo());
afterAll(async () => {
  await evidence.tampering.close();
  await evidence.house.close();
});

const verify = () => verifyEvidence(evidence.house.urls.owner);
const spoil = () =>
  evidence.tampering.change(
    'dossier_event',
    `UPDATE dossier_event SET payload = (payload::jsonb || '{"spoilt": true}')::json WHERE dossier_id = $1 AND seq = 3`,
    [evidence.old.id],
  );

describe('motcua verify', () => {
  const run = (...options: readonly string[]) =>
    motcua(['verify', ...options], { DATABASE_URL: evidence.house.urls.owner });

  test('ends with 0 when all agrees', async () => {
    const { code, stdout } = await run('--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { differences: 0 }]);
  }, 120_000);

  test('ends with 1 and names the first difference', async () => {
    await spoil();
    const { code, stdout } = await run();
    expect(code).toBe(1);
    expect(stdout).toContain(`event.hash ${evidence.old.number} event 3`);
  });
});

describe('the exported events', () => {
  /** The chain checked by the format's description alone: no code of the product, no database. */
  function brokenAt(lines: readonly string[]): string | null {
    let [dossierId, seq, previous] = ['', 0, ''];
    for (const line of lines) {
      const event = JSON.parse(line) as ExportedEvent;
      if (event.dossierId !== dossierId) [dossierId, seq, previous] = [event.dossierId, 0, ''];
      const { type, at, actor, payload, hash } = event;
      const text = [previous, dossierId, event.seq, type, at, actor, payload].join('\n');
      const isNext = event.seq === (seq += 1) && createHash('sha256').update(text).digest('hex') === hash;
      if (!isNext) return `${dossierId} ${event.seq}`;
      previous = hash;
    }
    return null;
  }

  async function exported(): Promise<string[]> {
    const lines: string[] = [];
    for await (const event of exportEvents(evidence.house.urls.owner)) lines.push(JSON.stringify(event));
    return lines;
  }

  test('are all events, and their chains hold by the lines alone', async () => {
    const lines = await exported();
    const { events } = await verify();
    expect(lines).toHaveLength(events);
    expect(brokenAt(lines)).toBeNull();
  });

  test.each<[string, (lines: string[], at: number) => void]>([
    ['a word changed', (lines, at) => (lines[at] = lines[at]!.replace('"officer', '"someone'))],
    ['a line left out', (lines, at) => void lines.splice(at, 1)],
    ['a line twice', (lines, at) => void lines.splice(at, 0, lines[at]!)],
    ['two lines exchanged', (lines, at) => ([lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!])],
  ])('show %s', async (_what, spoilLines) => {
    const lines = await exported();
    const at = lines.findIndex((line) => line.includes(evidence.old.id) && line.includes('"seq":3'));
    spoilLines(lines, at);
    expect(brokenAt(lines)).toContain(evidence.old.id);
  });

  test('kept elsewhere, convict one who forged a whole chain and the dossier with it', async () => {
    const kept = new Set(await exported());
    await evidence.tampering.change(
      'dossier_event',
      `UPDATE dossier_event SET payload = (payload::jsonb || '{"note": "ok"}')::json WHERE dossier_id = $1 AND type = 'StepHandedOver'`,
      [evidence.old.id],
    );
    await evidence.tampering.rehashAll(evidence.old.id, 1);
    // Nothing inside the database can tell: this is what the copy outside is for.
    expect((await verify()).differences).toBe(0);
    const strange = (await exported()).filter((line) => !kept.has(line));
    expect(strange.length).toBeGreaterThan(0);
    expect(strange.every((line) => line.includes(evidence.old.id))).toBe(true);
  });
});

describe('chance', () => {
  /** Columns no event proves, and keys of the database's own. */
  const UNPROVED: Readonly<Record<string, readonly string[]>> = {
    dossier: ['lookup_secret', 'applicant_name'],
    sla_delta: ['id'],
    document: ['name', 'media_type', 'size', 'uploaded_by', 'uploaded_at', 'scan_state'],
  };

  test(`${TRIES} random changes of random columns of random rows: each is found`, async () => {
    const random = new Random(20_200_415);
    const tables = [
      'dossier',
      'dossier_event',
      'hand_over',
      'open_step',
      'sla_delta',
      'sla_counter',
      'document',
    ] as const;
    const unfound: string[] = [];
    for (let round = 0; round < TRIES; round += 1) {
      const table = random.of(tables);
      const { column, type } = random.of(await columns(table, UNPROVED[table] ?? []));
      const filed = table === 'document' ? 'WHERE dossier_id IS NOT NULL' : '';
      const at = `ctid = (SELECT ctid FROM ${table} ${filed} ORDER BY ctid OFFSET ${random.whole(1_000_000)} % (SELECT count(*) FROM ${table} ${filed}) LIMIT 1)`;
      await evidence.tampering.change(table, `UPDATE ${table} SET ${column} = ${another(column, type)} WHERE ${at}`);
      const { differences } = await verify();
      if (differences === 0) unfound.push(`round ${round}: ${table}.${column}`);
      await evidence.tampering.undo();
    }
    expect(unfound).toEqual([]);
    expect((await verify()).differences).toBe(0);
  }, 120_000);

  async function columns(table: string, unproved: readonly string[]): Promise<{ column: string; type: string }[]> {
    const all = await evidence.house.rows<{ column: string; type: string }>(
      `SELECT column_name AS column, udt_name AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY 1`,
      [table],
    );
    return all.filter(({ column }) => !unproved.includes(column));
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
});
