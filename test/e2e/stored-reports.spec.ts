import { verifyEvidence } from '@modules/evidence';
import { loadHistory } from '@modules/simulation';
import { FileStore } from '@platform/storage/file-store';
import type { TestClient } from '../support/client';
import { filing } from '../support/dossiers';
import { MARITAL } from '../support/march';
import { expectProblem } from '../support/problems';
import { motcua } from '../support/motcua';
import { Tampering } from '../support/tampering';
import { TestHouse } from '../support/test-house';
import { cellsOf } from '../support/unzip';

const HISTORY = { from: '2019-03-01', to: '2020-01-31', district: 40, ward: 60, wardLate: 9, seed: 5 };

interface Cover {
  readonly id: string;
  readonly period: string;
  readonly style: string;
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}

interface Check {
  readonly sha256: string;
  readonly ofStoredText: string;
  readonly now: string;
  readonly lateEvents: readonly { readonly dossierId: string; readonly type: string }[];
}

let house: TestHouse;
let tampering: Tampering;
let supervisor: TestClient;

beforeAll(async () => {
  house = await TestHouse.open({ worker: 'by hand' });
  const store = new FileStore(process.env['MOTCUA_DATA'] ?? '');
  await loadHistory(house.urls.owner, { plan: HISTORY, store, onProgress: () => undefined });
  await house.setClock('2020-03-14T23:59:00+07:00');
  supervisor = await house.known('giamsat');
}, 120_000);
afterAll(async () => {
  await tampering.close();
  await house.close();
});

const covers = async (): Promise<readonly Cover[]> =>
  (await supervisor.get<{ items: readonly Cover[] }>('/api/v1/reports/stored')).body.items;
const cover = async (period: string): Promise<Cover> => (await covers()).find((each) => each.period === period)!;
const check = async ({ id }: Cover): Promise<Check> =>
  (await supervisor.get<Check>(`/api/v1/reports/stored/${id}/check`)).body;
const verify = () => verifyEvidence(house.urls.owner, { withReports: true });

test('reports of quarters and years are stored when these have ended, once, and none before', async () => {
  for (let round = 0; round < 4; round += 1) await house.sweep();
  expect((await covers()).map(({ period, style }) => `${period} ${style}`)).toEqual([
    '2019-Q4 reporting',
    '2019 reporting',
    '2019-Q3 reporting',
    '2019-Q2 reporting',
    '2019-Q1 reporting',
  ]);
  await house.setClock('2020-03-15T00:09:00+07:00');
  expect(await house.sweep()).toMatchObject({ 'reports-to-store': 0 });
  await house.setClock('2020-03-15T00:11:00+07:00');
  expect(await house.sweep()).toMatchObject({ 'reports-to-store': 1 });
  expect(await house.sweep()).toMatchObject({ 'reports-to-store': 0 });
  expect(await cover('2020-Q1')).toMatchObject({ from: '2019-12-15', to: '2020-03-14' });
});

test('two workers at once store it once', async () => {
  await house.setClock('2020-06-15T08:00:00+07:00');
  const rounds = await Promise.all([house.sweep(), house.sweep()]);
  expect(rounds.reduce((sum, found) => sum + (found['reports-to-store'] ?? 0), 0)).toBe(1);
});

test('what was stored is counted again to the same hash', async () => {
  for (const each of await covers()) {
    const { sha256, ofStoredText, now, lateEvents } = await check(each);
    expect([each.period, sha256, ofStoredText, now, lateEvents]).toEqual([
      each.period,
      each.sha256,
      each.sha256,
      each.sha256,
      [],
    ]);
  }
});

test('the hash of the figures is on the cover of the workbook, and each division is a sheet', async () => {
  const { id, sha256 } = await cover('2019-Q4');
  const response = await fetch(`${house.address}/api/v1/reports/stored/${id}/ii06.xlsx`, {
    headers: { cookie: supervisor.cookie },
  });
  const workbook = Buffer.from(await response.arrayBuffer());
  expect([1, 2, 3].map((sheet) => cellsOf(workbook, sheet).flat().join(' ').includes(sha256))).toEqual([
    true,
    true,
    true,
  ]);
  const pdf = await fetch(`${house.address}/api/v1/reports/stored/${id}/ii06.pdf`, {
    headers: { cookie: supervisor.cookie },
  });
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expectProblem(await supervisor.get('/api/v1/reports/stored/nothing/check'), {
    status: 404,
    code: 'request.not_found',
  });
});

test('motcua verify reports counts every cell and every stored report again', async () => {
  const settings = { DATABASE_URL: house.urls.owner, DATABASE_APP_URL: house.urls.app };
  const { code, stdout } = await motcua(['verify', 'reports', '--json'], settings);
  const result = JSON.parse(stdout) as Awaited<ReturnType<typeof verify>>;
  expect([code, result]).toMatchObject([0, { differences: 0, storedReports: 7 }]);
  expect(result.reportCells).toBeGreaterThan(5_000);
  expect((await motcua(['verify', 'everything'], settings)).code).toBe(64);
}, 180_000);

describe('somebody with every right on the server', () => {
  beforeAll(async () => (tampering = await Tampering.open(house.urls.owner)));
  afterEach(() => tampering.undo());

  test.each([
    ['figures', `figures = (figures::jsonb || '{"strange": 1}')::json`],
    ['hash', `sha256 = repeat('0', 64)`],
    ['days', `to_day = to_day + 1`],
    ['period', `period = '2018-Q1'`],
  ])('changes the %s of a stored report: it is found and named', async (_what, change) => {
    await tampering.change('stored_report', `UPDATE stored_report SET ${change} WHERE period = '2019-Q4'`);
    const { first } = await verify();
    expect(first[0]).toMatchObject({ kind: 'stored_report', where: expect.stringMatching(/reporting$/) as string });
  });

  test('changes a counter: the cells of the report that show it are named too', async () => {
    await tampering.change(
      'sla_counter',
      `UPDATE sla_counter SET late = late - 1, on_time = on_time + 1 WHERE cube = 'unit' AND grain = 'month' AND late > 0
          AND period = (SELECT min(period) FROM sla_counter WHERE cube = 'unit' AND grain = 'month' AND late > 0)`,
    );
    const kinds = new Set((await verify()).first.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['counter', 'report']));
  });

  test('makes a late one look early by moving a due date of the row: found', async () => {
    await tampering.change(
      'dossier',
      `UPDATE dossier SET judged_by = judged_by + interval '300 days' WHERE id = (SELECT id FROM dossier WHERE verdict = 'late' LIMIT 1)`,
    );
    expect((await verify()).first.map(({ kind }) => kind)).toContain('dossier.column');
  });
});

test('an event of a reported time that comes in later is named as what changed the report', async () => {
  const before = await cover('2020-Q1');
  await house.setClock('2020-03-10T09:00:00+07:00');
  const desk = await house.known('hang-bac.motcua1');
  const { body } = await desk.post<{ id: string }>('/api/v1/intake', {
    ...(await filing(desk, MARITAL)),
    channel: 'counter',
  });
  await house.setClock('2020-06-16T08:00:00+07:00');
  const { sha256, ofStoredText, now, lateEvents } = await check(before);
  expect([sha256, ofStoredText]).toEqual([before.sha256, before.sha256]);
  expect(now).not.toBe(sha256);
  expect(lateEvents.map(({ dossierId, type }) => [dossierId, type])).toEqual([
    [body.id, 'DossierSubmitted'],
    [body.id, 'DossierReceived'],
  ]);
  const differences = (await verify()).first.filter(({ kind }) => kind === 'stored_report');
  expect(differences.map(({ where }) => where)).toContain('2020-Q1 reporting');
  expect(differences.find(({ where }) => where === '2020-Q1 reporting')?.computed).toContain('DossierSubmitted');
  expect((await check(await cover('2019-Q4'))).now).toBe((await cover('2019-Q4')).sha256);
}, 120_000);
