import { createHash } from 'node:crypto';
import { exportEvents, verifyEvidence, type ExportedEvent } from '@modules/evidence';
import { openEvidenceHouse, type EvidenceHouse } from '../support/evidence-house';
import { motcua } from '../support/motcua';
import { tamperAtRandom } from '../support/random-tampers';

const TRIES = 40;

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
  // `npm run tampers` does a thousand.
  test(`${TRIES} random changes of random columns of random rows: each is found, and named`, async () => {
    const tampered = await tamperAtRandom(evidence, { count: TRIES, seed: 20_200_415 });
    expect(tampered).toHaveLength(TRIES);
    expect(tampered.filter(({ named }) => named === undefined)).toEqual([]);
    expect((await verify()).differences).toBe(0);
  }, 120_000);
});
